import { z } from "@medusajs/framework/zod"
import { TRANSFER_STATUSES } from "../../../modules/payout/transitions"
import { paging } from "../../schemas"

const status = z.enum(TRANSFER_STATUSES)

export const listTransfersSchema = z.strictObject({
  ...paging,
  status: z.union([status, z.array(status).min(1).max(TRANSFER_STATUSES.length)]).optional(),
})
export type ListTransfersQuery = z.output<typeof listTransfersSchema>
