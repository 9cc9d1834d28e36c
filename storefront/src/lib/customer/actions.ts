"use server"

import { redirect } from "next/navigation"
import { registrationToken, signInAs } from "@/lib/auth"
import { dropCustomerToken, readCartId, writeCustomerToken } from "@/lib/cookies"
import { innerPath, problems, text, typed } from "@/lib/forms"
import { hasStatus, request, toFailure } from "@/lib/medusa"
import type { FormState } from "@/lib/result"

const NAME_RULES = [
  { name: "first_name", label: "First name" },
  { name: "last_name", label: "Last name" },
]
const EMAIL_RULE = { name: "email", label: "Email", email: true }

export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form)
  const fields = problems(form, [EMAIL_RULE, { name: "password", label: "Password" }])
  if (fields) return { ok: false, error: { message: "Please check the form.", fields }, values }
  try {
    await enter(await signInAs("customer", text(form, "email"), text(form, "password")))
  } catch (error) {
    if (hasStatus(error, 401)) {
      return {
        ok: false,
        error: { message: "Email or password is not right. Please try again." },
        values,
      }
    }
    return { ...toFailure(error), values }
  }
  redirect(innerPath(text(form, "next"), "/account"))
}

export async function createAccount(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form)
  const fields = problems(form, [
    ...NAME_RULES,
    EMAIL_RULE,
    { name: "password", label: "Password", min: 8 },
  ])
  if (fields) return { ok: false, error: { message: "Please check the form.", fields }, values }
  const email = text(form, "email")
  const password = text(form, "password")
  try {
    const token = await registrationToken("customer", email, password)
    if (!token) return { ...emailTaken(), values }
    await request("/store/customers", {
      method: "POST",
      body: { email, first_name: text(form, "first_name"), last_name: text(form, "last_name") },
      token,
    })
    // The first token only proves the login; the second one names the customer.
    await enter(await signInAs("customer", email, password))
  } catch (error) {
    if (hasStatus(error, 400, 409, 422)) return { ...emailTaken(), values }
    return { ...toFailure(error), values }
  }
  redirect(innerPath(text(form, "next"), "/account"))
}

const emailTaken = () => ({
  ok: false as const,
  error: {
    message: "There is an account with this email already.",
    fields: { email: "There is an account with this email already. Sign in instead." },
  },
})

export async function signOut(): Promise<void> {
  await dropCustomerToken()
  redirect("/account/sign-in")
}

/** Keeps the token and gives the cart of this browser to the customer. */
async function enter(token: string): Promise<void> {
  await writeCustomerToken(token)
  const cart = await readCartId()
  if (!cart) return
  try {
    await request(`/store/carts/${cart}/customer`, { method: "POST", body: {}, token })
  } catch (error) {
    // A cart that is gone is no reason to refuse the person.
    if (!hasStatus(error, 400, 404)) throw error
  }
}
