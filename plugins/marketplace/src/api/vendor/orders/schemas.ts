import { z } from "@medusajs/framework/zod"
import { VENDOR_ORDER_STATUSES } from "../../../modules/vendor-order/transitions"
import { paging, reason, search, webUrl } from "../../schemas"

const status = z.enum(VENDOR_ORDER_STATUSES)

export const listVendorOrdersSchema = z.strictObject({
  ...paging,
  q: search.optional(),
  status: z.union([status, z.array(status).min(1).max(VENDOR_ORDER_STATUSES.length)]).optional(),
})
export type ListVendorOrdersQuery = z.output<typeof listVendorOrdersSchema>

export const fulfillmentSchema = z.strictObject({
  items: z
    .array(z.strictObject({ id: z.string().min(1).max(100), quantity: z.number().positive() }))
    .min(1)
    .max(500)
    .refine(
      (items) => new Set(items.map((item) => item.id)).size === items.length,
      "names an item twice"
    )
    .optional(),
})
export type FulfillmentBody = z.output<typeof fulfillmentSchema>

export const shipmentSchema = z.strictObject({
  carrier: z.string().trim().min(1).max(100),
  tracking_number: z.string().trim().min(1).max(200),
  tracking_url: webUrl.nullish(),
})
export type ShipmentBody = z.output<typeof shipmentSchema>

export const deliverySchema = z.strictObject({})

export const cancellationSchema = z.strictObject({ reason: reason.nullish() })
export type CancellationBody = z.output<typeof cancellationSchema>
