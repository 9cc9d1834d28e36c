import { createPiece, type Piece } from "../helpers/buying"
import { sql } from "../helpers/database"
import { DAY, runJob } from "../helpers/payouts"
import { createOperator, createVendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"
import { buyByCard, STRIPE, withStripe } from "../helpers/stripe"
import { eventually } from "../helpers/wait"

jest.setTimeout(120_000)

withStripe("reconciliation", (app, stripe) => {
  let shop: Shop
  let operator: Record<string, string>
  let piece: Piece

  beforeAll(async () => {
    shop = await setUpShop(app, [STRIPE])
    operator = await createOperator(app)
    const vendor = await createVendor(app, operator, "anna")
    piece = await createPiece(app, shop, vendor, { title: "Vase", prices: { eur: 80 } })
  })

  /** A night later: what was done is compared. */
  async function compared() {
    await stripe.control("POST", "clock", { advance: DAY })
    await runJob(app, operator, "reconcile-stripe")
    const { data } = await app.api.get("/admin/reconciliations?limit=1", operator)
    const [run] = data.reconciliations
    const detail = await app.api.get(`/admin/reconciliations/${run.id}`, operator)
    return detail.data.reconciliation
  }

  it("agrees on what was sold, and lists what was done at Stripe by hand or only in the ledger", async () => {
    await buyByCard(app, stripe, shop.store, shop.regions.europe, [{ piece }])
    await eventually(async () => {
      const booked = await sql(app, "SELECT 1 FROM ledger_transaction WHERE kind = 'captured'")
      expect(booked).toHaveLength(1)
    })
    const agreed = await compared()
    expect(agreed).toMatchObject({ status: "succeeded", difference_count: 0, differences: [] })
    expect(agreed.checked).toBeGreaterThan(0)

    const { data } = await stripe.api("GET", "/v1/payment_intents", { limit: "1" })
    const [intent] = data["data"] as { id: string }[]
    await stripe.api("POST", "/v1/refunds", { payment_intent: intent!.id, amount: "500" })
    await sql(
      app,
      `WITH t AS (
         INSERT INTO ledger_transaction (id, source_type, source_id, kind, currency_code, reference, occurred_at, entry_count)
         VALUES ('ltx_by_hand', 'transfer', 'trf_by_hand', 'transferred', 'eur', 'tr_by_hand', now(), 2) RETURNING id)
       INSERT INTO ledger_entry (transaction_id, account_id, kind, occurred_at, amount)
       SELECT t.id, a.id, 'transferred', now(), a.amount FROM t,
         (VALUES ('stripe_clearing:eur', -700), ('commission:eur', 700)) AS a (id, amount)`
    )
    const differing = await compared()
    expect(differing.difference_count).toBe(2)
    expect(differing.differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: "amount",
          type: "refund",
          currency_code: "eur",
          stripe_amount: -5,
          ledger_amount: 0,
        }),
        expect.objectContaining({
          kind: "missing_at_stripe",
          reference: "tr_by_hand",
          ledger_amount: -7,
        }),
      ])
    )
    const [found] = await sql(app, "SELECT count(*)::int AS count FROM reconciliation_seen")
    expect(found!.count).toBe(0)
  })
})
