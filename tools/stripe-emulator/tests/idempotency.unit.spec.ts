import { randomUUID } from "node:crypto"
import { type Backend, describeEmulator, errorOf, sdkAt, startBackend } from "./helpers/stripe.js"

let backend: Backend
beforeAll(async () => {
  backend = await startBackend()
})
afterAll(() => backend.close())

const create = (idempotencyKey: string, name = "Ada") =>
  backend.stripe.customers.create({ name }, { idempotencyKey })

test("the same key gives the same answer", async () => {
  const key = randomUUID()
  const first = await create(key)
  const second = await create(key)
  expect(second.id).toBe(first.id)
  expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true")
})

test("the same key with other parameters or for another call is refused", async () => {
  const key = randomUUID()
  await create(key)
  expect((await errorOf(create(key, "Grace"))).type).toBe("StripeIdempotencyError")
  const other = backend.stripe.paymentIntents.create(
    { amount: 1000, currency: "eur" },
    { idempotencyKey: key }
  )
  expect((await errorOf(other)).type).toBe("StripeIdempotencyError")
})

test("an error of the call itself is the answer to its key", async () => {
  const idempotencyKey = randomUUID()
  const refund = () =>
    errorOf(backend.stripe.refunds.create({ payment_intent: "pi_nothing" }, { idempotencyKey }))
  expect((await refund()).code).toBe("resource_missing")
  expect((await refund()).code).toBe("resource_missing")
})

describeEmulator("the clock and faults", () => {
  test("a key is forgotten after a day", async () => {
    const key = randomUUID()
    const first = await create(key)
    await backend.control("clock", { advance: 24 * 3600 + 1 })
    expect((await create(key)).id).not.toBe(first.id)
  })

  test("an answer that was lost is found again under the key", async () => {
    const key = randomUUID()
    await backend.control("faults", {
      path: "/v1/customers",
      kind: "lose_answer",
      // The SDK tries a broken connection once more by itself.
      times: 2,
    })
    expect((await errorOf(create(key))).type).toBe("StripeConnectionError")
    const { lastResponse } = await create(key)
    expect(lastResponse.headers["idempotent-replayed"]).toBe("true")
  })

  test("a failure is stored, too many requests are not", async () => {
    const key = randomUUID()
    await backend.control("faults", { method: "POST", path: "/v1/customers", kind: "500" })
    expect((await errorOf(create(key))).statusCode).toBe(500)
    expect((await errorOf(create(key))).statusCode).toBe(500)
    const other = randomUUID()
    await backend.control("faults", { path: "/v1/customers", kind: "429" })
    expect((await errorOf(create(other))).type).toBe("StripeRateLimitError")
    expect((await create(other)).name).toBe("Ada")
  })

  test("a key in use is refused until its call has ended", async () => {
    const key = randomUUID()
    await backend.control("faults", { path: "/v1/customers", kind: "slow", ms: 300 })
    const [first, second] = await Promise.all([
      create(key),
      new Promise((resolve) => setTimeout(resolve, 100)).then(() => errorOf(create(key))),
    ])
    expect(second).toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" })
    expect((await create(key)).id).toBe(first.id)
  })

  test("a call that hangs does nothing and ends with the caller's patience", async () => {
    const key = randomUUID()
    await backend.control("faults", { path: "/v1/customers", kind: "hang" })
    const impatient = sdkAt(backend.url, { timeout: 200 })
    const hung = impatient.customers.create({ name: "Ada" }, { idempotencyKey: key })
    expect((await errorOf(hung)).type).toBe("StripeConnectionError")
    // Until the emulator has seen that the caller is gone, the key is in use.
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await create(key)).lastResponse.headers["idempotent-replayed"]).toBeUndefined()
  })

  test("what was sent can be looked at", async () => {
    const key = randomUUID()
    await create(key)
    const { requests } = await backend.control("requests?path=/v1/customers", undefined, "GET")
    expect((requests as object[]).at(-1)).toMatchObject({
      method: "POST",
      status: 200,
      idempotency_key: key,
      params: { name: "Ada" },
    })
  })
})
