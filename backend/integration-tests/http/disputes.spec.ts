import type { Headers } from "../helpers/app"
import { createPiece, type Piece } from "../helpers/buying"
import { sql } from "../helpers/database"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import { capturedParts, ledgerSums, runJob, trialBalance } from "../helpers/refunds"
import { setUpShop, type Shop } from "../helpers/shop"
import { buyByCard, CARDS, STRIPE, withStripe } from "../helpers/stripe"
import { eventually } from "../helpers/wait"

jest.setTimeout(120_000)

withStripe("disputes", (app, stripe) => {
  let shop: Shop
  let operator: Headers
  let vendors: [Vendor, Vendor]
  let pieces: Piece[]

  beforeAll(async () => {
    shop = await setUpShop(app, [STRIPE])
    operator = await createOperator(app)
    vendors = [await createVendor(app, operator, "anna"), await createVendor(app, operator, "bela")]
    pieces = await Promise.all(
      vendors.map((vendor, index) =>
        createPiece(app, shop, vendor, {
          title: `By ${vendor.handle}`,
          prices: { eur: 80 + 33.33 * index },
        })
      )
    )
  })

  async function disputedOrder() {
    const lines = pieces.map((piece) => ({ piece }))
    const order = await buyByCard(
      app,
      stripe,
      shop.store,
      shop.regions.europe,
      lines,
      CARDS.disputed
    )
    const parts = await capturedParts(app, operator, order.id)
    // The bank may be quicker than the checkout: then the event waits for its next attempt.
    const dispute = await eventually(async () => {
      await runJob(app, operator, "process-stripe-events")
      const { data } = await app.api.get("/admin/disputes?status=open", operator)
      const found = data.disputes.find((each: { order_id: string }) => each.order_id === order.id)
      expect(found?.shares).toHaveLength(2)
      expect((await ledgerSums(app)).disputes).toBeGreaterThan(0n)
      return found
    })
    return { order, parts, dispute }
  }
  const frozen = async () =>
    (await sql(app, "SELECT frozen_by FROM transfer")).map(({ frozen_by }) => frozen_by)
  const decide = (id: string, status: "won" | "lost") =>
    stripe.control("POST", `disputes/${id}`, { status })

  it("freezes every vendor's share, and letting it go when won leaves only the fee", async () => {
    const { order, parts, dispute } = await disputedOrder()
    expect(
      dispute.shares.reduce((sum: number, share: { amount: number }) => sum + share.amount, 0)
    ).toBeCloseTo(order.total)
    expect(dispute.evidence_due_by).toBeTruthy()
    expect(await frozen()).toEqual([dispute.id, dispute.id])
    const open = await ledgerSums(app)
    expect(open.disputes).toBe(BigInt(Math.round(order.total * 100)))
    expect(await trialBalance(app)).toBe(0n)

    const own = await app.api.get("/vendor/disputes", vendors[0].headers)
    const part = parts.find((each) => each.vendor.id === vendors[0].id)!
    expect(own.data.disputes).toMatchObject([
      { id: dispute.id, vendor_order_id: part.id, amount: part.total },
    ])
    expect(own.data.disputes[0].shares).toBeUndefined()

    const refund = await app.api.post(
      `/admin/vendor-orders/${part.id}/refunds`,
      { reason: "goodwill" },
      operator
    )
    expect([refund.status, refund.data.message]).toEqual([400, expect.stringMatching(/disputed/)])

    await decide(dispute.external_id, "won")
    await eventually(async () => {
      expect(await frozen()).toEqual([null, null])
      const { disputes: left } = await ledgerSums(app)
      expect(left).toBeUndefined()
    })
    const { data } = await app.api.get(`/admin/disputes/${dispute.id}`, operator)
    expect([data.dispute.status, data.dispute.fee]).toEqual(["won", 15])
    expect(await trialBalance(app)).toBe(0n)
  })

  it("lost is borne by the vendors, each with his own share", async () => {
    const { dispute } = await disputedOrder()
    await decide(dispute.external_id, "lost")
    await eventually(async () => {
      const { data } = await app.api.get(`/admin/disputes/${dispute.id}`, operator)
      expect([data.dispute.status, data.dispute.borne_by]).toEqual(["lost", "vendor"])
    })
    const { stripe_fees, stripe_clearing, ...rest } = await ledgerSums(app)
    // Nothing is owed to anybody; what Stripe charged is the operator's loss.
    expect(rest).toEqual({})
    expect(stripe_fees! + stripe_clearing!).toBe(0n)
    const states = await sql(app, "SELECT status, amount::text FROM transfer")
    expect(states.map(({ status }) => status)).toEqual(["canceled", "canceled"])
  })

  it("events five times over, in any order and late, end in the same state", async () => {
    await stripe.control("POST", "webhooks", { mode: "off" })
    const lines = pieces.map((piece) => ({ piece }))
    const order = await buyByCard(
      app,
      stripe,
      shop.store,
      shop.regions.europe,
      lines,
      CARDS.disputed
    )
    await capturedParts(app, operator, order.id)
    const { data } = await stripe.api("GET", "/v1/disputes", { limit: "100" })
    const newest = (data.data as { id: string }[])[0]!
    await decide(newest.id, "lost")
    await stripe.control("POST", "webhooks", { mode: "normal" })
    await stripe.control("POST", "webhooks/flush", { times: 5, shuffle: true })
    await runJob(app, operator, "fetch-missed-stripe-events")
    await eventually(async () => {
      const answer = await app.api.get("/admin/disputes", operator)
      expect(answer.data.disputes.map((each: { status: string }) => each.status)).toEqual(["lost"])
      const { stripe_fees: _fees, stripe_clearing: _clearing, ...rest } = await ledgerSums(app)
      expect(rest).toEqual({})
    }, 30)
    expect(await trialBalance(app)).toBe(0n)
  })
})
