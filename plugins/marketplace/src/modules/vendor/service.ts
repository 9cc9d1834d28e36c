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
import { takenError } from "./taken"
import { assertVendorTransition, type VendorActor, type VendorStatus } from "./transitions"

export type VendorDTO = InferTypeOf<typeof Vendor>
export type VendorMemberDTO = InferTypeOf<typeof VendorMember>

/** Who calls a `/vendor` route, and for which vendor. */
export type VendorContext = { vendor: VendorDTO; member: VendorMemberDTO }

export type VendorTransition = {
  id: string
  /** The only state this move may start from, when the table would allow others too. */
  from?: VendorStatus
  to: VendorStatus
  actor_type: VendorActor
  actor_id?: string | null
  reason?: string | null
}

export type VendorTransitionResult = { vendor: VendorDTO; change_id: string }

export type NewVendor = Pick<VendorDTO, "handle" | "name" | "email"> &
  Partial<Pick<VendorDTO, "description" | "country_code" | "city" | "phone" | "website">>

export type NewVendorMember = Pick<VendorMemberDTO, "first_name" | "last_name" | "email">

export type MemberChange = Partial<Pick<VendorMemberDTO, "first_name" | "last_name" | "role">>

type Row = Record<string, unknown>

class VendorModuleService extends MedusaService({ Vendor, VendorMember, VendorStatusChange }) {
  /** The member and its vendor as they are now, or null when there is no such member (any more). */
  async memberContext(memberId: string | undefined): Promise<VendorContext | null> {
    if (!memberId) {
      return null
    }
    const [row] = await this.listVendorMembers({ id: memberId }, { relations: ["vendor"], take: 1 })
    if (!row) {
      return null
    }
    const { vendor, ...member } = row
    return {
      vendor: vendor as VendorDTO,
      member: { ...member, vendor_id: vendor.id } as VendorMemberDTO,
    }
  }

  /** A new vendor with its first history row and its owner, all or nothing. */
  @InjectManager()
  async register(
    vendor: NewVendor,
    owner: NewVendorMember,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<VendorContext & { change_id: string }> {
    try {
      return await this.register_(vendor, owner, context)
    } catch (error) {
      throw takenError(error, vendor.handle, owner.email)
    }
  }

  @InjectTransactionManager()
  protected async register_(
    data: NewVendor,
    owner: NewVendorMember,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<VendorContext & { change_id: string }> {
    const { id } = await this.createVendors({ ...data, handle: data.handle.toLowerCase() }, context)
    const member = await this.createVendorMembers(
      { ...owner, role: "owner", vendor_id: id },
      context
    )
    const change = await this.createVendorStatusChanges(
      { vendor_id: id, from: null, to: "pending", actor_type: "vendor", actor_id: member.id },
      context
    )
    // Read back, for the defaults that the database filled in.
    const vendor = (await this.retrieveVendor(id, {}, context)) as VendorDTO
    return { vendor, member: member as VendorMemberDTO, change_id: change.id }
  }

  /**
   * The operator's own store, made once: the unique index on `is_house` decides between two
   * processes that ask at the same moment.
   */
  async ensureHouseVendor(house: {
    handle: string
    name: string
    email: string
  }): Promise<VendorDTO> {
    const existing = await this.houseVendor()
    if (existing) {
      return existing
    }
    try {
      const vendor = await this.createVendors({ ...house, status: "approved", is_house: true })
      return vendor as VendorDTO
    } catch (error) {
      const other = await this.houseVendor()
      if (other) {
        return other
      }
      throw error
    }
  }

  private async houseVendor(): Promise<VendorDTO | undefined> {
    const [house] = await this.listVendors({ is_house: true }, { take: 1 })
    return house as VendorDTO | undefined
  }

  /**
   * The only way a vendor's status moves. The row is locked first, so of two operators who
   * decide at once the second is judged against the first one's outcome.
   *
   * @throws MedusaError `not_found`, or `not_allowed` for a move the table does not have
   */
  @InjectManager()
  async transition(
    move: VendorTransition,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<VendorTransitionResult> {
    return await this.transition_(move, context)
  }

  @InjectTransactionManager()
  protected async transition_(
    move: VendorTransition,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<VendorTransitionResult> {
    const from = (await this.lockVendor(move.id, context.transactionManager!))
      .status as VendorStatus
    assertVendorTransition(from, move.to, move.actor_type)
    if (move.from && move.from !== from) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `This moves a ${move.from} vendor to ${move.to}; the vendor is ${from}.`
      )
    }
    const reason = move.reason ?? null
    const vendor = await this.updateVendors(
      { id: move.id, status: move.to, status_reason: reason },
      context
    )
    const change = await this.createVendorStatusChanges(
      {
        vendor_id: move.id,
        from,
        to: move.to,
        reason,
        actor_type: move.actor_type,
        actor_id: move.actor_id ?? null,
      },
      context
    )
    return { vendor: vendor as VendorDTO, change_id: change.id }
  }

  /**
   * Lets one caller finish an approval whose process died before the store was provisioned.
   * `updated_at` is the claim: whoever moves it forward has `patience` ms to finish.
   *
   * @returns the vendor, or null when it is not such a vendor or somebody is at it
   */
  @InjectManager()
  async claimUnprovisioned(
    id: string,
    patience: number,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<VendorDTO | null> {
    const claimed: Row[] = await context.manager!.execute(
      `UPDATE vendor SET updated_at = now()
        WHERE id = ? AND status = 'approved' AND stock_location_id IS NULL AND NOT is_house
          AND deleted_at IS NULL AND updated_at < now() - ? * interval '1 millisecond'
        RETURNING id`,
      [id, patience]
    )
    return claimed.length ? ((await this.retrieveVendor(id)) as VendorDTO) : null
  }

  /** Undoes a move whose workflow failed later: it never happened, so its history row goes too. */
  @InjectManager()
  async revertTransition(
    changeId: string,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await this.revertTransition_(changeId, context)
  }

  @InjectTransactionManager()
  protected async revertTransition_(
    changeId: string,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    const change = await this.retrieveVendorStatusChange(changeId, {}, context)
    await this.lockVendor(change.vendor_id, context.transactionManager!)
    const [latest, before] = await this.listVendorStatusChanges(
      { vendor_id: change.vendor_id },
      { order: { created_at: "DESC", id: "DESC" }, take: 2 },
      context
    )
    if (latest?.id !== changeId || !change.from) {
      return
    }
    await this.deleteVendorStatusChanges([changeId], context)
    await this.updateVendors(
      { id: change.vendor_id, status: change.from, status_reason: before?.reason ?? null },
      context
    )
  }

  /**
   * Changes or removes (`null`) a member of this vendor. The vendor's row is locked, so two
   * owners who remove each other at once cannot both succeed.
   *
   * @throws MedusaError `not_found` for another vendor's member, `not_allowed` when no owner
   * would be left
   */
  @InjectManager()
  async changeMember(
    vendorId: string,
    memberId: string,
    change: MemberChange | null,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<VendorMemberDTO> {
    return await this.changeMember_(vendorId, memberId, change, context)
  }

  @InjectTransactionManager()
  protected async changeMember_(
    vendorId: string,
    memberId: string,
    change: MemberChange | null,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<VendorMemberDTO> {
    await this.lockVendor(vendorId, context.transactionManager!)
    const [member] = await this.listVendorMembers(
      { id: memberId, vendor_id: vendorId },
      { take: 1 },
      context
    )
    if (!member) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Member ${memberId} was not found.`)
    }
    const staysOwner = change && (change.role ?? member.role) === "owner"
    if (member.role === "owner" && !staysOwner) {
      const otherOwners = {
        vendor_id: vendorId,
        role: "owner" as const,
        invite_hash: null,
        id: { $ne: memberId },
      }
      const [other] = await this.listVendorMembers(otherOwners, { take: 1 }, context)
      if (!other) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "A store needs an owner: this is the last one."
        )
      }
    }
    if (change) {
      await this.updateVendorMembers({ id: memberId, ...change }, context)
    } else {
      await this.softDeleteVendorMembers([memberId], {}, context)
    }
    return member as VendorMemberDTO
  }

  /** Takes the place of an invited person, once: the hash is cleared by the same statement that finds it. */
  @InjectManager()
  async acceptInvitation(
    email: string,
    inviteHash: string,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<VendorMemberDTO | null> {
    const rows: { id: string }[] = await context.manager!.execute(
      `UPDATE vendor_member SET invite_hash = NULL, updated_at = now()
        WHERE email = ? AND invite_hash = ? AND invite_expires_at > now() AND deleted_at IS NULL
        RETURNING id`,
      [email, inviteHash]
    )
    return rows[0] ? ((await this.retrieveVendorMember(rows[0].id)) as VendorMemberDTO) : null
  }

  private async lockVendor(id: string, manager: SqlEntityManager): Promise<Row> {
    const rows: Row[] = await manager.execute(
      "SELECT status FROM vendor WHERE id = ? AND deleted_at IS NULL FOR UPDATE",
      [id]
    )
    if (!rows[0]) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Vendor ${id} was not found.`)
    }
    return rows[0]
  }
}

export default VendorModuleService
