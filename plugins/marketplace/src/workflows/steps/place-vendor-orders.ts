import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import type { PlacedOrder } from "../../modules/vendor-order/service"
import { split, type OrderToSplit } from "../../modules/vendor-order/split"
import { marketplaceOptions } from "../../options"

export type LoadedOrder = { placed: PlacedOrder; order: OrderToSplit; house_vendor_id: string }

/** Splits the order and writes its vendor orders; the house vendor pays no commission. */
export const placeVendorOrdersStep = createStep(
  "place-vendor-orders",
  async ({ placed, order, house_vendor_id }: LoadedOrder, { container }) => {
    const options = marketplaceOptions(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE))
    const shares = split(order, {
      tax_remitter: options.tax_remitter,
      rateOf: (line) =>
        line.vendor_id === house_vendor_id || line.kind === "shipping"
          ? 0
          : options.commission.default_rate_bps,
    })
    const vendorOrders: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
    const created = await vendorOrders.place(placed, shares)
    return new StepResponse(created, created)
  },
  async (created, { container }) => {
    const vendorOrders: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
    await vendorOrders.unplace(created ?? [])
  }
)
