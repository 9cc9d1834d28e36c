import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import VendorOrderRefund from "./models/vendor-order-refund"
import VendorOrderRefundLine from "./models/vendor-order-refund-line"
import VendorOrderRefundSum from "./models/vendor-order-refund-sum"
import { acceptRefund, refundedLines, type AcceptedRefund, type AcceptRefundInput } from "./accept"
import type { RefundedLine } from "./plan"
import { assertRefundTransition, type RefundStatus } from "./transitions"

export type RefundLineDTO = InferTypeOf<typeof VendorOrderRefundLine>
export type RefundDTO = InferTypeOf<typeof VendorOrderRefund> & { lines?: RefundLineDTO[] }
export type { AcceptedRefund, AcceptRefundInput, RefundableOrder } from "./accept"

type Ctx = Context<SqlEntityManager>

/** From which of the vendor's accounts a part was taken; decimal text of minor units. */
export type TakenText = { account: string; amount: string }

export type RefundMove = {
  id: string
  to: Exclude<RefundStatus, "pending">
  external_id?: string | null
  error?: string | null
}

/** The first retry comes after seconds, later ones at most this far apart. */
const LONGEST_PAUSE_SECONDS = 3600

class RefundModuleService extends MedusaService({
  VendorOrderRefund,
  VendorOrderRefundLine,
  VendorOrderRefundSum,
}) {
  /**
   * Runs work in one database transaction. Its context may be handed to other modules' services,
   * so that a refund, the share it takes back and its posting come about together or not at all.
   */
  @InjectManager()
  async together<T>(
    work: (context: Ctx) => Promise<T>,
    @MedusaContext() context: Ctx = {}
  ): Promise<T> {
    return await this.together_(work, context)
  }

  @InjectTransactionManager()
  protected async together_<T>(
    work: (context: Ctx) => Promise<T>,
    @MedusaContext() context: Ctx = {}
  ): Promise<T> {
    return await work(context)
  }

  /** See `accept.ts`. */
  @InjectManager()
  async accept(
    input: AcceptRefundInput,
    @MedusaContext() context: Ctx = {}
  ): Promise<AcceptedRefund> {
    return await this.together_(
      ({ transactionManager }) => acceptRefund(transactionManager!, input),
      context
    )
  }

  @InjectManager()
  async rememberTaken(
    id: string,
    taken: TakenText[],
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.together_(async ({ transactionManager }) => {
      await transactionManager!.execute("UPDATE vendor_order_refund SET taken = ? WHERE id = ?", [
        JSON.stringify(taken),
        id,
      ])
    }, context)
  }

  /**
   * Moves a refund's status, forward only; a move it has made already changes nothing.
   *
   * @returns the status before
   * @throws MedusaError `not_found`, or `not_allowed` for a move the table does not have
   */
  @InjectManager()
  async move(move: RefundMove, @MedusaContext() context: Ctx = {}): Promise<RefundStatus> {
    return await this.together_(async ({ transactionManager }) => {
      const manager = transactionManager!
      const [row]: { status: RefundStatus }[] = await manager.execute(
        "SELECT status FROM vendor_order_refund WHERE id = ? AND deleted_at IS NULL FOR UPDATE",
        [move.id]
      )
      if (!row) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, `Refund ${move.id} was not found.`)
      }
      if (row.status !== move.to) {
        assertRefundTransition(row.status, move.to)
        await manager.execute(
          `UPDATE vendor_order_refund SET status = ?, ${move.to}_at = now(), updated_at = now(),
             external_id = coalesce(?, external_id), last_error = ?, finished_at = NULL,
             next_attempt_at = now() WHERE id = ?`,
          [move.to, move.external_id ?? null, move.error ?? null, move.id]
        )
      }
      return row.status
    }, context)
  }

  /** Notes an attempt before its call, so that the age of the idempotency key is known. */
  @InjectManager()
  async beginAttempt(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    await context.manager!.execute(
      `UPDATE vendor_order_refund SET attempts = attempts + 1, updated_at = now(),
         first_attempt_at = coalesce(first_attempt_at, now()),
         next_attempt_at = now() + make_interval(secs => least(${LONGEST_PAUSE_SECONDS}, 15 * power(2, least(attempts, 10)))::int)
       WHERE id = ?`,
      [id]
    )
  }

  /** What came of an attempt that did not settle the refund. */
  @InjectManager()
  async noteAttempt(
    id: string,
    outcome: { external_id?: string | null; error?: string | null },
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await context.manager!.execute(
      `UPDATE vendor_order_refund SET external_id = coalesce(?, external_id), last_error = ?,
         updated_at = now() WHERE id = ?`,
      [outcome.external_id ?? null, outcome.error?.slice(0, 1000) ?? null, id]
    )
  }

  @InjectManager()
  async markRecorded(
    id: string,
    medusaRefundId: string | null,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await context.manager!.execute(
      `UPDATE vendor_order_refund SET recorded_at = CASE WHEN ?::text IS NULL THEN NULL ELSE now() END,
         medusa_refund_id = ? WHERE id = ?`,
      [medusaRefundId, medusaRefundId, id]
    )
  }

  @InjectManager()
  async markFinished(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    await context.manager!.execute(
      "UPDATE vendor_order_refund SET finished_at = now(), updated_at = now() WHERE id = ?",
      [id]
    )
  }

  /** Refunds that a process which died, or a provider that did not answer, left undone. */
  @InjectManager()
  async unfinished(limit: number, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const rows: { id: string }[] = await context.manager!.execute(
      `SELECT id FROM vendor_order_refund WHERE finished_at IS NULL AND deleted_at IS NULL
         AND next_attempt_at <= now() AND updated_at < now() - interval '10 seconds'
       ORDER BY next_attempt_at LIMIT ?`,
      [limit]
    )
    return rows.map(({ id }) => id)
  }

  @InjectManager()
  async backlog(@MedusaContext() context: Ctx = {}): Promise<number> {
    const [row]: { count: number }[] = await context.manager!.execute(
      "SELECT count(*)::int AS count FROM vendor_order_refund WHERE finished_at IS NULL AND deleted_at IS NULL"
    )
    return row?.count ?? 0
  }

  /** What went back, or is on its way back, of each line of a vendor order. */
  @InjectManager()
  async refundedLines(
    vendorOrderId: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<RefundedLine[]> {
    return await refundedLines(context.manager!, vendorOrderId)
  }
}

export default RefundModuleService
