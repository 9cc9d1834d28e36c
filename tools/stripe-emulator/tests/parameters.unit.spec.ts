import { execFileSync } from "node:child_process"
import { join } from "node:path"
import type Stripe from "stripe"
import { type Backend, errorOf, sdkAt, startBackend, testEmulator } from "./helpers/stripe.js"

let backend: Backend
beforeAll(async () => {
  backend = await startBackend()
})
afterAll(() => backend.close())

/** Sends what the types of the SDK would not let through. */
const create = (params: object) =>
  errorOf(
    backend.stripe.paymentIntents.create({
      amount: 1000,
      currency: "eur",
      ...params,
    } as Stripe.PaymentIntentCreateParams)
  )

test.each([
  [{ application_id: "x" }, "parameter_unknown", "application_id"],
  [
    { automatic_payment_methods: { enabled: true, foo: 1 } },
    "parameter_unknown",
    "automatic_payment_methods[foo]",
  ],
  [{ amount: "ten" }, "parameter_invalid_integer", "amount"],
  [{ amount: 10.5 }, "parameter_invalid_integer", "amount"],
  [{ currency: "" }, "parameter_invalid_empty", "currency"],
  [{ customer: "cus_nobody" }, "resource_missing", "customer"],
])("%j is refused with %s", async (params, code, param) => {
  expect(await create(params)).toMatchObject({ statusCode: 400, code, param })
})

test.each([
  [{ confirm: "maybe" }, "confirm"],
  [{ capture_method: "sometimes" }, "capture_method"],
  [{ currency: "xyz" }, "currency"],
  [{ metadata: "text" }, "metadata"],
])("%j is refused", async (params, param) => {
  expect(await create(params)).toMatchObject({ statusCode: 400, param })
})

test("a missing parameter is named", async () => {
  const error = await errorOf(
    backend.stripe.paymentIntents.create({ currency: "eur" } as Stripe.PaymentIntentCreateParams)
  )
  expect(error).toMatchObject({ code: "parameter_missing", param: "amount" })
})

test("metadata is merged, and an empty value unsets its key", async () => {
  const { stripe } = backend
  const { id } = await stripe.customers.create({ metadata: { a: "1", b: "2" } })
  const updated = await stripe.customers.update(id, { metadata: { b: "", c: "3" } })
  expect(updated.metadata).toEqual({ a: "1", c: "3" })
})

testEmulator("a key that is no test key is refused", async () => {
  const { hostname, port } = new URL(backend.url)
  for (const key of ["sk_live_123456789012", "whatever"]) {
    const response = await fetch(`http://${hostname}:${port}/v1/balance`, {
      headers: { authorization: `Bearer ${key}` },
    })
    expect(response.status).toBe(401)
  }
  expect((await fetch(`${backend.url}/v1/balance`)).status).toBe(401)
})

testEmulator("a parameter that newer API versions dropped is for older versions only", async () => {
  const params = { amount: 1000, currency: "eur", payment_method_types: ["card"] }
  const body = new URLSearchParams({
    amount: "1000",
    currency: "eur",
    "payment_method_types[]": "card",
  })
  const headers = { authorization: "Bearer sk_test_1", "stripe-version": "2024-04-10" }
  const old = await fetch(`${backend.url}/v1/payment_intents`, { method: "POST", headers, body })
  expect(old.status).toBe(200)
  expect(old.headers.get("stripe-version")).toBe("2024-04-10")
  const error = await errorOf(sdkAt(backend.url).paymentIntents.create(params))
  expect(error.code).toBe("parameter_unknown")
})

test("the allow-lists are those of the installed SDK", () => {
  const script = join(__dirname, "../scripts/generate-parameters.mjs")
  expect(execFileSync(process.execPath, [script, "--check"], { encoding: "utf8" })).toBe(
    "up to date\n"
  )
})
