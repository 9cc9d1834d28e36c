import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import Vendor from "./models/vendor"
import VendorMember from "./models/vendor-member"
import VendorStatusChange from "./models/vendor-status-change"
import { assertVendorTransition, type VendorActor, type VendorStatus } from "./transitions"

export type VendorDTO = InferTypeOf<typeof Vendor>
export type VendorMemberDTO = InferTypeOf<typeof VendorMember>

export type VendorTransition = {
  id: string
  to: VendorStatus
  actor_type: VendorActor
  actor_id?: string | null
  reason?: string | null
}

class VendorModuleService extends MedusaService({ Vendor, VendorMember, VendorStatusChange }) {
  /**
   * The only way a vendor's status moves. The row is locked first, so of two operators who
   * decide at once the second is judged against the first one's outcome.
   *
   * @returns the vendor as it was before and as it is now
   * @throws MedusaError `not_found`, or `not_allowed` for a move the table does not have
   */
  @InjectManager()
  async transition(
    move: VendorTransition,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<{ from: VendorStatus; vendor: VendorDTO }> {
    return await this.transition_(move, context)
  }

  @InjectTransactionManager()
  protected async transition_(
    move: VendorTransition,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<{ from: VendorStatus; vendor: VendorDTO }> {
    const rows: { status: VendorStatus }[] = await context.transactionManager!.execute(
      "SELECT status FROM vendor WHERE id = ? AND deleted_at IS NULL FOR UPDATE",
      [move.id]
    )
    const from = rows[0]?.status
    if (!from) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Vendor ${move.id} was not found.`)
    }
    assertVendorTransition(from, move.to, move.actor_type)
    return { from, vendor: await this.recordStatus(move, from, context) }
  }

  /** Undoes a transition whose workflow failed later: state and history row go together. */
  @InjectTransactionManager()
  async revertTransition(
    id: string,
    to: VendorStatus,
    reason: string | null,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await context.transactionManager!.execute(
      `DELETE FROM vendor_status_change WHERE id =
         (SELECT id FROM vendor_status_change WHERE vendor_id = ? ORDER BY created_at DESC, id DESC LIMIT 1)`,
      [id]
    )
    await this.updateVendors({ id, status: to, status_reason: reason }, context)
  }

  private async recordStatus(
    move: VendorTransition,
    from: VendorStatus | null,
    context: Context<SqlEntityManager>
  ): Promise<VendorDTO> {
    const vendor = await this.updateVendors(
      { id: move.id, status: move.to, status_reason: move.reason ?? null },
      context
    )
    await this.createVendorStatusChanges(
      {
        vendor_id: move.id,
        from,
        to: move.to,
        reason: move.reason ?? null,
        actor_type: move.actor_type,
        actor_id: move.actor_id ?? null,
      },
      context
    )
    return vendor as VendorDTO
  }
}

export default VendorModuleService
