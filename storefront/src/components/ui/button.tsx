import type { ButtonHTMLAttributes } from "react"
import { Link, type LinkProps } from "./link"

type Look = "solid" | "outline" | "quiet"

const BASE =
  "inline-flex min-h-12 items-center justify-center gap-2 rounded-full px-6 text-sm font-medium transition-colors duration-150 disabled:opacity-55"

const LOOKS: Record<Look, string> = {
  solid:
    "bg-ink text-paper hover:bg-accent hover:text-accent-ink disabled:hover:bg-ink disabled:hover:text-paper",
  outline: "border border-line-strong text-ink hover:border-ink hover:bg-wall",
  quiet: "min-h-11 px-3 text-muted hover:text-ink",
}

export const buttonClass = (look: Look = "solid", className = "") =>
  `${BASE} ${LOOKS[look]} ${className}`

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }

export const Button = ({ look, className, type = "submit", ...rest }: ButtonProps) => (
  <button type={type} className={buttonClass(look, className)} {...rest} />
)

export const ButtonLink = ({ look, className, ...rest }: LinkProps & { look?: Look }) => (
  <Link className={buttonClass(look, className)} {...rest} />
)
