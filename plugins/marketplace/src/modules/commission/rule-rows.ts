import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { lockScope } from "./overlap"
import type { RuleAmounts } from "./resolve"
import type { RuleChange, ScopeColumns } from "./scopes"

// The rows behind a rule. Plain SQL: Medusa's generated methods know no row locks, and its
// model language no `bigint`.

export type NewRule = ScopeColumns & {
  name: string
  note: string | null
  rate_bps: number
  starts_at: Date
  ends_at: Date | null
  amounts: RuleAmounts[]
}

/** A rule with its amounts, as its history keeps it. */
export type RuleSnapshot = NewRule & { id: string }

/** Who changes a rule, and why. */
export type ChangedBy = { actor_id: string | null; reason: string | null }

export async function insertRule(manager: SqlEntityManager, rule: NewRule): Promise<RuleSnapshot> {
  const id = generateEntityId(undefined, "crule")
  await manager.execute(
    `INSERT INTO commission_rule
       (id, vendor_id, category_id, kind, name, note, rate_bps, starts_at, ends_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[id, rule.vendor_id, rule.category_id, rule.kind],
      ...[rule.name, rule.note, rule.rate_bps, rule.starts_at, rule.ends_at],
    ]
  )
  await writeAmounts(manager, id, rule.amounts)
  return { ...rule, id }
}

/** Writes everything but the scope, which never changes. */
export async function storeRule(manager: SqlEntityManager, rule: RuleSnapshot): Promise<void> {
  await manager.execute(
    `UPDATE commission_rule
        SET name = ?, note = ?, rate_bps = ?, starts_at = ?, ends_at = ?, updated_at = now()
      WHERE id = ?`,
    [rule.name, rule.note, rule.rate_bps, rule.starts_at, rule.ends_at, rule.id]
  )
  await manager.execute("DELETE FROM commission_rule_amount WHERE rule_id = ?", [rule.id])
  await writeAmounts(manager, rule.id, rule.amounts)
}

async function writeAmounts(
  manager: SqlEntityManager,
  ruleId: string,
  amounts: RuleAmounts[]
): Promise<void> {
  if (amounts.length) {
    await manager.execute(
      `INSERT INTO commission_rule_amount (id, rule_id, currency_code, fixed, minimum, maximum)
       VALUES ${amounts.map(() => "(?, ?, ?, ?, ?, ?)").join(", ")}`,
      amounts.flatMap(({ currency_code, fixed, minimum, maximum }) => [
        ...[generateEntityId(undefined, "crulea"), ruleId],
        ...[currency_code, fixed, minimum, maximum],
      ])
    )
  }
}

/** Appends to the rule's history. */
export async function remember(
  manager: SqlEntityManager,
  action: RuleChange,
  before: RuleSnapshot | null,
  after: RuleSnapshot,
  by: ChangedBy
): Promise<void> {
  await manager.execute(
    `INSERT INTO commission_rule_change (id, rule_id, action, before, after, actor_id, reason)
     VALUES (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)`,
    [
      ...[generateEntityId(undefined, "crulec"), after.id, action],
      ...[before && JSON.stringify(before), JSON.stringify(after), by.actor_id, by.reason],
    ]
  )
}

type Row = Omit<RuleSnapshot, "starts_at" | "ends_at"> & {
  starts_at: string | Date
  ends_at: string | Date | null
}

/** A rule's amounts as JSON, minor units as text. */
export const AMOUNTS = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('currency_code', a.currency_code, 'fixed', a.fixed::text,
    'minimum', a.minimum::text, 'maximum', a.maximum::text) ORDER BY a.currency_code)
  FROM commission_rule_amount a WHERE a.rule_id = r.id AND a.deleted_at IS NULL), '[]')`

/**
 * A rule nobody else may change until the transaction ends.
 *
 * @throws MedusaError `not_found`
 */
export async function lockRule(manager: SqlEntityManager, id: string): Promise<RuleSnapshot> {
  const scopes: ScopeColumns[] = await manager.execute(
    "SELECT vendor_id, category_id, kind FROM commission_rule WHERE id = ? AND deleted_at IS NULL",
    [id]
  )
  if (!scopes[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Commission rule ${id} was not found.`)
  }
  // All writers of a scope take this lock first, so it is the only one they ever wait for.
  await lockScope(manager, scopes[0])
  const [row]: [Row] = await manager.execute(
    `SELECT r.id, r.name, r.note, r.vendor_id, r.category_id, r.kind, r.rate_bps, r.starts_at,
            r.ends_at, ${AMOUNTS} AS amounts
       FROM commission_rule r WHERE r.id = ? FOR UPDATE`,
    [id]
  )
  return {
    ...row,
    starts_at: new Date(row.starts_at),
    ends_at: row.ends_at === null ? null : new Date(row.ends_at),
  }
}
