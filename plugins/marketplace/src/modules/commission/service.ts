import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import CommissionRule from "./models/commission-rule"
import CommissionRuleAmount from "./models/commission-rule-amount"
import CommissionRuleChange from "./models/commission-rule-change"
import { lockScope, overlapError, refuseOverlap } from "./overlap"
import type { RuleAmounts, RuleInForce } from "./resolve"
import { checkPeriod, checkRate, checkScope, invalid } from "./rule-input"
import { stateOf, type RuleChange, type ScopeColumns } from "./scopes"

export type CommissionRuleDTO = InferTypeOf<typeof CommissionRule>
export type CommissionRuleChangeDTO = InferTypeOf<typeof CommissionRuleChange>

export type NewRule = ScopeColumns & {
  name: string
  note: string | null
  rate_bps: number
  starts_at: Date
  ends_at: Date | null
  amounts: RuleAmounts[]
}

/** What may change once a rule exists. Its scope may not: that is another rule. */
export type RuleEdit = Partial<Omit<NewRule, keyof ScopeColumns>>

/** Who changes a rule, and why. */
export type ChangedBy = { actor_id: string | null; reason: string | null }

/** A rule with its amounts, as its history keeps it. */
export type RuleSnapshot = NewRule & { id: string }

class CommissionModuleService extends MedusaService({
  CommissionRule,
  CommissionRuleAmount,
  CommissionRuleChange,
}) {
  /**
   * The rules in force at a moment that could apply to these vendors, with their amounts, in
   * one statement: this runs in every checkout.
   */
  @InjectManager()
  async rulesInForce(
    at: Date,
    vendorIds: string[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<RuleInForce[]> {
    const vendors = vendorIds.length
      ? `OR vendor_id IN (${vendorIds.map(() => "?").join(", ")})`
      : ""
    return await context.manager!.execute(
      `SELECT r.id, r.name, r.vendor_id, r.category_id, r.kind, r.rate_bps, r.created_at,
              coalesce((
                SELECT jsonb_agg(jsonb_build_object('currency_code', a.currency_code,
                  'fixed', a.fixed::text, 'minimum', a.minimum::text, 'maximum', a.maximum::text))
                FROM commission_rule_amount a WHERE a.rule_id = r.id AND a.deleted_at IS NULL
              ), '[]') AS amounts
         FROM commission_rule r
        WHERE r.deleted_at IS NULL AND r.starts_at <= ? AND (r.ends_at IS NULL OR r.ends_at > ?)
          AND (vendor_id IS NULL ${vendors})`,
      [at, at, ...vendorIds]
    )
  }

  /** @throws MedusaError `invalid_data` naming the field; for an overlap, the other rule too */
  @InjectManager()
  async createRule(
    rule: NewRule,
    by: ChangedBy,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<RuleSnapshot> {
    try {
      return await this.createRule_(rule, by, context)
    } catch (error) {
      throw overlapError(error)
    }
  }

  @InjectTransactionManager()
  protected async createRule_(
    rule: NewRule,
    by: ChangedBy,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<RuleSnapshot> {
    checkScope(rule)
    checkRate(rule.rate_bps)
    checkPeriod(rule.starts_at, rule.ends_at)
    await lockScope(context.transactionManager!, rule)
    await refuseOverlap(context.transactionManager!, { ...rule, id: null })
    const { amounts, ...columns } = rule
    const { id } = await this.createCommissionRules(columns, context)
    await this.writeAmounts(id, amounts, context)
    const after = { ...rule, id }
    await this.remember("created", null, after, by, context)
    return after
  }

  /**
   * Changes a rule that is not over. What was sold under it keeps what it said then.
   *
   * @returns the rule before and after
   * @throws MedusaError `not_found`, `not_allowed` for a rule that has ended, `invalid_data`
   */
  @InjectManager()
  async updateRule(
    id: string,
    edit: RuleEdit,
    by: ChangedBy,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<{ before: RuleSnapshot; after: RuleSnapshot }> {
    try {
      return await this.updateRule_(id, edit, by, context)
    } catch (error) {
      throw overlapError(error)
    }
  }

  @InjectTransactionManager()
  protected async updateRule_(
    id: string,
    edit: RuleEdit,
    by: ChangedBy,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<{ before: RuleSnapshot; after: RuleSnapshot }> {
    const before = await this.lockRule(id, context)
    const now = new Date()
    const state = stateOf(before, now)
    if (state === "ended") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The rule "${before.name}" has ended and stays as it was; create a new one.`
      )
    }
    const after = { ...before, ...edit }
    checkRate(after.rate_bps)
    checkPeriod(after.starts_at, after.ends_at)
    refuseRewriting(before, after, now)
    await refuseOverlap(context.transactionManager!, after)
    await this.store(after, context)
    await this.remember("updated", before, after, by, context)
    return { before, after }
  }

  /**
   * Ends a rule, now or at a moment to come; one that has not begun never takes effect.
   *
   * @throws MedusaError `not_found`, `not_allowed` for a rule that has ended, `invalid_data`
   */
  @InjectManager()
  async endRule(
    id: string,
    at: Date | null,
    by: ChangedBy,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<{ before: RuleSnapshot; after: RuleSnapshot }> {
    return await this.endRule_(id, at, by, context)
  }

  @InjectTransactionManager()
  protected async endRule_(
    id: string,
    at: Date | null,
    by: ChangedBy,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<{ before: RuleSnapshot; after: RuleSnapshot }> {
    const before = await this.lockRule(id, context)
    const now = new Date()
    if (stateOf(before, now) === "ended") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The rule "${before.name}" has ended already.`
      )
    }
    const after = at ? endedAt(before, at, now) : endedNow(before, now)
    await this.store(after, context)
    await this.remember("ended", before, after, by, context)
    return { before, after }
  }

  /**
   * Takes a change back whose workflow failed later. The history is append-only, so that it
   * happened and was taken back both stay in it; a created rule ends, for something may
   * already have been sold under it.
   */
  @InjectManager()
  async takeBack(
    after: RuleSnapshot,
    before: RuleSnapshot | null,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await this.takeBack_(after, before, context)
  }

  @InjectTransactionManager()
  protected async takeBack_(
    after: RuleSnapshot,
    before: RuleSnapshot | null,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    const current = await this.lockRule(after.id, context)
    const restored = before ?? endedNow(current, new Date())
    await this.store(restored, context)
    const by = { actor_id: null, reason: "The change could not be completed." }
    await this.remember("taken_back", current, restored, by, context)
  }

  private async lockRule(id: string, context: Context<SqlEntityManager>): Promise<RuleSnapshot> {
    const manager = context.transactionManager!
    const scopes: ScopeColumns[] = await manager.execute(
      "SELECT vendor_id, category_id, kind FROM commission_rule WHERE id = ? AND deleted_at IS NULL",
      [id]
    )
    if (!scopes[0]) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Commission rule ${id} was not found.`)
    }
    // Scope first, row second, as creation does: nobody holds one while waiting for the other.
    await lockScope(manager, scopes[0])
    await manager.execute("SELECT 1 FROM commission_rule WHERE id = ? FOR UPDATE", [id])
    const rule = await this.retrieveCommissionRule(id, { relations: ["amounts"] }, context)
    return snapshotOf(rule as CommissionRuleDTO)
  }

  private async store(rule: RuleSnapshot, context: Context<SqlEntityManager>): Promise<void> {
    const { amounts, id, name, note, rate_bps, starts_at, ends_at } = rule
    await this.updateCommissionRules({ id, name, note, rate_bps, starts_at, ends_at }, context)
    await context.transactionManager!.execute(
      "DELETE FROM commission_rule_amount WHERE rule_id = ?",
      [id]
    )
    await this.writeAmounts(id, amounts, context)
  }

  private async writeAmounts(
    rule_id: string,
    amounts: RuleAmounts[],
    context: Context<SqlEntityManager>
  ): Promise<void> {
    if (amounts.length) {
      const rows = amounts.map((amount) => ({ ...amount, rule_id }))
      await this.createCommissionRuleAmounts(rows, context)
    }
  }

  private async remember(
    action: RuleChange,
    before: RuleSnapshot | null,
    after: RuleSnapshot,
    by: ChangedBy,
    context: Context<SqlEntityManager>
  ): Promise<void> {
    await this.createCommissionRuleChanges(
      { rule_id: after.id, action, before, after, ...by },
      context
    )
  }
}

/** A rule that has not begun is called off: it begins and ends at once, and was never in force. */
const endedNow = (rule: RuleSnapshot, now: Date): RuleSnapshot => ({
  ...rule,
  starts_at: rule.starts_at > now ? now : rule.starts_at,
  ends_at: now,
})

function endedAt(rule: RuleSnapshot, at: Date, now: Date): RuleSnapshot {
  if (at < now) {
    throw invalid("at", "must not lie in the past; leave it out to end the rule now.")
  }
  if (at <= rule.starts_at) {
    throw invalid(
      "at",
      `must be later than its start (${rule.starts_at.toISOString()}); leave it out to call the rule off.`
    )
  }
  if (rule.ends_at && at > rule.ends_at) {
    throw invalid("at", `must not be later than its end (${rule.ends_at.toISOString()}).`)
  }
  return { ...rule, ends_at: at }
}

/** A rule that is in force has begun when it did, and cannot have ended before now. */
function refuseRewriting(before: RuleSnapshot, after: RuleSnapshot, now: Date): void {
  if (after.starts_at.getTime() !== before.starts_at.getTime()) {
    if (before.starts_at <= now) {
      throw invalid("starts_at", "the rule is in force since then; its start stays.")
    }
    refusePastStart(after.starts_at, now)
  }
  if (after.ends_at && after.ends_at < now) {
    throw invalid("ends_at", "must not lie in the past.")
  }
}

/** A minute's grace: clocks differ, and people fill in forms slowly. */
export function refusePastStart(starts_at: Date, now: Date): void {
  if (starts_at.getTime() < now.getTime() - 60_000) {
    throw invalid("starts_at", "must not lie in the past; leave it out to start now.")
  }
}

export function snapshotOf(rule: CommissionRuleDTO): RuleSnapshot {
  const { id, name, note, vendor_id, category_id, kind, rate_bps, starts_at, ends_at } = rule
  const amounts = rule.amounts
    .map(({ currency_code, fixed, minimum, maximum }) => ({
      currency_code,
      fixed: String(fixed),
      minimum: minimum === null ? null : String(minimum),
      maximum: maximum === null ? null : String(maximum),
    }))
    .sort((a, b) => (a.currency_code < b.currency_code ? -1 : 1))
  return {
    ...{ id, name, note, vendor_id, category_id, kind, rate_bps, amounts },
    starts_at: new Date(starts_at),
    ends_at: ends_at && new Date(ends_at),
  }
}

export default CommissionModuleService
