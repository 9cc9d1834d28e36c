"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { registrationToken, signInAs } from "@/lib/auth"
import { dropVendorToken, readVendorToken, writeVendorToken } from "@/lib/cookies"
import { innerPath, problems, text, typed } from "@/lib/forms"
import { hasStatus, request, toFailure } from "@/lib/medusa"
import { type FormState, ok } from "@/lib/result"

const RULES = [
  { name: "name", label: "Store name", min: 2 },
  {
    name: "handle",
    label: "Store address",
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    hint: "Only small letters, digits and single hyphens, like blue-heron-studio.",
  },
  { name: "first_name", label: "First name" },
  { name: "last_name", label: "Last name" },
  { name: "country_code", label: "Country" },
  { name: "email", label: "Email", email: true },
  { name: "password", label: "Password", min: 8 },
]

/** Opens a store: a login, then the store in state "pending", then its status page. */
export async function openStore(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form)
  const fields = problems(form, RULES)
  if (fields) return { ok: false, error: { message: "Please check the form.", fields }, values }
  const email = text(form, "email")
  const password = text(form, "password")
  try {
    const token = await registrationToken("vendor_member", email, password)
    if (!token) {
      const message = "There is a store with this email already. Sign in to see its state."
      return { ok: false, error: { message, fields: { email: message } }, values }
    }
    await request("/vendor/register", { method: "POST", body: registration(form), token })
    await writeVendorToken(await signInAs("vendor_member", email, password))
  } catch (error) {
    return { ...toFailure(error), values }
  }
  redirect("/sell/status")
}

const registration = (form: FormData) => ({
  name: text(form, "name"),
  handle: text(form, "handle"),
  email: text(form, "email"),
  country_code: text(form, "country_code"),
  ...(text(form, "description") ? { description: text(form, "description") } : {}),
  member: { first_name: text(form, "first_name"), last_name: text(form, "last_name") },
})

export async function signInToStore(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form)
  try {
    await writeVendorToken(
      await signInAs("vendor_member", text(form, "email"), text(form, "password"))
    )
  } catch (error) {
    if (hasStatus(error, 401))
      return { ok: false, error: { message: "Email or password is not right." }, values }
    return { ...toFailure(error), values }
  }
  redirect(innerPath(text(form, "next"), "/sell/status"))
}

/** A rejected store asks once more. */
export async function applyAgain(_: FormState): Promise<FormState> {
  try {
    await request("/vendor/me/resubmit", {
      method: "POST",
      body: {},
      token: await readVendorToken(),
    })
    refresh()
    return ok(null)
  } catch (error) {
    return toFailure(error)
  }
}

export async function signOutOfStore(): Promise<void> {
  await dropVendorToken()
  redirect("/sell")
}
