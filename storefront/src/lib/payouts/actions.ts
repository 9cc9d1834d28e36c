"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { readVendorToken } from "@/lib/cookies"
import { problems, text, typed } from "@/lib/forms"
import { request, toFailure } from "@/lib/medusa"
import { type FormState, ok } from "@/lib/result"

async function post<T>(path: string, body: Record<string, unknown> = {}): Promise<T> {
  const token = await readVendorToken()
  return request<T>(`/vendor/payout-account${path}`, { method: "POST", body, token })
}

/** To Stripe's pages, where the store says who it is and where its money goes. */
export async function setUpPayouts(_: FormState): Promise<FormState> {
  let url: string
  try {
    await post("", { provider: "stripe_connect" })
    url = (await post<{ url: string }>("/onboarding")).url
  } catch (error) {
    return toFailure(error)
  }
  redirect(url)
}

/** To Stripe's own overview of the account. */
export async function openDashboard(_: FormState): Promise<FormState> {
  let url: string
  try {
    url = (await post<{ url: string }>("/dashboard")).url
  } catch (error) {
    return toFailure(error)
  }
  redirect(url)
}

const BANK_RULES = [
  { name: "account_holder", label: "Account holder" },
  { name: "account_number", label: "Account number or IBAN" },
]

const BANK_FIELDS = ["account_holder", "account_number", "bank_code", "bank_name"]

/** Where the operator sends money by hand. */
export async function saveBank(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form)
  const fields = problems(form, BANK_RULES)
  if (fields) return { ok: false, error: { message: "Please check the form.", fields }, values }
  const bank_details = Object.fromEntries(
    BANK_FIELDS.map((name) => [name, text(form, name)]).filter(([, value]) => value)
  )
  try {
    await post("", { provider: "manual", bank_details })
    refresh()
    return ok(null)
  } catch (error) {
    return { ...toFailure(error), values }
  }
}

/**
 * Back from Stripe's pages with the state of the link.
 *
 * @param expired the link could not be used any more: the answer is the address of a new one
 */
export async function returnFromOnboarding(
  state: string,
  expired: boolean
): Promise<{ url: string } | { message: string }> {
  try {
    if (expired) return await post<{ url: string }>("/refresh", { state })
    await post("/return", { state })
    return { url: "/sell/payouts" }
  } catch (error) {
    return { message: toFailure(error).error.message }
  }
}
