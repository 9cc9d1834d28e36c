import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import PayoutAccount from "./models/payout-account"
import Transfer from "./models/transfer"
import TransferDeduction from "./models/transfer-deduction"
import TransferReversal from "./models/transfer-reversal"
import TransferStatusChange from "./models/transfer-status-change"
import * as accounts from "./sql/accounts"
import * as disputes from "./sql/disputes"
import { giveBack, type GiveBackInput } from "./sql/give-back"
import * as operator from "./sql/operator"
import { forgive, owe, type OweInput } from "./sql/owe"
import * as outbox from "./sql/outbox"
import { release } from "./sql/release"
import * as rows from "./sql/rows"
import type { TakeBackInput, TakenBack } from "./sql/reversals"
import { takeBack } from "./sql/take-back"

export type PayoutAccountDTO = InferTypeOf<typeof PayoutAccount>
export type TransferDTO = InferTypeOf<typeof Transfer>
export type TransferReversalDTO = InferTypeOf<typeof TransferReversal>
export type TransferStatusChangeDTO = InferTypeOf<typeof TransferStatusChange>
export type { NewTransfer, ReversalRow, TransferRow } from "./sql/rows"
export type { ClaimedReversal, ClaimedTransfer } from "./sql/outbox"
export type { TakeBackInput, TakenBack, TakenPart } from "./sql/reversals"
export type { AccountState, PayoutAccountRow, PayoutChoice } from "./sql/accounts"

type Ctx = Context<SqlEntityManager>
type Work<T> = (manager: SqlEntityManager) => Promise<T>

/**
 * Transfers to vendors and the accounts they go to. Every method is one transaction; what it
 * decides it decides under the locked row of the transfer (or of the account). The rules are in
 * `sql/`, one file per situation.
 */
class PayoutModuleService extends MedusaService({
  PayoutAccount,
  Transfer,
  TransferReversal,
  TransferStatusChange,
  TransferDeduction,
}) {
  /**
   * Opens the transfers of captured vendor orders; those that exist already stay as they are.
   *
   * @returns the ids of the new ones
   */
  @InjectManager()
  async openTransfers(transfers: rows.NewTransfer[], @MedusaContext() context: Ctx = {}) {
    return await this.inTransaction((manager) => rows.insertTransfers(manager, transfers), context)
  }

  /** See `sql/release.ts`. */
  @InjectManager()
  async release(id: string, now: Date, @MedusaContext() context: Ctx = {}): Promise<boolean> {
    return await this.inTransaction((manager) => release(manager, id, now), context)
  }

  /** See `sql/take-back.ts`. */
  @InjectManager()
  async takeBack(input: TakeBackInput, @MedusaContext() context: Ctx = {}): Promise<TakenBack> {
    return await this.inTransaction((manager) => takeBack(manager, input), context)
  }

  /** See `sql/give-back.ts`. */
  @InjectManager()
  async giveBack(input: GiveBackInput, @MedusaContext() context: Ctx = {}): Promise<TakenBack> {
    return await this.inTransaction((manager) => giveBack(manager, input), context)
  }

  /** See `sql/owe.ts`. */
  @InjectManager()
  async owe(input: OweInput, @MedusaContext() context: Ctx = {}): Promise<TakenBack> {
    return await this.inTransaction((manager) => owe(manager, input), context)
  }

  /** See `sql/owe.ts`. */
  @InjectManager()
  async forgive(
    input: Omit<OweInput, "amount">,
    @MedusaContext() context: Ctx = {}
  ): Promise<TakenBack> {
    return await this.inTransaction((manager) => forgive(manager, input), context)
  }

  /** A dispute was opened, see `sql/disputes.ts`. */
  @InjectManager()
  async freeze(input: disputes.FreezeInput, @MedusaContext() context: Ctx = {}): Promise<void> {
    await this.inTransaction((manager) => disputes.freeze(manager, input), context)
  }

  /** A dispute was won, or the operator bears it. */
  @InjectManager()
  async unfreeze(
    input: { vendor_order_id: string; dispute_id: string },
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.inTransaction((manager) => disputes.unfreeze(manager, input), context)
  }

  @InjectManager()
  async hold(id: string, act: rows.Act, @MedusaContext() context: Ctx = {}): Promise<void> {
    await this.inTransaction((manager) => operator.hold(manager, id, act), context)
  }

  @InjectManager()
  async releaseHold(id: string, act: rows.Act, @MedusaContext() context: Ctx = {}): Promise<void> {
    await this.inTransaction((manager) => operator.releaseHold(manager, id, act), context)
  }

  @InjectManager()
  async retry(id: string, act: rows.Act, @MedusaContext() context: Ctx = {}): Promise<void> {
    await this.inTransaction((manager) => operator.retry(manager, id, act), context)
  }

  @InjectManager()
  async markPaid(paid: operator.PaidByHand, @MedusaContext() context: Ctx = {}): Promise<void> {
    await this.inTransaction((manager) => operator.markPaid(manager, paid), context)
  }

  @InjectManager()
  async markDue(minimums: Record<string, bigint>, @MedusaContext() context: Ctx = {}) {
    await this.inTransaction((manager) => outbox.markDue(manager, minimums), context)
  }

  @InjectManager()
  async claimTransfers(
    limit: number,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<outbox.ClaimedTransfer[]> {
    return await this.inTransaction(
      (manager) => outbox.claimTransfers(manager, limit, now),
      context
    )
  }

  @InjectManager()
  async claimReversals(
    limit: number,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<outbox.ClaimedReversal[]> {
    return await this.inTransaction(
      (manager) => outbox.claimReversals(manager, limit, now),
      context
    )
  }

  /** Writes what became of a claimed transfer or reversal; see `sql/outbox.ts`. */
  @InjectManager()
  async recordOutcome(outcome: Outcome, @MedusaContext() context: Ctx = {}): Promise<void> {
    await this.inTransaction((manager) => recordOutcome(manager, outcome), context)
  }

  /** Transfers whose release or sending is not in the ledger yet. */
  @InjectManager()
  async unpostedTransfers(
    what: "released" | "sent",
    limit: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<rows.TransferRow[]> {
    return await rows.transferRows(
      context.manager!,
      `SELECT * FROM transfer WHERE ${what}_at IS NOT NULL AND ${what}_posted_at IS NULL
       ORDER BY id LIMIT ?`,
      [limit]
    )
  }

  @InjectManager()
  async unpostedReversals(
    limit: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<(rows.ReversalRow & { vendor_order_id: string; order_id: string })[]> {
    const found = await rows.reversalRows(
      context.manager!,
      `SELECT r.*, t.vendor_order_id, t.order_id FROM transfer_reversal r
       JOIN transfer t ON t.id = r.transfer_id
       WHERE r.sent_at IS NOT NULL AND r.sent_posted_at IS NULL ORDER BY r.id LIMIT ?`,
      [limit]
    )
    return found as (rows.ReversalRow & { vendor_order_id: string; order_id: string })[]
  }

  @InjectManager()
  async markPosted(what: Posted, ids: string[], @MedusaContext() context: Ctx = {}): Promise<void> {
    if (ids.length) {
      const [table, column] = POSTED[what]
      await context.manager!.execute(
        `UPDATE ${table} SET ${column} = now() WHERE id IN (${rows.marks(ids)})`,
        ids
      )
    }
  }

  /** How many transfers and reversals wait for which job. */
  @InjectManager()
  async backlog(
    what: "transfers" | "reversals",
    @MedusaContext() context: Ctx = {}
  ): Promise<number> {
    const [row]: { count: number }[] = await context.manager!.execute(
      what === "transfers"
        ? `SELECT count(*)::int AS count FROM transfer t WHERE status = 'sending' OR due_at IS NOT NULL AND status = 'available'`
        : `SELECT count(*)::int AS count FROM transfer_reversal WHERE status IN ('pending', 'sending')`
    )
    return row?.count ?? 0
  }

  @InjectManager()
  async choosePayouts(
    choice: accounts.PayoutChoice,
    @MedusaContext() context: Ctx = {}
  ): Promise<accounts.PayoutAccountRow> {
    return await this.inTransaction((manager) => accounts.choose(manager, choice), context)
  }

  @InjectManager()
  async attachAccount(
    vendorId: string,
    externalId: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<accounts.PayoutAccountRow> {
    return await this.inTransaction(
      (manager) => accounts.attach(manager, vendorId, externalId),
      context
    )
  }

  @InjectManager()
  async recordAccountState(
    externalId: string,
    state: accounts.AccountState,
    fetchedAt: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.inTransaction(
      (manager) => accounts.recordState(manager, externalId, state, fetchedAt),
      context
    )
  }

  /** Remembers the state of the onboarding link in use; the one before is void. */
  @InjectManager()
  async rememberOnboardingState(
    accountId: string,
    hash: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.inTransaction(
      (manager) =>
        rows.updateRow(manager, "payout_account", accountId, { onboarding_state_hash: hash }),
      context
    )
  }

  @InjectManager()
  async useOnboardingState(
    vendorId: string,
    hash: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return await this.inTransaction(
      (manager) => accounts.useState(manager, vendorId, hash),
      context
    )
  }

  /** Holds all of a vendor's payouts, or with `null` lets them go. */
  @InjectManager()
  async holdVendor(
    vendorId: string,
    reason: string | null,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.inTransaction((manager) => accounts.holdVendor(manager, vendorId, reason), context)
  }

  @InjectTransactionManager()
  protected async inTransaction<T>(work: Work<T>, @MedusaContext() context: Ctx = {}): Promise<T> {
    return await work(context.transactionManager!)
  }
}

export type Posted = "released" | "sent" | "reversed"

const POSTED: Record<Posted, [table: string, column: string]> = {
  released: ["transfer", "released_posted_at"],
  sent: ["transfer", "sent_posted_at"],
  reversed: ["transfer_reversal", "sent_posted_at"],
}

/** `at`: when the attempt was made, by the marketplace's clock. */
export type Outcome = { of: "transfer" | "reversal"; id: string; attempts: number; at: Date } & (
  | { kind: "done"; external_id: string }
  /** Nobody knows whether it went through. */
  | { kind: "unknown"; error: string }
  /** Nothing was made; worth another try later. */
  | { kind: "refused"; error: string }
  /** Nothing was made, and no try will help until somebody acts. */
  | { kind: "hopeless"; error: string }
)

async function recordOutcome(manager: SqlEntityManager, outcome: Outcome): Promise<void> {
  const ofTransfer = outcome.of === "transfer"
  if (outcome.kind === "done") {
    const record = ofTransfer ? outbox.transferSent : outbox.reversalSent
    await record(manager, outcome)
  } else if (outcome.kind === "unknown") {
    const table = ofTransfer ? "transfer" : "transfer_reversal"
    await outbox.outcomeUnknown(manager, table, outcome, outcome.error)
  } else if (ofTransfer) {
    await outbox.transferRefused(manager, outcome, outcome.error, outcome.kind === "hopeless")
  } else {
    await outbox.reversalOwed(manager, outcome, outcome.error)
  }
}

export default PayoutModuleService
