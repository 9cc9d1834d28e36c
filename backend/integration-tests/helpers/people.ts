import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { App, Headers } from "./app"

export const PASSWORD = "a-password-of-the-tests"

export type Vendor = {
  id: string
  handle: string
  email: string
  member_id: string
  stock_location_id: string
  shipping_profile_id: string
  fulfillment_set_id: string
  /** Headers of a `/vendor` request by its owner. */
  headers: Headers
}

type Actor = "user" | "customer" | "vendor_member"

export const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` })

/** A new login without an actor yet. */
export async function signUp({ api }: App, actor: Actor, email: string): Promise<Headers> {
  const { data } = await api.post(`/auth/${actor}/emailpass/register`, {
    email,
    password: PASSWORD,
  })
  return bearer(data.token)
}

export async function signIn({ api }: App, actor: Actor, email: string): Promise<Headers> {
  const { data } = await api.post(`/auth/${actor}/emailpass`, { email, password: PASSWORD })
  return bearer(data.token)
}

function identityOf(headers: Headers): string {
  const payload = headers.authorization!.split(".")[1]!
  return JSON.parse(Buffer.from(payload, "base64url").toString()).auth_identity_id
}

/** An admin user, signed in. */
export async function createOperator(app: App, email = "operator@example.com"): Promise<Headers> {
  const authIdentityId = identityOf(await signUp(app, "user", email))
  await createUserAccountWorkflow(app.container).run({
    input: { authIdentityId, userData: { email, first_name: "Olga", last_name: "Operator" } },
  })
  return await signIn(app, "user", email)
}

export async function createCustomer(
  app: App,
  store: Headers,
  email = "customer@example.com"
): Promise<Headers> {
  const login = await signUp(app, "customer", email)
  await app.api.post("/store/customers", { email }, { ...store, ...login })
  return { ...store, ...(await signIn(app, "customer", email)) }
}

export const applicationOf = (handle: string) => ({
  name: `Studio ${handle}`,
  handle,
  email: `${handle}@example.com`,
  member: { first_name: "Mina", last_name: "Maker" },
  country_code: "de",
  city: "Berlin",
})

/** Registers a vendor over HTTP; it is pending. */
export async function registerVendor(app: App, handle: string): Promise<Vendor> {
  const email = `owner@${handle}.example`
  const login = await signUp(app, "vendor_member", email)
  const { status, data } = await app.api.post("/vendor/register", applicationOf(handle), login)
  if (status !== 201) {
    throw new Error(`Registering ${handle} answered ${status}: ${JSON.stringify(data)}`)
  }
  const headers = await signIn(app, "vendor_member", email)
  const me = await app.api.get("/vendor/me", headers)
  return { ...data.vendor, email, member_id: me.data.member.id, headers }
}

/** Registers and approves a vendor over HTTP. */
export async function createVendor(app: App, operator: Headers, handle: string): Promise<Vendor> {
  const vendor = await registerVendor(app, handle)
  const { status, data } = await app.api.post(`/admin/vendors/${vendor.id}/approve`, {}, operator)
  if (status !== 200) {
    throw new Error(`Approving ${handle} answered ${status}: ${JSON.stringify(data)}`)
  }
  const { stock_location_id, shipping_profile_id, fulfillment_set_id } = data.vendor
  return { ...vendor, stock_location_id, shipping_profile_id, fulfillment_set_id }
}
