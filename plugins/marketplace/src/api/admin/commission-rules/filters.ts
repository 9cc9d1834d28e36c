import type { ListCommissionRulesQuery } from "./schemas"

type Query = Omit<ListCommissionRulesQuery, "limit" | "offset">

/** Columns of a list of rules; a state is a matter of the two dates (see `stateOf`). */
export function ruleFilters({ state, ...filters }: Query, now: Date): Record<string, unknown> {
  switch (state) {
    case "active":
      return {
        ...filters,
        starts_at: { $lte: now },
        $or: [{ ends_at: null }, { ends_at: { $gt: now } }],
      }
    case "upcoming":
      return { ...filters, starts_at: { $gt: now } }
    case "ended":
      return { ...filters, ends_at: { $lte: now } }
    default:
      return filters
  }
}
