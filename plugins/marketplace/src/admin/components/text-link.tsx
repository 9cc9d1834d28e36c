import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

type TextLinkProps = { to: string; className?: string; children: ReactNode }

/** Stops the click: in a table the row leads somewhere else. */
export function TextLink({ to, className, children }: TextLinkProps) {
  return (
    <Link
      to={to}
      onClick={(event) => event.stopPropagation()}
      className={clx(
        "text-ui-fg-interactive hover:text-ui-fg-interactive-hover transition-fg rounded-sm outline-none",
        "focus-visible:shadow-borders-focus",
        className
      )}
    >
      {children}
    </Link>
  )
}
