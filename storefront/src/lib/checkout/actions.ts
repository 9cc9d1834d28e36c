"use server"

import type { HttpTypes } from "@medusajs/types"
import { redirect } from "next/navigation"
import { type Cart, getCart, getCartVendors } from "@/lib/cart/get-cart"
import { dropCartId, readCartId, readCustomerToken } from "@/lib/cookies"
import { problems, text, typed } from "@/lib/forms"
import { request, toFailure } from "@/lib/medusa"
import { formatMoney } from "@/lib/money"
import type { FormState } from "@/lib/result"
import { pendingSession } from "./steps"

const EXPIRED = {
  ok: false as const,
  error: { message: "Your cart has expired. Please go back to your cart." },
}

const ADDRESS_RULES = [
  { name: "email", label: "Email", email: true },
  { name: "first_name", label: "First name" },
  { name: "last_name", label: "Last name" },
  { name: "address_1", label: "Street and number" },
  { name: "postal_code", label: "Postal code" },
  { name: "city", label: "City" },
  { name: "country_code", label: "Country" },
]

const ADDRESS_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
]

export async function saveAddress(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form)
  const fields = problems(form, ADDRESS_RULES)
  if (fields)
    return { ok: false, error: { message: "Some fields still need you.", fields }, values }
  const cart = await readCartId()
  if (!cart) return { ...EXPIRED, values }
  const address = Object.fromEntries(ADDRESS_FIELDS.map((name) => [name, text(form, name)]))
  try {
    await request(`/store/carts/${cart}`, {
      method: "POST",
      body: { email: text(form, "email"), shipping_address: address, billing_address: address },
      token: await readCustomerToken(),
    })
  } catch (error) {
    return { ...toFailure(error), values }
  }
  redirect("/checkout?step=delivery")
}

/** One choice per maker, in fields named `option:<vendor id>`. */
export async function saveDelivery(_: FormState, form: FormData): Promise<FormState> {
  const cart = await readCartId()
  if (!cart) return EXPIRED
  try {
    const vendors = await getCartVendors(cart)
    const missing = vendors.filter((vendor) => !text(form, `option:${vendor.id}`))
    if (missing.length) {
      const fields = Object.fromEntries(
        missing.map((vendor) => [vendor.id, "Please choose how this is sent."])
      )
      return { ok: false, error: { message: "Please choose a delivery for every maker.", fields } }
    }
    // One after the other: parallel writes to one cart would undo each other.
    for (const vendor of vendors) {
      const option = text(form, `option:${vendor.id}`)
      if (vendor.shipping_method?.shipping_option_id === option) continue
      await request(`/store/carts/${cart}/shipping-methods`, {
        method: "POST",
        body: { option_id: option },
      })
    }
  } catch (error) {
    return toFailure(error)
  }
  redirect("/checkout?step=payment")
}

export async function savePayment(_: FormState, form: FormData): Promise<FormState> {
  const provider = text(form, "provider")
  if (!provider) return { ok: false, error: { message: "Please choose how to pay." } }
  try {
    const cart = await getCart()
    if (!cart) return EXPIRED
    await openPayment(cart, provider)
  } catch (error) {
    return toFailure(error)
  }
  redirect("/checkout?step=review")
}

/** Makes sure the cart has an open payment session with this provider, for its present total. */
async function openPayment(cart: Cart, provider: string): Promise<void> {
  if (pendingSession(cart)?.provider_id === provider) return
  const token = await readCustomerToken()
  const collection =
    cart.payment_collection?.id ??
    (
      await request<HttpTypes.StorePaymentCollectionResponse>("/store/payment-collections", {
        method: "POST",
        body: { cart_id: cart.id },
        token,
      })
    ).payment_collection.id
  await request(`/store/payment-collections/${collection}/payment-sessions`, {
    method: "POST",
    body: { provider_id: provider },
    token,
  })
}

type Completed =
  | { type: "order"; order: { id: string } }
  | { type: "cart"; error?: { message?: string } }

/**
 * Buys. The backend answers a repeated call with the same order, so a second
 * press, tab or retry cannot buy twice. `seen_total` is what the page showed.
 */
export async function placeOrder(_: FormState, form: FormData): Promise<FormState> {
  let orderId: string
  try {
    const cart = await getCart()
    if (!cart) return EXPIRED
    if (String(cart.total) !== text(form, "seen_total")) {
      const total = formatMoney(cart.total, cart.currency_code)
      return {
        ok: false,
        error: {
          message: `Something in your cart has changed: the total is now ${total}. Please look at it again before you order.`,
        },
      }
    }
    const answer = await request<Completed>(`/store/carts/${cart.id}/complete`, {
      method: "POST",
      token: await readCustomerToken(),
    })
    if (answer.type !== "order") {
      const reason = answer.error?.message ?? "The order could not be placed."
      return { ok: false, error: { message: `${reason} Nothing was charged.` } }
    }
    orderId = answer.order.id
    await dropCartId()
  } catch (error) {
    return toFailure(error)
  }
  redirect(`/orders/${orderId}/confirmed`)
}
