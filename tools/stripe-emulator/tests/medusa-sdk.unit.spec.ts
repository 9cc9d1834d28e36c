import { createRequire } from "node:module"
import { join } from "node:path"
import type Stripe from "stripe"
import { type Backend, describeEmulator, errorOf, startBackend } from "./helpers/stripe.js"

const fromMedusa = createRequire(
  createRequire(join(__dirname, "../../../package.json")).resolve("@medusajs/payment-stripe")
)

/** The SDK Medusa's provider brings; the calls made here have the same types in both. */
function medusaSdk(url: string): Stripe {
  const { hostname: host, port } = new URL(url)
  const Sdk = fromMedusa("stripe") as new (key: string, config: object) => Stripe
  return new Sdk("sk_test_medusa", { host, port: Number(port), protocol: "http" })
}

describeEmulator("what Medusa's provider sends, with its own SDK", () => {
  let backend: Backend
  let stripe: Stripe
  beforeAll(async () => {
    backend = await startBackend()
    stripe = medusaSdk(backend.url)
  })
  afterAll(() => backend.close())

  test("a session is opened, changed, authorised, captured and refunded", async () => {
    const idempotencyKey = "payses_1"
    const { id } = await stripe.paymentIntents.create(
      {
        amount: 1000,
        currency: "eur",
        metadata: { session_id: "payses_1" },
        capture_method: "manual",
        automatic_payment_methods: { enabled: true },
        expand: ["payment_method"],
      },
      { idempotencyKey }
    )
    await stripe.paymentIntents.update(id, { amount: 1200, expand: ["payment_method"] })
    await stripe.paymentIntents.confirm(id, {
      payment_method: "pm_card_visa",
      return_url: "http://shop.test/return",
    })
    const intent = await stripe.paymentIntents.retrieve(id, { expand: ["payment_method"] })
    expect(intent).toMatchObject({ status: "requires_capture", amount_capturable: 1200 })
    expect((intent.payment_method as Stripe.PaymentMethod).card?.last4).toBe("4242")
    // Medusa passes its options where the parameters belong; the SDK sorts that out.
    await stripe.paymentIntents.capture(id, { idempotencyKey: "cap_1" } as object)
    const again = await errorOf(stripe.paymentIntents.capture(id))
    expect(again).toMatchObject({ code: "payment_intent_unexpected_state" })
    expect(again.payment_intent?.status).toBe("succeeded")
    await stripe.refunds.create({ amount: 1200, payment_intent: id })
    const twice = await errorOf(stripe.refunds.create({ amount: 1, payment_intent: id }))
    expect(twice.code).toBe("charge_already_refunded")
  })

  test("an account holder without a phone, and saved cards", async () => {
    // The SDK sends null as an empty string.
    const phone = null as unknown as string
    const customer = await stripe.customers.create({ email: "a@example.com", name: "Ada", phone })
    expect(customer.phone).toBeNull()
    const setup = await stripe.setupIntents.create({
      customer: customer.id,
      payment_method: "pm_card_visa",
      confirm: true,
      return_url: "http://shop.test/return",
    })
    const methods = await stripe.customers.listPaymentMethods(customer.id, { limit: 100 })
    expect(methods.data.map(({ id }) => id)).toEqual([setup.payment_method])
    await stripe.paymentMethods.detach(String(setup.payment_method))
    await stripe.customers.del(customer.id)
  })
})
