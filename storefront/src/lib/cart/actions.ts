"use server"

import type { HttpTypes } from "@medusajs/types"
import { refresh } from "next/cache"
import type { Cart } from "./get-cart"
import { dropCartId, readCartId, readCustomerToken, writeCartId } from "@/lib/cookies"
import { text } from "@/lib/forms"
import { getListing } from "@/lib/listings/get-listing"
import type { Listing } from "@/lib/listings/types"
import { hasStatus, request, toFailure } from "@/lib/medusa"
import { getOwnMarket } from "@/lib/regions/get-regions"
import { type FormState, ok, type Result } from "@/lib/result"

/**
 * Adds the chosen variant. The form sends the listing's handle and one field
 * per option (`option:Size`), so it works the same without scripts.
 */
export async function addToCart(_: FormState<string>, form: FormData): Promise<FormState<string>> {
  try {
    const market = await getOwnMarket()
    const listing = await getListing(text(form, "handle"), market.currency)
    const variant = listing && chosenVariant(listing, form)
    if (!listing || !variant) {
      return {
        ok: false,
        error: { message: "This combination does not exist. Please choose again." },
      }
    }
    await addLine(variant.id)
    refresh()
    return ok(`“${listing.title}” is in your cart.`)
  } catch (error) {
    return toFailure(error)
  }
}

function chosenVariant(listing: Listing, form: FormData) {
  return listing.variants.find((variant) =>
    Object.entries(variant.options).every(([title, value]) => form.get(`option:${title}`) === value)
  )
}

/** Adds one piece; a cart that is gone (bought or expired) is replaced by a new one. */
async function addLine(variantId: string): Promise<void> {
  const body = { variant_id: variantId, quantity: 1 }
  const known = await readCartId()
  if (known) {
    try {
      const { cart } = await request<{ cart: Cart }>(`/store/carts/${known}`, {
        query: { fields: "id,completed_at" },
      })
      if (!cart.completed_at) {
        await request(`/store/carts/${known}/line-items`, { method: "POST", body })
        return
      }
    } catch (error) {
      if (!hasStatus(error, 404)) throw error
    }
  }
  const id = await createCart()
  await request(`/store/carts/${id}/line-items`, { method: "POST", body })
  await writeCartId(id)
}

async function createCart(): Promise<string> {
  const { region } = await getOwnMarket()
  const { cart } = await request<HttpTypes.StoreCartResponse>("/store/carts", {
    method: "POST",
    body: { region_id: region.id },
    token: await readCustomerToken(),
  })
  return cart.id
}

/** Sets a line to the quantity of the pressed button; 0 removes it. */
export async function setQuantity(
  _: FormState<string>,
  form: FormData
): Promise<FormState<string>> {
  const quantity = Number(text(form, "quantity"))
  const line = text(form, "line_id")
  const title = text(form, "title")
  if (!Number.isInteger(quantity) || quantity < 0) {
    return { ok: false, error: { message: "Please give a whole number." } }
  }
  return change(
    quantity === 0 ? `“${title}” was removed.` : `“${title}”: now ${quantity}.`,
    (cart) =>
      quantity === 0
        ? request(`/store/carts/${cart}/line-items/${line}`, { method: "DELETE" })
        : request(`/store/carts/${cart}/line-items/${line}`, { method: "POST", body: { quantity } })
  )
}

export async function addPromotion(
  _: FormState<string>,
  form: FormData
): Promise<FormState<string>> {
  const code = text(form, "code")
  if (!code)
    return {
      ok: false,
      error: { message: "Please type a code.", fields: { code: "Please type a code." } },
    }
  let applied = false
  const result = await change(`The code ${code} was applied.`, async (cart) => {
    const answer = await request<HttpTypes.StoreCartResponse>(`/store/carts/${cart}/promotions`, {
      method: "POST",
      body: { promo_codes: [code] },
    })
    applied = (answer.cart.promotions ?? []).some(
      (each) => each.code?.toLowerCase() === code.toLowerCase()
    )
  })
  if (result.ok && !applied) {
    const message = `The code “${code}” is not valid for this cart.`
    return { ok: false, error: { message, fields: { code: message } }, values: { code } }
  }
  return result.ok ? result : { ...result, values: { code } }
}

export async function removePromotion(
  _: FormState<string>,
  form: FormData
): Promise<FormState<string>> {
  const code = text(form, "code")
  return change(`The code ${code} was removed.`, (cart) =>
    request(`/store/carts/${cart}/promotions`, { method: "DELETE", body: { promo_codes: [code] } })
  )
}

async function change(
  done: string,
  write: (cartId: string) => Promise<unknown>
): Promise<Result<string>> {
  const cart = await readCartId()
  if (!cart)
    return { ok: false, error: { message: "Your cart has expired. Please add the work again." } }
  try {
    await write(cart)
    refresh()
    return ok(done)
  } catch (error) {
    if (hasStatus(error, 404)) await dropCartId()
    return toFailure(error)
  }
}
