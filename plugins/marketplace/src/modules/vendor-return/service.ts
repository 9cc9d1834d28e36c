import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import VendorReturn from "./models/vendor-return"
import VendorReturnLine from "./models/vendor-return-line"
import VendorReturnStatusChange from "./models/vendor-return-status-change"
import { assertReturnTransition, type ReturnStatus } from "./transitions"

export type VendorReturnDTO = InferTypeOf<typeof VendorReturn> & {
  lines: InferTypeOf<typeof VendorReturnLine>[]
  status_changes: InferTypeOf<typeof VendorReturnStatusChange>[]
}

export type ReturnActor = "shopper" | "vendor" | "operator"

export type NewReturn = {
  return_id: string
  vendor_order_id: string
  vendor_id: string
  order_id: string
  note: string | null
  lines: {
    item_id: string
    title: string
    quantity: number
    reason_id: string | null
    reason: string | null
  }[]
  actor_id: string | null
}

export type ReturnMove = {
  id: string
  to: ReturnStatus
  actor_type: ReturnActor
  actor_id?: string | null
  reason?: string | null
  refund_id?: string
}

class VendorReturnModuleService extends MedusaService({
  VendorReturn,
  VendorReturnLine,
  VendorReturnStatusChange,
}) {
  @InjectManager()
  async open(
    { lines, actor_id, ...facts }: NewReturn,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<string> {
    const row = await this.createVendorReturns(
      {
        ...facts,
        lines: lines as never,
        status_changes: [{ to: "requested", actor_type: "shopper", actor_id }] as never,
      },
      context
    )
    return row.id
  }

  /**
   * The only way a return's status moves; the row is locked first.
   *
   * @throws MedusaError `not_found`, or `not_allowed` for a move the table does not have
   */
  @InjectManager()
  async move(
    move: ReturnMove,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<ReturnStatus> {
    return await this.move_(move, context)
  }

  @InjectTransactionManager()
  protected async move_(
    { id, to, refund_id, ...act }: ReturnMove,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<ReturnStatus> {
    const [row]: { status: ReturnStatus }[] = await context.transactionManager!.execute(
      "SELECT status FROM vendor_return WHERE id = ? AND deleted_at IS NULL FOR UPDATE",
      [id]
    )
    if (!row) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Return ${id} was not found.`)
    }
    assertReturnTransition(row.status, to)
    await this.updateVendorReturns({ id, status: to, ...(refund_id && { refund_id }) }, context)
    await this.createVendorReturnStatusChanges(
      { vendor_return_id: id, from: row.status, to, ...act } as never,
      context
    )
    return row.status
  }

  /** Undoes a move whose workflow failed later: state and history row go together. */
  @InjectManager()
  async revert(
    id: string,
    to: ReturnStatus,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await this.revert_(id, to, context)
  }

  @InjectTransactionManager()
  protected async revert_(
    id: string,
    to: ReturnStatus,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    const manager = context.transactionManager!
    await manager.execute(
      `DELETE FROM vendor_return_status_change WHERE id = (SELECT id FROM vendor_return_status_change
         WHERE vendor_return_id = ? ORDER BY created_at DESC, id DESC LIMIT 1)`,
      [id]
    )
    await manager.execute("UPDATE vendor_return SET status = ? WHERE id = ?", [to, id])
  }
}

export default VendorReturnModuleService
