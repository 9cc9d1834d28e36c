import { buy, createPiece, type Piece } from "../helpers/buying"
import { sql } from "../helpers/database"
import type { Headers } from "../helpers/app"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import {
  capturedParts,
  ledgerSums,
  refundsAtStripe,
  runJob,
  trialBalance,
} from "../helpers/refunds"
import { setUpShop, type Shop } from "../helpers/shop"
import { buyByCard, STRIPE, withStripe } from "../helpers/stripe"
import { eventually } from "../helpers/wait"

jest.setTimeout(120_000)

withStripe("refunds", (app, stripe) => {
  let shop: Shop
  let operator: Headers
  let vendors: [Vendor, Vendor]
  let pieces: Piece[]

  beforeAll(async () => {
    shop = await setUpShop(app, [STRIPE, "pp_system_default"])
    operator = await createOperator(app)
    vendors = [await createVendor(app, operator, "anna"), await createVendor(app, operator, "bela")]
    pieces = await Promise.all(
      vendors.map((vendor) =>
        createPiece(app, shop, vendor, { title: `By ${vendor.handle}`, prices: { eur: 80 } })
      )
    )
  })
  afterEach(async () => {
    await stripe.control("DELETE", "faults")
    await stripe.control("POST", "webhooks", { mode: "normal" })
    await stripe.control("POST", "reset")
  })

  async function bought(quantity = 2) {
    const order = await buyByCard(
      app,
      stripe,
      shop.store,
      shop.regions.europe,
      pieces.map((piece) => ({ piece, quantity }))
    )
    const parts = await capturedParts(app, operator, order.id)
    const own = parts.find((part) => part.vendor.id === vendors[0].id)!
    const other = parts.find((part) => part.vendor.id === vendors[1].id)!
    return { order, own, other }
  }
  /** Every refund came to its end by itself: nothing was left to the sweeping job. */
  async function allFinished() {
    await eventually(async () => {
      const left = await sql(
        app,
        "SELECT id FROM vendor_order_refund WHERE finished_at IS NULL OR (recorded_at IS NULL AND failed_at IS NULL)"
      )
      expect(left).toEqual([])
    })
  }
  const refund = (id: string, body: object, headers: Headers = vendors[0].headers) =>
    app.api.post(`/vendor/orders/${id}/refunds`, { reason: "broken", ...body }, headers)

  it("gives a piece back: shopper, vendor, commission, Medusa and Stripe agree", async () => {
    const { order, own } = await bought()
    const before = await ledgerSums(app)
    const { status, data } = await refund(own.id, {
      items: [{ id: own.items[0]!.id, quantity: 1 }],
    })
    expect([status, data.refund?.status, data.refund?.amount]).toEqual([201, "succeeded", 80])
    const net = Math.round((own.net_total * 100 * 8000) / (own.total * 100))
    expect(data.refund.net_amount * 100).toBeCloseTo(net, 5)
    expect(data.vendor_order.refunded_total).toBe(80)

    const after = await ledgerSums(app)
    const moved = (account: string) => (after[account] ?? 0n) - (before[account] ?? 0n)
    expect(moved("stripe_clearing")).toBe(-8000n)
    expect(moved(`vendor_pending:${vendors[0].id}`)).toBe(BigInt(net))
    expect(moved("commission")).toBe(8000n - BigInt(net))
    expect(after.refunds).toBeUndefined()
    expect(await trialBalance(app)).toBe(0n)

    const [made] = await refundsAtStripe(stripe)
    expect(made).toMatchObject({ amount: 8000, metadata: { vendor_order_id: own.id } })
    const medusa = await app.api.get(
      `/admin/orders/${order.id}?fields=*payment_collections,*payment_collections.payments,*payment_collections.payments.refunds,summary,total`,
      operator
    )
    const [collection] = medusa.data.order.payment_collections
    expect(collection.refunded_amount).toBe(80)
    expect(collection.payments[0].refunds).toHaveLength(1)
    expect(medusa.data.order.summary.pending_difference).toBe(0)
    await eventually(async () => {
      const notes = await sql(
        app,
        "SELECT l.total::text AS total FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id WHERE i.refund_id = ?",
        [data.refund.id]
      )
      expect(notes).toEqual([{ total: "8000" }])
    })
    const seen = await app.api.get(`/store/orders/${order.id}/vendor-orders`, shop.store)
    const mine = seen.data.vendor_orders.find((each: { id: string }) => each.id === own.id)
    expect([mine.refunded_total, mine.refunds.length, mine.refunds[0].net_amount]).toEqual([
      80,
      1,
      undefined,
    ])
  })

  it("any partial refunds end at exactly nothing left", async () => {
    const { own } = await bought()
    for (const body of [{ amount: 33.33 }, { shipping: true }, { amount: 0.01 }, {}]) {
      expect((await refund(own.id, body)).status).toBe(201)
    }
    await allFinished()
    const left = await app.api.get(`/vendor/orders/${own.id}/refunds`, vendors[0].headers)
    expect([left.data.refundable.total, left.data.refunded_total]).toEqual([0, own.total])
    const sums = await ledgerSums(app)
    expect(sums[`vendor_pending:${vendors[0].id}`]).toBeUndefined()
    expect(sums.commission).toBe(-1600n)
    expect(await trialBalance(app)).toBe(0n)
  })

  it("refuses more than is left, another currency, a foreign line and a foreign order", async () => {
    const { own, other } = await bought(1)
    const before = await ledgerSums(app)
    const cases: [object, number, RegExp][] = [
      [{ amount: own.total + 0.01 }, 400, /are left to refund/],
      [{ amount: 1, currency_code: "usd" }, 400, /paid in EUR/],
      [{ items: [{ id: other.items[0]!.id, quantity: 1 }] }, 400, /not a line of this/],
      [{ items: [{ id: own.items[0]!.id, quantity: 2 }] }, 400, /Only 1 of/],
      [{ amount: 1, shipping: true }, 400, /either an amount/],
      [{ amount: -1 }, 400, /amount/],
    ]
    for (const [body, expected, message] of cases) {
      const { status, data } = await refund(own.id, body)
      expect([status, data.message]).toEqual([expected, expect.stringMatching(message)])
    }
    expect((await refund(other.id, {})).status).toBe(404)
    // Medusa's own refund would take no share back from anybody.
    const [payment] = await sql(app, "SELECT id FROM payment")
    const whole = await app.api.post(`/admin/payments/${String(payment!.id)}/refund`, {}, operator)
    expect([whole.status, whole.data.message]).toEqual([400, expect.stringMatching(/one by one/)])
    expect(await ledgerSums(app)).toEqual(before)
    expect(await refundsAtStripe(stripe)).toHaveLength(0)
  })

  it("twice at once is once, and the same Idempotency-Key is the same refund", async () => {
    const { own } = await bought(1)
    const answers = await Promise.all([refund(own.id, {}), refund(own.id, {})])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400])
    expect(answers.find(({ status }) => status === 400)?.data.message).toMatch(/left to refund/)
    expect(await refundsAtStripe(stripe)).toHaveLength(1)

    const again = await bought(1)
    const keyed = { ...vendors[0].headers, "idempotency-key": "abc" }
    const twice = [
      await refund(again.own.id, { amount: 5 }, keyed),
      await refund(again.own.id, { amount: 5 }, keyed),
    ]
    expect(twice.map(({ data }) => data.refund.id)[0]).toBe(twice[1]!.data.refund.id)
    expect((await refund(again.own.id, { amount: 6 }, keyed)).status).toBe(409)
    expect(await refundsAtStripe(stripe)).toHaveLength(2)
  })

  it("an answer lost after Stripe refunded is still one refund", async () => {
    const { own } = await bought(1)
    // Nor does an event bring the news.
    await stripe.control("POST", "webhooks", { mode: "off" })
    const fault = { method: "POST", path: "^/v1/refunds$", kind: "lose_answer", times: 3 }
    await stripe.control("POST", "faults", fault)
    const { status, data } = await refund(own.id, {})
    expect([status, data.refund.status]).toEqual([201, "pending"])
    await stripe.control("DELETE", "faults")
    await sql(
      app,
      "UPDATE vendor_order_refund SET next_attempt_at = now(), updated_at = now() - interval '1 minute'"
    )
    await runJob(app, operator, "finish-refunds")
    const after = await app.api.get(`/vendor/orders/${own.id}/refunds`, vendors[0].headers)
    expect(after.data.refunds.map((each: { status: string }) => each.status)).toEqual(["succeeded"])
    expect(await refundsAtStripe(stripe)).toHaveLength(1)
    expect(await trialBalance(app)).toBe(0n)
  })

  it("a refund that Stripe refuses changes nothing", async () => {
    const { order, own } = await bought(1)
    const before = await ledgerSums(app)
    // By hand in Stripe's dashboard: nothing is left there, which this shop cannot know.
    const [payment] = await sql(app, "SELECT data->>'id' AS intent FROM payment")
    await stripe.api("POST", "/v1/refunds", { payment_intent: String(payment!.intent) })
    const { status, data } = await refund(own.id, {})
    expect([status, data.message]).toEqual([400, expect.stringMatching(/already/)])
    expect(await ledgerSums(app)).toEqual(before)
    const medusa = await app.api.get(`/admin/orders/${order.id}?fields=summary`, operator)
    expect(medusa.data.order.summary.pending_difference).toBe(0)
  })

  it("a refund that the bank returns weeks later gives the vendor his share back", async () => {
    const { own } = await bought(1)
    const before = await ledgerSums(app)
    await refund(own.id, {})
    const [made] = await refundsAtStripe(stripe)
    await stripe.control("POST", `refunds/${made!.id}`, { status: "failed" })
    await eventually(async () => {
      expect(await ledgerSums(app)).toEqual(before)
    })
    const after = await app.api.get(`/vendor/orders/${own.id}/refunds`, vendors[0].headers)
    expect(after.data.refunds[0].status).toBe("failed")
    expect(after.data.refundable.total).toBe(own.total)
  })

  it("without Stripe a refund is recorded and nobody is called", async () => {
    const order = await buy(app, shop.store, shop.regions.europe, [{ piece: pieces[0]! }])
    const early = (await app.api.get(`/admin/vendor-orders?order_id=${order.id}`, operator)).data
    const id = early.vendor_orders[0].id
    const admin = (body: object) =>
      app.api.post(`/admin/vendor-orders/${id}/refunds`, { reason: "goodwill", ...body }, operator)
    expect((await admin({})).data.message).toMatch(/not paid yet/)
    const [payment] = await sql(app, "SELECT id FROM payment")
    await app.api.post(`/admin/payments/${String(payment!.id)}/capture`, {}, operator)
    const { status, data } = await admin({ amount: 10 })
    expect([status, data.refund.status, data.refund.external_id]).toEqual([201, "succeeded", null])
    expect((await ledgerSums(app)).bank).toBe(BigInt(Math.round(order.total * 100)) - 1000n)
    expect(await refundsAtStripe(stripe)).toHaveLength(0)
  })

  describe("canceling before shipping", () => {
    const cancel = (vendor: Vendor, id: string) =>
      app.api.post(`/vendor/orders/${id}/cancel`, { reason: "sold elsewhere" }, vendor.headers)
    const orderOf = async (id: string) =>
      (await app.api.get(`/admin/orders/${id}?fields=status,summary`, operator)).data.order

    it("gives each part's money back once, and the last part cancels the order", async () => {
      const { order, own, other } = await bought(1)
      expect((await cancel(vendors[0], own.id)).data.vendor_order.refunded_total).toBe(own.total)
      expect((await orderOf(order.id)).status).toBe("pending")
      expect((await cancel(vendors[1], other.id)).status).toBe(200)
      expect((await orderOf(order.id)).status).toBe("canceled")
      const made = await refundsAtStripe(stripe)
      expect(made.map(({ amount }) => amount).sort()).toEqual(
        [own.total, other.total].map((total) => Math.round(total * 100)).sort()
      )
      const { stripe_fees, stripe_clearing, ...rest } = await ledgerSums(app)
      expect(rest).toEqual({})
      expect(stripe_fees! + stripe_clearing!).toBe(0n)
    })

    it("an order canceled in Medusa Admin is refunded by Medusa once, and booked here", async () => {
      const { order, own } = await bought(1)
      await refund(own.id, { amount: 10 })
      const { status } = await app.api.post(`/admin/orders/${order.id}/cancel`, {}, operator)
      expect(status).toBe(200)
      await eventually(async () => {
        const { stripe_fees, stripe_clearing, ...rest } = await ledgerSums(app)
        expect(rest).toEqual({})
        expect(stripe_fees! + stripe_clearing!).toBe(0n)
      })
      const made = await refundsAtStripe(stripe)
      expect(made.reduce((sum, { amount }) => sum + amount, 0)).toBe(Math.round(order.total * 100))
      expect(made).toHaveLength(2)
    })

    it("while a refund's outcome is unknown the order waits, and nothing is paid twice", async () => {
      const { order, own, other } = await bought(1)
      await cancel(vendors[1], other.id)
      await stripe.control("POST", "webhooks", { mode: "off" })
      await stripe.control("POST", "faults", {
        method: "POST",
        path: "^/v1/refunds$",
        kind: "lose_answer",
        times: 3,
      })
      expect((await cancel(vendors[0], own.id)).status).toBe(200)
      expect((await orderOf(order.id)).status).toBe("pending")
      await stripe.control("DELETE", "faults")
      await sql(
        app,
        "UPDATE vendor_order_refund SET next_attempt_at = now(), updated_at = now() - interval '1 minute' WHERE finished_at IS NULL"
      )
      await runJob(app, operator, "finish-refunds")
      expect((await orderOf(order.id)).status).toBe("canceled")
      expect(await refundsAtStripe(stripe)).toHaveLength(2)
      expect(await trialBalance(app)).toBe(0n)
    })
  })
})
