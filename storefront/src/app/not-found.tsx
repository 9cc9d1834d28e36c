import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"

export const metadata: Metadata = { title: "Not found", robots: { index: false } }

export default function NotFound() {
  return (
    <div className="page">
      <EmptyState
        level={1}
        title="This wall is empty"
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <ButtonLink href="/listings">See all works</ButtonLink>
            <ButtonLink href="/search" look="outline">
              Search
            </ButtonLink>
          </div>
        }
      >
        What was here has been sold for good, taken down or never hung. There is more to see next
        door.
      </EmptyState>
    </div>
  )
}
