import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import VendorOrder from "./models/vendor-order"
import VendorOrderLine from "./models/vendor-order-line"
import VendorOrderStatusChange from "./models/vendor-order-status-change"
import type { VendorShare } from "./split"
import { insertRows } from "../../sql/insert-rows"
import {
  assertVendorOrderTransition,
  type VendorOrderActor,
  type VendorOrderStatus,
} from "./transitions"

export type VendorOrderDTO = InferTypeOf<typeof VendorOrder>
export type VendorOrderLineDTO = InferTypeOf<typeof VendorOrderLine>
export type VendorOrderStatusChangeDTO = InferTypeOf<typeof VendorOrderStatusChange>

/** The order's facts every one of its vendor orders carries. */
export type PlacedOrder = {
  order_id: string
  cart_id: string | null
  display_id: string
  currency_code: string
  email: string | null
  customer_name: string | null
  shipping_address: Record<string, unknown> | null
  placed_at: Date
}

export type VendorOrderTransition = {
  id: string
  to: VendorOrderStatus
  actor_type: VendorOrderActor
  actor_id?: string | null
  reason?: string | null
  /** Columns that change with the state: carrier and tracking on shipment. */
  changes?: Partial<Pick<VendorOrderDTO, "carrier" | "tracking_number" | "tracking_url">>
}

const UNIQUE_VIOLATION = "23505"

const TIMESTAMP_OF: Partial<Record<VendorOrderStatus, string>> = {
  shipped: "shipped_at",
  delivered: "delivered_at",
  completed: "completed_at",
  canceled: "canceled_at",
}

class VendorOrderModuleService extends MedusaService({
  VendorOrder,
  VendorOrderLine,
  VendorOrderStatusChange,
}) {
  /**
   * Writes an order's vendor orders; those that exist already stay as they are.
   *
   * @returns the ids of the vendor orders this call created
   * @throws MedusaError `conflict` when another order was made from the same cart
   */
  @InjectManager()
  async place(
    order: PlacedOrder,
    shares: VendorShare[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<string[]> {
    try {
      return await this.place_(order, shares, context)
    } catch (error) {
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) {
        throw new MedusaError(
          MedusaError.Types.CONFLICT,
          "This cart is being completed by another request."
        )
      }
      throw error
    }
  }

  @InjectTransactionManager()
  protected async place_(
    order: PlacedOrder,
    shares: VendorShare[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<string[]> {
    const manager = context.transactionManager!
    const { display_id, shipping_address, ...facts } = order
    const rows = shares.map(({ lines: _lines, ...share }) => ({
      id: generateEntityId(undefined, "vord"),
      ...facts,
      ...share,
      display_id: `${display_id}-${share.ordinal}`,
      shipping_address: shipping_address && JSON.stringify(shipping_address),
    }))
    const created: { id: string; vendor_id: string }[] = await insertRows(
      manager,
      "vendor_order",
      rows,
      {
        onConflict: "(order_id, vendor_id) WHERE deleted_at IS NULL DO NOTHING",
        returning: "id, vendor_id",
      }
    )
    const idOf = new Map(created.map((row) => [row.vendor_id, row.id]))
    const lines = shares.flatMap((share) =>
      share.lines
        .filter(() => idOf.has(share.vendor_id))
        .map(({ vendor_id: _vendor, ...line }) => ({
          id: generateEntityId(undefined, "vol"),
          vendor_order_id: idOf.get(share.vendor_id),
          ...line,
        }))
    )
    await insertRows(manager, "vendor_order_line", lines)
    await insertRows(
      manager,
      "vendor_order_status_change",
      created.map(({ id }) => ({
        id: generateEntityId(undefined, "vosc"),
        vendor_order_id: id,
        to: "pending",
        actor_type: "system",
      }))
    )
    return created.map(({ id }) => id)
  }

  /** Takes back what `place` wrote, for an order that did not come about. */
  @InjectManager()
  async unplace(
    ids: string[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    return await this.unplace_(ids, context)
  }

  @InjectTransactionManager()
  protected async unplace_(
    ids: string[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    if (ids.length) {
      await context.transactionManager!.execute(
        `DELETE FROM vendor_order WHERE id IN (${ids.map(() => "?").join(", ")})`,
        ids
      )
    }
  }

  /**
   * The only way a vendor order's status moves. The row is locked first, so of two people
   * who act at once the second is judged against the first one's outcome.
   *
   * @throws MedusaError `not_found`, or `not_allowed` for a move the table does not have
   */
  @InjectManager()
  async transition(
    move: VendorOrderTransition,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<{ from: VendorOrderStatus }> {
    return await this.transition_(move, context)
  }

  @InjectTransactionManager()
  protected async transition_(
    move: VendorOrderTransition,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<{ from: VendorOrderStatus }> {
    const manager = context.transactionManager!
    const rows: { status: VendorOrderStatus }[] = await manager.execute(
      "SELECT status FROM vendor_order WHERE id = ? AND deleted_at IS NULL FOR UPDATE",
      [move.id]
    )
    const from = rows[0]?.status
    if (!from) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Vendor order ${move.id} was not found.`)
    }
    assertVendorOrderTransition(from, move.to, move.actor_type)
    const timestamp = TIMESTAMP_OF[move.to]
    await this.updateVendorOrders(
      {
        id: move.id,
        status: move.to,
        ...move.changes,
        ...(timestamp && { [timestamp]: new Date() }),
      },
      context
    )
    await this.createVendorOrderStatusChanges(
      {
        vendor_order_id: move.id,
        from,
        to: move.to,
        reason: move.reason ?? null,
        actor_type: move.actor_type,
        actor_id: move.actor_id ?? null,
      },
      context
    )
    return { from }
  }

  /** Undoes a transition whose workflow failed later: state and history row go together. */
  @InjectManager()
  async revertTransition(
    id: string,
    to: VendorOrderStatus,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    return await this.revertTransition_(id, to, context)
  }

  @InjectTransactionManager()
  protected async revertTransition_(
    id: string,
    to: VendorOrderStatus,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    const manager = context.transactionManager!
    const [last]: { id: string; to: VendorOrderStatus }[] = await manager.execute(
      `DELETE FROM vendor_order_status_change WHERE id =
         (SELECT id FROM vendor_order_status_change WHERE vendor_order_id = ?
          ORDER BY created_at DESC, id DESC LIMIT 1)
       RETURNING id, "to"`,
      [id]
    )
    const timestamp = last && TIMESTAMP_OF[last.to]
    await this.updateVendorOrders(
      { id, status: to, ...(timestamp && { [timestamp]: null }) },
      context
    )
  }
}

export default VendorOrderModuleService
