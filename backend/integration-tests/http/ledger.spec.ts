import { LEDGER_MODULE } from "@kalavpp/marketplace/modules/ledger"
import { type Headers, withApp } from "../helpers/app"
import { buy, createPiece } from "../helpers/buying"
import { createCustomer, createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop } from "../helpers/shop"
import { vendorOrdersOf } from "../helpers/vendor-orders"

jest.setTimeout(180_000)

type Entry = { account: string; vendor_id?: string; vendor_order_id?: string; amount: bigint }
type Transaction = {
  source_type: string
  source_id: string
  kind: string
  currency_code: string
  order_id?: string
  occurred_at: Date
  entries: Entry[]
}
type Ledger = { post(transactions: Transaction[]): Promise<{ id: string }[]> }

withApp("ledger", (app) => {
  let operator: Headers
  let customer: Headers
  let a: Vendor
  let b: Vendor
  let order: string
  let displayId: string

  const ledger = () => app.container.resolve<Ledger>(LEDGER_MODULE)
  const at = (day: number) => new Date(Date.UTC(2026, 2, day, 12))
  const sale = (source_id: string, vendor: Vendor, net: bigint, day: number, currency = "eur") => ({
    source_type: "payment",
    source_id,
    kind: "captured",
    currency_code: currency,
    order_id: "order_1",
    occurred_at: at(day),
    entries: [
      { account: "stripe_clearing", amount: net + 100n },
      { account: "vendor_pending", vendor_id: vendor.id, vendor_order_id: order, amount: -net },
      { account: "commission", amount: -100n },
    ],
  })
  const move = (
    kind: string,
    source_type: string,
    from: string,
    to: string,
    amount: bigint,
    day: number
  ) => {
    const entry = (account: string, sum: bigint) => ({
      account,
      amount: sum,
      ...(account.startsWith("vendor_") && { vendor_id: a.id, vendor_order_id: order }),
    })
    return {
      source_type,
      source_id: `${source_type}_1`,
      kind,
      currency_code: "eur",
      occurred_at: at(day),
      entries: [entry(from, amount), entry(to, -amount)],
    }
  }

  beforeAll(async () => {
    const shop = await setUpShop(app)
    operator = await createOperator(app)
    customer = await createCustomer(app, shop.store)
    a = await createVendor(app, operator, "vendor-a")
    b = await createVendor(app, operator, "vendor-b")
    // Not captured: all that is in the ledger is posted here.
    const piece = await createPiece(app, shop, a, { title: "Vase", prices: { eur: 100 } })
    const { id } = await buy(app, shop.store, shop.regions.europe, [{ piece }])
    const [part] = await vendorOrdersOf(app, operator, id)
    order = part!.id
    displayId = part!.display_id
    await ledger().post([
      sale("pay_1", a, 12_050n, 1),
      sale("pay_2", b, 500n, 2),
      sale("pay_3", a, 900n, 3, "jpy"),
      sale("pay_4", a, 12_345n, 3, "kwd"),
      move("released", "vendor_order", "vendor_pending", "vendor_available", 12_050n, 8),
      move("transferred", "transfer", "vendor_available", "stripe_clearing", 10_000n, 9),
      move("netted", "transfer", "vendor_available", "vendor_receivable", 50n, 9),
      move("refund_accepted", "refund", "vendor_receivable", "refunds", 1_050n, 10),
    ])
  })

  it("shows a vendor its balances, in major units of each currency", async () => {
    const { status, data } = await app.api.get("/vendor/balance", a.headers)
    expect(status).toBe(200)
    expect(data.balances).toEqual([
      { currency_code: "eur", pending: 0, available: 20, receivable: 10, paid_out: 100 },
      { currency_code: "jpy", pending: 900, available: 0, receivable: 0, paid_out: 0 },
      { currency_code: "kwd", pending: 12.345, available: 0, receivable: 0, paid_out: 0 },
    ])
    const seen = await app.api.get(`/admin/vendors/${a.id}/balance`, operator)
    expect(seen.data).toEqual(data)
  })

  it("shows a vendor its statement, newest first, with the balance after each row", async () => {
    const { status, data } = await app.api.get("/vendor/statement?currency_code=EUR", a.headers)
    expect(status).toBe(200)
    expect(data).toMatchObject({
      count: 5,
      opening_balance: 0,
      closing_balance: 10,
      currency_code: "eur",
    })
    const rows = data.statement as Record<string, unknown>[]
    expect(rows.map((row) => [row.kind, row.amount, row.balance])).toEqual([
      ["refund_accepted", -10.5, 10],
      ["netted", 0, 20.5],
      ["transferred", -100, 20.5],
      ["released", 0, 120.5],
      ["captured", 120.5, 120.5],
    ])
    expect(rows.at(-1)).toMatchObject({
      occurred_at: at(1).toISOString(),
      vendor_order_id: order,
      vendor_order_display_id: displayId,
      description: `Sale, net of commission, order ${displayId}`,
      pending: 120.5,
    })
    const period = await app.api.get(
      `/admin/vendors/${a.id}/statement?currency_code=eur&since=2026-03-08&until=2026-03-09&order=asc`,
      operator
    )
    expect(period.data).toMatchObject({ count: 3, opening_balance: 120.5, closing_balance: 20.5 })
  })

  it("asks for the currency when there are several, and for none when there is one or none", async () => {
    const several = await app.api.get("/vendor/statement", a.headers)
    expect(several.status).toBe(400)
    expect(several.data.message).toBe("currency_code: is required, one of eur, jpy, kwd")
    const one = await app.api.get("/vendor/statement", b.headers)
    expect(one.data).toMatchObject({ count: 1, currency_code: "eur", closing_balance: 5 })
  })

  it("writes a statement of thousands of rows as CSV, in pages, its balances going on", async () => {
    const many = Array.from({ length: 2_500 }, (_, n) => sale(`many_${n}`, b, 100n, 4 + (n % 20)))
    await ledger().post(many)
    for (const path of ["/vendor/statement?format=csv&order=asc", "/vendor/statement?order=asc"]) {
      const answer = await app.api.get(path, { ...b.headers, accept: "text/csv" })
      expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8")
      expect(answer.headers["content-disposition"]).toBe(
        'attachment; filename="statement-vendor-b-eur.csv"'
      )
      const lines = String(answer.data).trimEnd().split("\r\n")
      expect(lines[0]).toMatch(/^occurred_at,kind,description,order,currency,amount,/)
      expect(lines).toHaveLength(2_502)
      const balances = lines.slice(1).map((line) => line.split(",").at(-2))
      expect([balances[0], balances[1], balances[1_001], balances.at(-1)]).toEqual([
        "5.00",
        "6.00",
        "1006.00",
        "2505.00",
      ])
      expect(new Set(lines).size).toBe(2_502)
    }
  })

  it("shows the operator a trial balance that sums to zero", async () => {
    const { data } = await app.api.get("/admin/ledger/trial-balance", operator)
    expect(data.trial_balance.map((each: { currency_code: string }) => each.currency_code)).toEqual(
      ["eur", "jpy", "kwd"]
    )
    for (const each of data.trial_balance) {
      expect(each.difference).toBe(0)
      expect(each.debit_total).toBe(each.credit_total)
    }
    const kwd = await app.api.get("/admin/ledger/trial-balance?currency_code=KWD", operator)
    expect(kwd.data.trial_balance).toEqual([
      {
        currency_code: "kwd",
        accounts: [
          { account: "commission", count: 1, debit: 0, credit: 0.1 },
          { account: "stripe_clearing", count: 1, debit: 12.445, credit: 0 },
          { account: "vendor_pending", count: 1, debit: 0, credit: 12.345 },
        ],
        debit_total: 12.445,
        credit_total: 12.445,
        difference: 0,
      },
    ])
  })

  it("shows the operator transactions with their entries, filtered", async () => {
    const list = async (query: string) => {
      const { status, data } = await app.api.get(`/admin/ledger/transactions?${query}`, operator)
      expect(status).toBe(200)
      return data
    }
    expect(await list("")).toMatchObject({ count: 8, limit: 20, offset: 0 })
    expect((await list(`vendor_id=${b.id}`)).count).toBe(1)
    expect((await list("kind=released&kind=netted")).count).toBe(2)
    expect((await list("currency_code=jpy&order_id=order_1")).count).toBe(1)
    expect((await list("since=2026-03-09&until=2026-03-09")).count).toBe(2)
    expect((await list("limit=3&offset=6")).transactions).toHaveLength(2)
    const [transaction] = (await list("source_type=payment&source_id=pay_1")).transactions
    expect(transaction).toMatchObject({ kind: "captured", amount: 121.5, order_id: "order_1" })
    expect(transaction.entries).toContainEqual({
      account: "vendor_pending",
      vendor: { id: a.id, handle: "vendor-a", name: expect.any(String) },
      vendor_order_id: order,
      vendor_order_display_id: displayId,
      amount: -120.5,
    })
    const one = await app.api.get(`/admin/ledger/transactions/${transaction.id}`, operator)
    expect(one.data).toEqual({ transaction })
    const csv = await app.api.get("/admin/ledger/transactions?format=csv&source_id=pay_1", operator)
    expect(String(csv.data).trimEnd().split("\r\n").slice(1)).toEqual([
      expect.stringMatching(/,stripe_clearing,,,EUR,121\.50,,ltx_/),
      expect.stringMatching(new RegExp(`,vendor_pending,vendor-a,${displayId},EUR,,120\\.50,ltx_`)),
      expect.stringMatching(/,commission,,,EUR,,1\.00,ltx_/),
    ])
  })

  it.each([
    ["/vendor/statement?currency_code=euro", /currency_code: must be a currency code/],
    ["/vendor/statement?currency_code=zzz", /currency_code: is no currency/],
    ["/vendor/statement?currency_code=eur&since=yesterday", /since: must be a date/],
    ["/vendor/statement?since=2026-03-02&until=2026-03-01", /until: must be later than since/],
    ["/vendor/statement?limit=101", /limit: /],
    ["/vendor/statement?format=xml", /format: /],
    ["/admin/ledger/transactions?kind=stolen", /kind: /],
    ["/admin/ledger/transactions?source_type=nobody", /source_type: /],
    ["/admin/ledger/transactions?until=2026-02-30", /until: must be a date/],
    ["/admin/ledger/transactions?offset=-1", /offset: /],
    ["/admin/ledger/transactions?colour=red", /colour/],
    ["/admin/ledger/trial-balance?currency_code=1", /currency_code: /],
  ])("refuses %s and names the field", async (path, message) => {
    const who = path.startsWith("/vendor") ? a.headers : operator
    const { status, data } = await app.api.get(path, who)
    expect([status, data.type]).toEqual([400, "invalid_data"])
    expect(data.message).toMatch(message)
  })

  it("answers 404 for what there is not, and 401 to whom it is none of their business", async () => {
    for (const path of [
      "/admin/ledger/transactions/ltx_none",
      "/admin/vendors/ven_none/statement",
      "/admin/vendors/ven_none/balance",
    ]) {
      expect((await app.api.get(path, operator)).status).toBe(404)
    }
    for (const path of [
      "/admin/ledger/transactions",
      "/admin/ledger/trial-balance",
      `/admin/vendors/${a.id}/statement`,
      `/admin/vendors/${a.id}/balance`,
    ]) {
      expect((await app.api.get(path, a.headers)).status).toBe(401)
      expect((await app.api.get(path, customer)).status).toBe(401)
    }
  })
})
