"use server"

import { redirect } from "next/navigation"
import { readCartId, writeMarketCookie } from "@/lib/cookies"
import { innerPath, text } from "@/lib/forms"
import { serializeMarket } from "@/lib/market-cookie"
import { hasStatus, request, toFailure } from "@/lib/medusa"
import type { FormState } from "@/lib/result"
import { getRegions, hasCountry } from "./get-regions"

/** Ships to another country: the cookie picks the pages, the open cart changes its region. */
export async function chooseCountry(_: FormState, form: FormData): Promise<FormState> {
  const country = text(form, "country")
  try {
    const region = (await getRegions()).find((each) => hasCountry(each, country))
    if (!region) return { ok: false, error: { message: "We do not ship there yet." } }
    await moveCart(region.id)
    await writeMarketCookie(serializeMarket({ country, currency: region.currency_code }))
  } catch (error) {
    return toFailure(error)
  }
  redirect(innerPath(text(form, "back"), "/"))
}

async function moveCart(regionId: string): Promise<void> {
  const id = await readCartId()
  if (!id) return
  try {
    await request(`/store/carts/${id}`, { method: "POST", body: { region_id: regionId } })
  } catch (error) {
    if (!hasStatus(error, 404)) throw error
  }
}
