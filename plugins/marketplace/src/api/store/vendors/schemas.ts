import { z } from "@medusajs/framework/zod"
import { paging, search } from "../../schemas"

export const listStoreVendorsSchema = z.strictObject({ ...paging, q: search.optional() })
export type ListStoreVendorsQuery = z.output<typeof listStoreVendorsSchema>
