import {
  type Backend,
  chargeOf,
  describeEmulator,
  errorOf,
  pay,
  startBackend,
} from "./helpers/stripe.js"
import type Stripe from "stripe"

let backend: Backend
beforeAll(async () => {
  backend = await startBackend()
})
afterAll(() => backend.close())

const transactionOf = (intent: Stripe.PaymentIntent) =>
  chargeOf(intent).balance_transaction as Stripe.BalanceTransaction

test("a page follows the other, both ways, without gaps", async () => {
  const { stripe } = backend
  const paid = [await pay(stripe, 1000), await pay(stripe, 1001), await pay(stripe, 1002)]
  const source = paid.map((intent) => chargeOf(intent).id).reverse()
  const first = await stripe.charges.list({ limit: 2 })
  expect(first.has_more).toBe(true)
  expect(first.data.map(({ id }) => id)).toEqual(source.slice(0, 2))
  const next = await stripe.charges.list({ limit: 1, starting_after: source[1] ?? "" })
  expect(next.data[0]?.id).toBe(source[2])
  const back = await stripe.charges.list({ limit: 2, ending_before: source[2] ?? "" })
  expect(back.data.map(({ id }) => id)).toEqual(source.slice(0, 2))
})

test.each([{ limit: 101 }, { limit: 0 }, { starting_after: "txn_nothing" }])(
  "%j is no page",
  async (params) => {
    const error = await errorOf(backend.stripe.balanceTransactions.list(params))
    expect(error.statusCode).toBe(400)
  }
)

describeEmulator("money over time", () => {
  test("a charge costs 2.9 % and 30 minor units, and is available after two days", async () => {
    const { stripe, control } = backend
    const funds = async () => {
      const { available, pending } = await stripe.balance.retrieve()
      const of = (list: { amount: number; currency: string }[]) =>
        list.find(({ currency }) => currency === "sek")?.amount ?? 0
      return [of(available), of(pending)]
    }
    const intent = await pay(stripe, 10_000, { currency: "sek" })
    expect(transactionOf(intent)).toMatchObject({
      amount: 10_000,
      fee: 320,
      net: 9680,
      status: "pending",
    })
    expect(await funds()).toEqual([0, 9680])
    await control("clock", { advance: 2 * 24 * 3600 })
    expect(await funds()).toEqual([9680, 0])
    const { id } = transactionOf(intent)
    expect((await stripe.balanceTransactions.retrieve(id)).status).toBe("available")
  })

  test("one card is available at once", async () => {
    const intent = await pay(backend.stripe, 10_000, { method: "pm_card_bypassPending" })
    expect(transactionOf(intent).status).toBe("available")
  })

  test("the clock does not go back", async () => {
    expect((await backend.control("clock", { advance: -1 })).error?.message).toMatch(/forward/)
  })

  test("transactions are found by type, source and time", async () => {
    const { stripe } = backend
    const intent = await pay(stripe, 2000)
    const source = chargeOf(intent).id
    const found = await stripe.balanceTransactions.list({ source, expand: ["data.source"] })
    expect(found.data.map((each) => (each.source as Stripe.Charge).id)).toEqual([source])
    const { created } = transactionOf(intent)
    const later = await stripe.balanceTransactions.list({ created: { gt: created } })
    expect(later.data).toEqual([])
    const refunds = await stripe.balanceTransactions.list({ type: "refund" })
    expect(refunds.data).toEqual([])
  })

  test("100,000 transactions are read page by page in little time", async () => {
    const items = Array.from({ length: 10_000 }, (_, at) => ({
      type: at % 2 ? "charge" : "transfer",
      amount: 100,
      currency: "pln",
    }))
    for (let turn = 0; turn < 10; turn++) await backend.control("balance_transactions", { items })
    const started = Date.now()
    let read = 0
    const all = backend.stripe.balanceTransactions.list({ currency: "pln", limit: 100 })
    for await (const each of all) read += each.amount / 100
    expect(read).toBe(100_000)
    // A page that scanned everything would take minutes.
    expect(Date.now() - started).toBeLessThan(30_000)
  })
})
