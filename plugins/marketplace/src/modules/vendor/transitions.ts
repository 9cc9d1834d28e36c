import { MedusaError } from "@medusajs/framework/utils"

export const VENDOR_STATUSES = ["pending", "approved", "rejected", "suspended", "closed"] as const
export type VendorStatus = (typeof VENDOR_STATUSES)[number]
export type VendorActor = "operator" | "vendor" | "system"

/** from → to → who may: the whole life of a vendor. */
export const VENDOR_TRANSITIONS: Record<
  VendorStatus,
  Partial<Record<VendorStatus, readonly VendorActor[]>>
> = {
  pending: { approved: ["operator"], rejected: ["operator"] },
  rejected: { pending: ["vendor"] },
  approved: { suspended: ["operator"], closed: ["operator", "vendor"] },
  suspended: { approved: ["operator"], closed: ["operator"] },
  closed: {},
}

/**
 * @throws MedusaError `not_allowed` naming both states when the table has no such move, or
 * when this actor may not make it.
 */
export function assertVendorTransition(from: VendorStatus, to: VendorStatus, actor: VendorActor) {
  const allowed = VENDOR_TRANSITIONS[from][to]
  if (!allowed) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A vendor cannot go from ${from} to ${to}.`
    )
  }
  if (!allowed.includes(actor)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A vendor's move from ${from} to ${to} is not the ${actor}'s to make.`
    )
  }
}
