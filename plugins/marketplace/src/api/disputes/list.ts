import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { DISPUTE_MODULE } from "../../modules/dispute"
import type { DisputeDTO } from "../../modules/dispute/service"
import type DisputeModuleService from "../../modules/dispute/service"
import { DISPUTE_STATUSES } from "../../modules/dispute/transitions"
import { paging } from "../schemas"

const status = z.enum(DISPUTE_STATUSES)

export const listDisputesSchema = z.strictObject({
  ...paging,
  status: z.union([status, z.array(status).min(1).max(DISPUTE_STATUSES.length)]).optional(),
})
export const listAllDisputesSchema = listDisputesSchema.extend({
  vendor_id: z.string().min(1).max(100).optional(),
})
export type ListDisputesQuery = z.output<typeof listAllDisputesSchema>

/** A page of disputes, newest first. */
export async function listDisputes(
  { limit, offset, vendor_id, status: states }: ListDisputesQuery,
  container: MedusaContainer
) {
  const disputes: DisputeModuleService = container.resolve(DISPUTE_MODULE)
  const [rows, count] = (await disputes.listAndCountDisputes(
    { ...(states && { status: states }), ...(vendor_id && { shares: { vendor_id } }) },
    {
      select: ["id"],
      take: limit,
      skip: offset,
      order: { opened_at: "DESC", id: "DESC" },
    }
  )) as unknown as [{ id: string }[], number]
  // With all their shares: the filter above would leave the other vendors' out.
  const ids = rows.map(({ id }) => id)
  const found = ids.length
    ? await disputes.listDisputes(
        { id: ids },
        { relations: ["shares"], order: { opened_at: "DESC", id: "DESC" }, take: null }
      )
    : []
  return { disputes: found as unknown as DisputeDTO[], count, limit, offset }
}
