import { MedusaError } from "@medusajs/framework/utils"

export const VENDOR_ORDER_STATUSES = [
  "pending",
  "processing",
  "shipped",
  "delivered",
  "completed",
  "canceled",
] as const
export type VendorOrderStatus = (typeof VENDOR_ORDER_STATUSES)[number]
export type VendorOrderActor = "vendor" | "operator" | "system"

const ANYONE = ["vendor", "operator", "system"] as const

/** from → to → who may: the whole life of a vendor order. */
export const VENDOR_ORDER_TRANSITIONS: Record<
  VendorOrderStatus,
  Partial<Record<VendorOrderStatus, readonly VendorOrderActor[]>>
> = {
  pending: { processing: ANYONE, canceled: ANYONE },
  processing: { shipped: ANYONE, canceled: ANYONE },
  shipped: { delivered: ANYONE },
  delivered: { completed: ["system", "operator"] },
  completed: {},
  canceled: {},
}

/**
 * @throws MedusaError `not_allowed` naming both states when the table has no such move, or
 * when this actor may not make it.
 */
export function assertVendorOrderTransition(
  from: VendorOrderStatus,
  to: VendorOrderStatus,
  actor: VendorOrderActor
) {
  const allowed = VENDOR_ORDER_TRANSITIONS[from][to]
  if (!allowed) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A vendor order cannot go from ${from} to ${to}.`
    )
  }
  if (!allowed.includes(actor)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A vendor order's move from ${from} to ${to} is not the ${actor}'s to make.`
    )
  }
}
