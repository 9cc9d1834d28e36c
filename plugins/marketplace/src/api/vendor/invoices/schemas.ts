import { z } from "@medusajs/framework/zod"
import { INVOICE_TYPES } from "../../../modules/invoice/types"
import { paging, search } from "../../schemas"

const type = z.enum(INVOICE_TYPES)

export const listInvoicesSchema = z.strictObject({
  ...paging,
  q: search.optional(),
  type: z.union([type, z.array(type).min(1).max(INVOICE_TYPES.length)]).optional(),
})
export type ListInvoicesQuery = z.output<typeof listInvoicesSchema>
