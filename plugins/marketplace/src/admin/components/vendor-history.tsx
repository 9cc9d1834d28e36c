import { Text } from "@medusajs/ui"
import { formatDateTime } from "../lib/format"
import { VENDOR_STATUSES } from "../lib/statuses"
import type { VendorDetail } from "../lib/types"
import { useOperatorNames } from "../lib/vendors"
import { EmptyState } from "./empty-state"
import { Section } from "./section"

type Change = VendorDetail["status_changes"][number]

/** Who moved the vendor, when and why; the newest first. */
export function VendorHistory({ changes }: { changes: Change[] }) {
  const newestFirst = [...changes].sort((a, b) => b.created_at.localeCompare(a.created_at))
  const operatorIds = [
    ...new Set(changes.flatMap((c) => (c.actor_type === "operator" && c.actor_id) || [])),
  ].sort()
  const { data: names } = useOperatorNames(operatorIds)

  return (
    <Section title="History">
      {newestFirst.length === 0 ? (
        <EmptyState text="Nothing has happened yet." />
      ) : (
        <ol className="flex flex-col px-6 py-4">
          {newestFirst.map((change, index) => (
            <HistoryEntry
              key={change.id}
              change={change}
              actor={actorName(change, names)}
              isLast={index === newestFirst.length - 1}
            />
          ))}
        </ol>
      )}
    </Section>
  )
}

function actorName(change: Change, names: Map<string, string> | undefined) {
  if (change.actor_type === "operator") {
    return (change.actor_id && names?.get(change.actor_id)) || "An operator"
  }
  return change.actor_type === "vendor" ? "The vendor" : "The system"
}

/** The state reached, or what the move is called where the state alone would mislead. */
function moveName({ from, to }: Change) {
  if (!from) {
    return "Registered"
  }
  if (from === "suspended" && to === "approved") {
    return "Reinstated"
  }
  return to === "pending" ? "Applied again" : VENDOR_STATUSES[to].label
}

type EntryProps = { change: Change; actor: string; isLast: boolean }

function HistoryEntry({ change, actor, isLast }: EntryProps) {
  return (
    <li className="grid grid-cols-[20px_1fr] gap-x-2">
      <div className="flex flex-col items-center pt-1.5" aria-hidden>
        <div className="bg-ui-tag-neutral-icon size-1.5 shrink-0 rounded-full" />
        {!isLast && <div className="bg-ui-border-base mt-1.5 w-px flex-1" />}
      </div>
      <div className={isLast ? "" : "pb-5"}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus">
            {moveName(change)}
          </Text>
          <Text as="span" size="small" leading="compact" className="text-ui-fg-muted">
            <time dateTime={change.created_at}>{formatDateTime(change.created_at)}</time>
          </Text>
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {actor}
        </Text>
        {change.reason && (
          <Text size="small" className="text-ui-fg-base mt-1 whitespace-pre-line break-words">
            {change.reason}
          </Text>
        )}
      </div>
    </li>
  )
}
