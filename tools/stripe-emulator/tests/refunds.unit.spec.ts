import type Stripe from "stripe"
import {
  type Backend,
  chargeOf,
  describeEmulator,
  errorOf,
  pay,
  startBackend,
} from "./helpers/stripe.js"

let backend: Backend
beforeAll(async () => {
  backend = await startBackend()
})
afterAll(() => backend.close())

test("partial refunds add up to the charge and never beyond", async () => {
  const { stripe } = backend
  const intent = await pay(stripe, 10_000)
  const payment_intent = intent.id
  const refund = await stripe.refunds.create({ payment_intent, amount: 4000, metadata: { a: "b" } })
  expect(refund).toMatchObject({ status: "succeeded", amount: 4000, charge: chargeOf(intent).id })
  expect((await errorOf(stripe.refunds.create({ payment_intent, amount: 6001 }))).statusCode).toBe(
    400
  )
  await stripe.refunds.create({ payment_intent })
  const again = await errorOf(stripe.refunds.create({ payment_intent }))
  expect(again.code).toBe("charge_already_refunded")
  expect((await stripe.refunds.list({ payment_intent })).data).toHaveLength(2)
  expect(await stripe.charges.retrieve(chargeOf(intent).id)).toMatchObject({
    refunded: true,
    amount_refunded: 10_000,
  })
})

test("an unpaid intent has nothing to refund", async () => {
  const { id } = await backend.stripe.paymentIntents.create({ amount: 1000, currency: "eur" })
  expect((await errorOf(backend.stripe.refunds.create({ payment_intent: id }))).statusCode).toBe(
    400
  )
})

describeEmulator("later news", () => {
  test("a refund that the bank sends back gives the money to the platform again", async () => {
    const { stripe, control } = backend
    const intent = await pay(stripe, 3000, { method: "pm_card_refundFail" })
    const { id, status } = await stripe.refunds.create({ payment_intent: intent.id })
    expect(status).toBe("succeeded")
    await control("clock", { advance: 60 })
    const failed = await stripe.refunds.retrieve(id)
    expect(failed).toMatchObject({ status: "failed", failure_reason: "expired_or_canceled_card" })
    expect((await stripe.charges.retrieve(chargeOf(intent).id)).amount_refunded).toBe(0)
  })

  test("a pending refund arrives", async () => {
    const { stripe, control } = backend
    const intent = await pay(stripe, 3000, { method: "pm_card_pendingRefund" })
    const { id, status } = await stripe.refunds.create({ payment_intent: intent.id })
    expect(status).toBe("pending")
    await control("clock", { advance: 60 })
    expect((await stripe.refunds.retrieve(id)).status).toBe("succeeded")
  })
})

describeEmulator("disputes", () => {
  async function disputed() {
    const intent = await pay(backend.stripe, 5000, { method: "pm_card_createDispute" })
    const { data } = await backend.stripe.disputes.list({ payment_intent: intent.id })
    return { intent, dispute: data[0] as Stripe.Dispute }
  }

  test("the money is gone while a dispute is open, and the charge cannot be refunded", async () => {
    const { intent, dispute } = await disputed()
    expect(dispute).toMatchObject({ status: "needs_response", reason: "fraudulent", amount: 5000 })
    expect(dispute.balance_transactions[0]).toMatchObject({ amount: -5000, fee: 1500 })
    const error = await errorOf(backend.stripe.refunds.create({ payment_intent: intent.id }))
    expect(error.code).toBe("charge_disputed")
  })

  test("winning evidence brings it back, losing evidence does not", async () => {
    const { stripe } = backend
    const won = await disputed()
    const after = await stripe.disputes.update(won.dispute.id, {
      evidence: { uncategorized_text: "winning_evidence" },
    })
    expect(after.status).toBe("won")
    expect(after.balance_transactions.map(({ amount }) => amount)).toEqual([-5000, 5000])
    const lost = await disputed()
    await stripe.disputes.update(lost.dispute.id, {
      evidence: { uncategorized_text: "losing_evidence" },
    })
    expect((await stripe.disputes.retrieve(lost.dispute.id)).status).toBe("lost")
  })

  test("a charge can be disputed later, in part", async () => {
    const charge = chargeOf(await pay(backend.stripe, 5000)).id
    const opened = await backend.control("disputes", { charge, amount: 2000 })
    expect(opened).toMatchObject({ amount: 2000, status: "needs_response" })
    expect((await backend.control("disputes", { charge })).error?.message).toMatch(/only once/)
  })

  test("the control API decides, once", async () => {
    const { dispute } = await disputed()
    await backend.control(`disputes/${dispute.id}`, { status: "lost" })
    const { error } = await backend.control(`disputes/${dispute.id}`, { status: "won" })
    expect(error?.message).toMatch(/already closed/)
  })
})
