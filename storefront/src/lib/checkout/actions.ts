"use server"

import { redirect } from "next/navigation"
import { getCartVendors } from "@/lib/cart/get-cart"
import { readCartId, readCustomerToken } from "@/lib/cookies"
import { problems, text, typed } from "@/lib/forms"
import { request, toFailure } from "@/lib/medusa"
import type { FormState } from "@/lib/result"

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
