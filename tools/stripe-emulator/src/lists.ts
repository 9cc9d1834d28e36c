import type Stripe from "stripe"
import type { Call } from "./call.js"
import { invalid, missing } from "./errors.js"
import { list } from "./present.js"
import type { TableName } from "./resources.js"

type ListParams = Stripe.PaginationParams & { created?: Stripe.RangeQueryParam | number }

/**
 * A page of a table, newest first, with Stripe's cursors.
 * @param equal what the other parameters narrow the list to; undefined means: not asked for
 */
export function listPage(
  call: Call<ListParams>,
  table: TableName,
  url: string,
  equal: Record<string, unknown> = {}
) {
  const { limit = 10, starting_after: after, ending_before: before, created } = call.params
  if (limit < 1 || limit > 100) {
    throw invalid(
      limit < 1
        ? "This value must be greater than or equal to 1."
        : "This value must be less than or equal to 100.",
      { param: "limit", code: "parameter_invalid_integer" }
    )
  }
  if (after && before) {
    throw invalid("You may only specify one of these parameters: ending_before, starting_after.", {
      code: "parameters_exclusive",
    })
  }
  const rows = call.scope.tables[table]
  for (const [param, id] of Object.entries({ starting_after: after, ending_before: before })) {
    if (id && !rows.get(id)) throw missing(table.slice(0, -1), id, param)
  }
  const asked = Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined))
  const page = rows.page({ equal: asked, ...range(created), after, before, limit })
  return list(url, page.data, page.has_more)
}

function range(created: Stripe.RangeQueryParam | number | undefined) {
  if (created === undefined) return {}
  if (typeof created === "number") return { from: created, to: created }
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = created
  return { from: Math.max(gt + 1, gte), to: Math.min(lt - 1, lte) }
}
