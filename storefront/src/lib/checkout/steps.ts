import type { Cart, CartVendor } from "@/lib/cart/get-cart"

export const STEPS = ["address", "delivery", "payment"] as const

export type Step = (typeof STEPS)[number]

export const STEP_LABELS: Record<Step, string> = {
  address: "Address",
  delivery: "Delivery",
  payment: "Review and pay",
}

export type Done = Record<Exclude<Step, "payment">, boolean>

/** What the cart already holds; nothing but the cart remembers the checkout. */
export function doneSteps(cart: Cart, vendors: CartVendor[]): Done {
  const address = cart.shipping_address
  return {
    address: Boolean(cart.email && address?.address_1 && address.country_code),
    delivery: vendors.length > 0 && vendors.every((vendor) => vendor.shipping_method),
  }
}

/** The step asked for, else the first that still needs something. */
export function currentStep(asked: string | undefined, done: Done): Step {
  const known = STEPS.find((step) => step === asked)
  return known ?? (["address", "delivery"] as const).find((step) => !done[step]) ?? "payment"
}
