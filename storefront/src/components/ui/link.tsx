import NextLink from "next/link"
import type { ComponentProps } from "react"
import { PendingBar } from "./pending-bar"

export type LinkProps = ComponentProps<typeof NextLink>

/** A link that shows the page is on its way, where a page has no skeleton of its own. */
export const Link = ({ children, ...rest }: LinkProps) => (
  <NextLink {...rest}>
    {children}
    <PendingBar />
  </NextLink>
)
