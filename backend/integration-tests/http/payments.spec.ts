import { createHmac } from "node:crypto"
import { Modules } from "@medusajs/framework/utils"
import { complete, createPiece, type Piece } from "../helpers/buying"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"
import {
  buyByCard,
  CARDS,
  startCardPayment,
  STRIPE,
  WEBHOOK_SECRET,
  withStripe,
} from "../helpers/stripe"
import { eventually } from "../helpers/wait"

type Ledger = {
  balances(filter: object): Promise<{ account: string; vendor_id: string | null; amount: bigint }[]>
  listLedgerTransactions(filter: object): Promise<{ kind: string; source_id: string }[]>
}
type Inbox = { listStripeEvents(filter: object): Promise<{ id: string; processed_at: unknown }[]> }
type Payouts = { listTransfers(filter: object): Promise<{ vendor_id: string; status: string }[]> }

jest.setTimeout(120_000)

withStripe("payments", (app, stripe) => {
  let shop: Shop
  let vendors: Vendor[]
  let pieces: Piece[]

  beforeAll(async () => {
    shop = await setUpShop(app, [STRIPE, "pp_system_default"])
    const operator = await createOperator(app)
    vendors = [await createVendor(app, operator, "anna"), await createVendor(app, operator, "bela")]
    pieces = await Promise.all(
      vendors.map((vendor) =>
        createPiece(app, shop, vendor, { title: `By ${vendor.id}`, prices: { eur: 80 }, stock: 3 })
      )
    )
  })

  const both = () => pieces.map((piece) => ({ piece }))
  const ledger = (): Ledger => app.container.resolve("ledger")
  const orders = () => app.container.resolve(Modules.ORDER).listOrders({})

  it("captures a card payment, books every share and opens a transfer for each vendor", async () => {
    const order = await buyByCard(app, stripe, shop.store, shop.regions.europe, both())
    await eventually(async () => {
      const balances = await ledger().balances({ currency_code: "eur" })
      const of = (account: string) =>
        balances.filter((each) => each.account === account).reduce((sum, b) => sum + b.amount, 0n)
      const fees = of("stripe_fees")
      expect(fees).toBeGreaterThan(0n)
      expect(of("stripe_clearing")).toBe(BigInt(Math.round(order.total * 100)) - fees)
      // Two works at 80.00, a tenth of each; shipping pays no commission.
      expect(of("commission")).toBe(-1600n)
      expect(balances.filter(({ account }) => account === "vendor_pending")).toHaveLength(2)
      expect(balances.reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n)
      const payouts: Payouts = app.container.resolve("payout")
      const transfers = await payouts.listTransfers({})
      expect(transfers.map(({ vendor_id, status }) => [vendor_id, status]).sort()).toEqual(
        vendors.map(({ id }) => [id, "pending"]).sort()
      )
    })
  })

  it("tells the shopper of a declined card and keeps the cart for another one", async () => {
    const { store, regions } = shop
    const payment = await startCardPayment(app, store, regions.europe, both())
    const declined = await stripe.confirm(payment.client_secret, CARDS.declined)
    expect(declined).toMatchObject({ status: 402, data: { error: { code: "card_declined" } } })
    expect(await orders()).toHaveLength(0)

    await stripe.confirm(payment.client_secret, CARDS.good)
    const { data } = await complete(app, store, payment.cart_id)
    expect(data.type).toBe("order")
  })

  it("makes no order before the bank's confirmation, and one after it", async () => {
    const { store, regions } = shop
    const payment = await startCardPayment(app, store, regions.europe, both())
    const { data: intent } = await stripe.confirm(payment.client_secret, CARDS.secure)
    expect(intent).toMatchObject({ status: "requires_action" })
    const waiting = await complete(app, store, payment.cart_id)
    expect(waiting).toMatchObject({ status: 400, data: { type: "not_allowed" } })
    expect(await orders()).toHaveLength(0)

    const action = intent as unknown as { next_action: { redirect_to_url: { url: string } } }
    const page = await fetch(action.next_action.redirect_to_url.url)
    expect(page.status).toBe(200)
    await fetch(action.next_action.redirect_to_url.url, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ outcome: "complete" }),
    })
    await eventually(async () => expect(await orders()).toHaveLength(1))
  })

  it("finishes a payment whose browser was closed after it", async () => {
    const payment = await startCardPayment(app, shop.store, shop.regions.europe, both())
    await stripe.confirm(payment.client_secret, CARDS.good)
    await eventually(async () => expect(await orders()).toHaveLength(1))
    const again = await complete(app, shop.store, payment.cart_id)
    expect(again.data).toMatchObject({ type: "order", order: { id: (await orders())[0]!.id } })
  })

  it("answers 20 completes at once, beside the webhook, with one and the same order", async () => {
    const payment = await startCardPayment(app, shop.store, shop.regions.europe, both())
    await stripe.confirm(payment.client_secret, CARDS.good)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => complete(app, shop.store, payment.cart_id))
    )
    const ids = new Set(
      answers.filter(({ status }) => status === 200).map(({ data }) => data.order?.id)
    )
    await eventually(async () => expect(await orders()).toHaveLength(1))
    expect([...ids]).toEqual([(await orders())[0]!.id])
    const { data } = await stripe.api("GET", `/v1/payment_intents/${payment.intent_id}`)
    expect(data).toMatchObject({ status: "succeeded" })
    const refunds = await stripe.api("GET", "/v1/refunds", { payment_intent: payment.intent_id })
    expect(refunds.data["data"]).toEqual([])
  })

  it("gives the money back when what was paid cannot be bought any more", async () => {
    const payment = await startCardPayment(app, shop.store, shop.regions.europe, both())
    const inventory = app.container.resolve(Modules.INVENTORY)
    const [level] = await inventory.listInventoryLevels({
      inventory_item_id: pieces[0]!.inventory_item_id,
    })
    await inventory.updateInventoryLevels([
      {
        inventory_item_id: level!.inventory_item_id,
        location_id: level!.location_id,
        stocked_quantity: 0,
      },
    ])
    await stripe.confirm(payment.client_secret, CARDS.good)
    await eventually(async () => {
      const { data } = await stripe.api("GET", "/v1/refunds", { payment_intent: payment.intent_id })
      expect(data["data"]).toHaveLength(1)
    })
    const refused = await complete(app, shop.store, payment.cart_id)
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(await orders()).toHaveLength(0)
    // The piece is there again; the payment is not.
    await inventory.updateInventoryLevels([
      {
        inventory_item_id: level!.inventory_item_id,
        location_id: level!.location_id,
        stocked_quantity: 3,
      },
    ])
    const unpaid = await complete(app, shop.store, payment.cart_id)
    expect([unpaid.status, unpaid.data.message]).toEqual([400, expect.stringMatching(/given back/)])
    expect(await orders()).toHaveLength(0)
    expect(await ledger().balances({})).toEqual([])
  })

  it("refuses the old total of a cart that is paid already, and gives it back", async () => {
    await stripe.control("POST", "webhooks", { mode: "off" })
    const payment = await startCardPayment(app, shop.store, shop.regions.europe, both())
    await stripe.confirm(payment.client_secret, CARDS.good)
    const pricing = app.container.resolve(Modules.PRICING)
    const prices = await pricing.listPrices({ currency_code: ["eur"] }, { take: null })
    const price = prices.find((each) => Number(each.amount) === 80)!
    await pricing.updatePriceSets(price.price_set_id!, {
      prices: [{ id: price.id, amount: 95, currency_code: "eur" }],
    })
    const refused = await complete(app, shop.store, payment.cart_id)
    expect(refused).toMatchObject({ status: 400, data: { type: "not_allowed" } })
    await stripe.control("POST", "webhooks/flush", { times: 1 })
    await stripe.control("POST", "webhooks", { mode: "normal" })
    await eventually(async () => {
      const { data } = await stripe.api("GET", "/v1/refunds", { payment_intent: payment.intent_id })
      expect(data["data"]).toHaveLength(1)
    })
    expect(await orders()).toHaveLength(0)
  })

  describe("the webhook", () => {
    const signed = (body: string, secret = WEBHOOK_SECRET, at = Math.floor(Date.now() / 1000)) => {
      const v1 = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")
      return { "stripe-signature": `t=${at},v1=${v1}`, "content-type": "application/json" }
    }
    const event = JSON.stringify({
      id: "evt_by_hand",
      object: "event",
      type: "payment_intent.succeeded",
      created: 1_700_000_000,
      data: { object: { id: "pi_unknown", object: "payment_intent" } },
    })
    const post = async (body: string, headers: Record<string, string>, path = "/hooks/stripe") => {
      const answer = await fetch(app.url + path, { method: "POST", body, headers })
      return answer.status
    }
    const inbox = (): Inbox => app.container.resolve("stripeEvent")

    it.each([
      ["no signature", (body: string) => [body, { "content-type": "application/json" }] as const],
      ["another secret", (body: string) => [body, signed(body, "whsec_of_somebody")] as const],
      [
        "a stale signature",
        (body: string) => [body, signed(body, WEBHOOK_SECRET, Date.now() / 1000 - 3600)] as const,
      ],
      [
        "re-serialised content",
        (body: string) => [JSON.stringify(JSON.parse(body), null, 1), signed(body)] as const,
      ],
    ])("refuses %s with 400 and keeps no row", async (_, forge) => {
      const [body, headers] = forge(event)
      expect(await post(body, { ...headers })).toBe(400)
      expect(await post(body, { ...headers }, "/hooks/payment/stripe_stripe")).toBe(400)
      expect(await inbox().listStripeEvents({})).toHaveLength(0)
    })

    it("comes to the same state when events are repeated, shuffled and late", async () => {
      await stripe.control("POST", "webhooks", { mode: "off" })
      const order = await buyByCard(app, stripe, shop.store, shop.regions.europe, both())
      await stripe.control("POST", "webhooks/flush", { times: 5, shuffle: true })
      await stripe.control("POST", "webhooks", { mode: "normal" })
      await eventually(async () => {
        const events = await inbox().listStripeEvents({})
        expect(events.length).toBeGreaterThan(0)
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
        expect(events.every(({ processed_at }) => processed_at)).toBe(true)
      })
      expect((await orders()).map(({ id }) => id)).toEqual([order.id])
      const payments = await app.container
        .resolve(Modules.PAYMENT)
        .listPayments({}, { relations: ["captures", "refunds"] })
      expect(payments).toHaveLength(1)
      expect(payments[0]!.captures).toHaveLength(1)
      expect(payments[0]!.refunds).toHaveLength(0)
      await eventually(async () =>
        expect(await ledger().listLedgerTransactions({ kind: "captured" })).toHaveLength(1)
      )
    })
  })
})
