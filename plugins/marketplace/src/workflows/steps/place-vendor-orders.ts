import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NO_COMMISSION, type CommissionTerms } from "../../commission-terms"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import type { PlacedOrder } from "../../modules/vendor-order/service"
import { split, type OrderToSplit } from "../../modules/vendor-order/split"
import { marketplaceOptions } from "../../options"

export type LoadedOrder = {
  placed: PlacedOrder
  order: OrderToSplit
  /** What each line pays, by `reference_id`; lines without an entry pay nothing. */
  terms: Record<string, CommissionTerms>
}

/** Splits the order and writes its vendor orders, each line with the terms it was sold under. */
export const placeVendorOrdersStep = createStep(
  "place-vendor-orders",
  async ({ placed, order, terms }: LoadedOrder, { container }) => {
    const { tax_remitter } = marketplaceOptions(
      container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    )
    const shares = split(order, {
      tax_remitter,
      termsOf: (line) => terms[line.reference_id] ?? NO_COMMISSION,
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
