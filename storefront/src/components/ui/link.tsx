import NextLink from "next/link"
import type { ComponentProps } from "react"
import { PendingBar } from "./pending-bar"

export type LinkProps = ComponentProps<typeof NextLink>

/**
 * A link that shows the page is on its way. Nothing is fetched ahead: a wall of
 * 24 works would have 24 pages rendered for nobody, and a kept page answers
 * within milliseconds of the press anyway.
 */
export const Link = ({ children, ...rest }: LinkProps) => (
  <NextLink prefetch={false} {...rest}>
    {children}
    <PendingBar />
  </NextLink>
)
