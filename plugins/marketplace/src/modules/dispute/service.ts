import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import Dispute from "./models/dispute"
import DisputeShare from "./models/dispute-share"
import { isForward, type DisputeStatus } from "./transitions"

export type DisputeShareDTO = InferTypeOf<typeof DisputeShare>
export type DisputeDTO = InferTypeOf<typeof Dispute> & { shares: DisputeShareDTO[] }

/** A dispute as Stripe reports it, and whose money it is about. */
export type ReportedDispute = {
  external_id: string
  payment_id: string
  payment_intent_id: string
  order_id: string
  status: DisputeStatus
  reason: string
  currency_code: string
  amount: bigint
  fee: bigint
  livemode: boolean
  opened_at: Date
  evidence_due_by: Date | null
  evidence_submitted: boolean
}

export type NewShare = {
  vendor_order_id: string
  vendor_id: string
  net: bigint
  commission: bigint
  tax: bigint
}

type Ctx = Context<SqlEntityManager>

class DisputeModuleService extends MedusaService({ Dispute, DisputeShare }) {
  /** Takes a dispute in, once; its shares are those of the first time. @returns its id */
  @InjectManager()
  async open(
    reported: ReportedDispute,
    shares: NewShare[],
    @MedusaContext() context: Ctx = {}
  ): Promise<string> {
    return await this.open_(reported, shares, context)
  }

  @InjectTransactionManager()
  protected async open_(
    reported: ReportedDispute,
    shares: NewShare[],
    @MedusaContext() context: Ctx = {}
  ): Promise<string> {
    const manager = context.transactionManager!
    // What it is worth now does not matter to a dispute that is new: it starts where all do.
    const status =
      reported.status === "inquiry" || reported.status === "closed" ? "inquiry" : "open"
    const [created]: { id: string }[] = await manager.execute(
      `INSERT INTO dispute (id, external_id, payment_id, payment_intent_id, order_id, status, reason,
         currency_code, amount, livemode, opened_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (external_id) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
      [
        generateEntityId(undefined, "disp"),
        reported.external_id,
        reported.payment_id,
        reported.payment_intent_id,
        reported.order_id,
        status,
        reported.reason,
        reported.currency_code,
        reported.amount.toString(),
        reported.livemode,
        reported.opened_at,
      ]
    )
    for (const share of created ? shares : []) {
      const { vendor_order_id, vendor_id, net, commission, tax } = share
      await manager.execute(
        `INSERT INTO dispute_share (id, dispute_id, vendor_order_id, vendor_id, amount, net_amount,
           commission_amount, tax_amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          generateEntityId(undefined, "dshr"),
          created!.id,
          vendor_order_id,
          vendor_id,
          ...[net + commission + tax, net, commission, tax].map(String),
        ]
      )
    }
    const [row]: { id: string }[] = await manager.execute(
      `UPDATE dispute SET fee = greatest(fee, ?), evidence_due_by = ?, evidence_submitted = ?,
         reason = ?, updated_at = now() WHERE external_id = ? AND deleted_at IS NULL RETURNING id`,
      [
        reported.fee.toString(),
        reported.evidence_due_by,
        reported.evidence_submitted,
        reported.reason,
        reported.external_id,
      ]
    )
    return row!.id
  }

  /**
   * Moves a dispute's status, forward only, once its consequences are booked.
   *
   * @returns whether it moved; false for old news
   */
  @InjectManager()
  async move(
    id: string,
    to: DisputeStatus,
    borneBy: "vendor" | "operator" | null,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return await this.move_(id, to, borneBy, context)
  }

  @InjectTransactionManager()
  protected async move_(
    id: string,
    to: DisputeStatus,
    borneBy: "vendor" | "operator" | null,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const manager = context.transactionManager!
    const [row]: { status: DisputeStatus }[] = await manager.execute(
      "SELECT status FROM dispute WHERE id = ? FOR UPDATE",
      [id]
    )
    if (!row || !isForward(row.status, to)) {
      return false
    }
    await manager.execute(
      `UPDATE dispute SET status = ?, borne_by = ?, updated_at = now(),
         closed_at = CASE WHEN ? IN ('won', 'lost', 'closed') THEN now() END WHERE id = ?`,
      [to, borneBy, to, id]
    )
    return true
  }
}

export default DisputeModuleService
