import { Input } from "@medusajs/ui"
import type { TableParams } from "../lib/use-table-params"

const FIELDS = [
  ["since", "From"],
  ["until", "To"],
] as const

/** First and last day of a period, kept in the URL like every other filter. */
export function PeriodFilter({ params }: { params: TableParams }) {
  return FIELDS.map(([name, label]) => (
    <Input
      key={name}
      size="small"
      type="date"
      aria-label={label}
      title={label}
      value={params.get(name) ?? ""}
      onChange={(event) => params.set(name, event.target.value || undefined)}
    />
  ))
}
