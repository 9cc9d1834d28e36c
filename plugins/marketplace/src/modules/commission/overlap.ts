import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ScopeColumns } from "./scopes"
import { invalid } from "./rule-input"

const EXCLUSION_VIOLATION = "23P01"

export type RulePeriod = ScopeColumns & { id: string | null; starts_at: Date; ends_at: Date | null }

type Other = { id: string; name: string; starts_at: string; ends_at: string | null }

/**
 * Lets one writer of a scope in at a time, until its transaction ends. Two inserts that meet
 * in an exclusion constraint without it wait for each other and one dies of a deadlock.
 */
export async function lockScope(manager: SqlEntityManager, scope: ScopeColumns): Promise<void> {
  const name = [scope.vendor_id, scope.category_id, scope.kind].map((part) => part ?? "").join("/")
  await manager.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `commission_rule:${name}`,
  ])
}

/** @throws MedusaError `invalid_data` naming a rule of this scope that is in force in this period */
export async function refuseOverlap(manager: SqlEntityManager, rule: RulePeriod): Promise<void> {
  const [other]: Other[] = await manager.execute(
    `SELECT id, name, starts_at, ends_at FROM commission_rule
      WHERE vendor_id IS NOT DISTINCT FROM ? AND category_id IS NOT DISTINCT FROM ?
        AND kind IS NOT DISTINCT FROM ? AND id IS DISTINCT FROM ? AND deleted_at IS NULL
        AND tstzrange(starts_at, ends_at) && tstzrange(?::timestamptz, ?::timestamptz)
      ORDER BY starts_at LIMIT 1`,
    [rule.vendor_id, rule.category_id, rule.kind, rule.id, rule.starts_at, rule.ends_at]
  )
  if (other) {
    throw overlaps(rule, other)
  }
}

function overlaps(rule: RulePeriod, other: Other) {
  const from = new Date(other.starts_at)
  const until = other.ends_at ? `until ${new Date(other.ends_at).toISOString()}` : "without an end"
  const who = `the rule "${other.name}" (${other.id}) is in force for the same from ${from.toISOString()} ${until}.`
  return from > new Date()
    ? invalid("ends_at", `${who} This one must end by then, or that one be ended or moved.`)
    : invalid("starts_at", `${who} This one must start after that, or that one be ended first.`)
}

/** The constraint's own refusal, should a writer get past the check: never a 500. */
export function overlapError(error: unknown): unknown {
  return (error as { code?: string }).code === EXCLUSION_VIOLATION
    ? invalid("starts_at", "another rule for the same is in force in this time; end it first.")
    : error
}
