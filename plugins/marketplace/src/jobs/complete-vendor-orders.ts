import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { VENDOR_ORDER_MODULE } from "../modules/vendor-order"
import type VendorOrderModuleService from "../modules/vendor-order/service"
import { marketplaceOptions } from "../options"
import { completeVendorOrderWorkflow } from "../workflows/complete-vendor-order"

const DAY = 86_400_000

/** Closes vendor orders some days after delivery, as many at a time as an hour can bring. */
export default async function completeVendorOrders(container: MedusaContainer) {
  const { complete_after_days } = marketplaceOptions(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  )
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const due = await service.listVendorOrders(
    {
      status: "delivered",
      delivered_at: { $lte: new Date(Date.now() - complete_after_days * DAY) },
    },
    { select: ["id"], take: 1000, order: { delivered_at: "ASC" } }
  )
  for (const { id } of due) {
    await completeVendorOrderWorkflow(container).run({
      input: { id, actor_type: "system" },
      throwOnError: false,
    })
  }
}

export const config = { name: "complete-vendor-orders", schedule: "7 * * * *" }
