import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type SectionProps = { title: string; aside?: ReactNode; children: ReactNode }

/** One box of a page: a heading with something at its right, and rows divided by lines. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <Container className="divide-y p-0">
      <div className="flex min-h-14 flex-wrap items-center justify-between gap-2 px-6 py-3">
        <Heading level="h2">{title}</Heading>
        {aside}
      </div>
      {children}
    </Container>
  )
}

/** A name and its value; a missing value shows as a dash, as everywhere in Medusa Admin. */
export function SectionRow({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="text-ui-fg-subtle grid grid-cols-2 items-start gap-4 px-6 py-4">
      <Text as="span" size="small" weight="plus" leading="compact">
        {title}
      </Text>
      <div className="txt-compact-small min-w-0 whitespace-pre-line break-words">
        {children || "-"}
      </div>
    </div>
  )
}
