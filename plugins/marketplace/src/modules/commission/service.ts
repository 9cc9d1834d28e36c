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
import type { RuleInForce } from "./resolve"
import { checkPeriod, checkRate, checkScope, invalid } from "./rule-input"
import {
  AMOUNTS,
  insertRule,
  lockRule,
  remember,
  storeRule,
  type ChangedBy,
  type NewRule,
  type RuleSnapshot,
} from "./rule-rows"
import { stateOf, type ScopeColumns } from "./scopes"

export type CommissionRuleDTO = InferTypeOf<typeof CommissionRule>
export type CommissionRuleChangeDTO = InferTypeOf<typeof CommissionRuleChange>

/** What may change once a rule exists. Its scope may not: that is another rule. */
export type RuleEdit = Partial<Omit<NewRule, keyof ScopeColumns>>

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
              ${AMOUNTS} AS amounts
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
    const manager = context.transactionManager!
    await lockScope(manager, rule)
    await refuseOverlap(manager, { ...rule, id: null })
    const after = await insertRule(manager, rule)
    await remember(manager, "created", null, after, by)
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
    const before = await lockRule(context.transactionManager!, id)
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
    await storeRule(context.transactionManager!, after)
    await remember(context.transactionManager!, "updated", before, after, by)
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
    const before = await lockRule(context.transactionManager!, id)
    const now = new Date()
    if (stateOf(before, now) === "ended") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The rule "${before.name}" has ended already.`
      )
    }
    const after = at ? endedAt(before, at, now) : endedNow(before, now)
    await storeRule(context.transactionManager!, after)
    await remember(context.transactionManager!, "ended", before, after, by)
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
    const current = await lockRule(context.transactionManager!, after.id)
    const restored = before ?? endedNow(current, new Date())
    await storeRule(context.transactionManager!, restored)
    const by = { actor_id: null, reason: "The change could not be completed." }
    await remember(context.transactionManager!, "taken_back", current, restored, by)
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
