import {
  batchLinkProductsToCategoryWorkflow,
  createProductCategoriesWorkflow,
} from "@medusajs/medusa/core-flows"
import { withApp, type Headers } from "../helpers/app"
import { buy, createPiece, type Piece } from "../helpers/buying"
import { sql } from "../helpers/database"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"
import { expectExactSplit, vendorOrdersOf, type VendorOrder } from "../helpers/vendor-orders"

type Rule = { id: string; name: string; state: string; starts_at: string; ends_at: string | null }

withApp("commission-rules", (app) => {
  let shop: Shop
  let operator: Headers
  let vendors: [Vendor, Vendor]
  let pieces: Record<"print" | "bowl" | "other", Piece>
  let categories: Record<"art" | "prints", string>

  beforeAll(async () => {
    shop = await setUpShop(app)
    operator = await createOperator(app)
    vendors = [await createVendor(app, operator, "ruby"), await createVendor(app, operator, "saga")]
    const { result: art } = await createProductCategoriesWorkflow(app.container).run({
      input: { product_categories: [{ name: "Art", is_active: true }] },
    })
    const { result: prints } = await createProductCategoriesWorkflow(app.container).run({
      input: {
        product_categories: [{ name: "Prints", is_active: true, parent_category_id: art[0]!.id }],
      },
    })
    categories = { art: art[0]!.id, prints: prints[0]!.id }
    const prices = { eur: 100, jpy: 12_345 }
    const piece = (vendor: Vendor, title: string) =>
      createPiece(app, shop, vendor, { title, prices, stock: 100 })
    pieces = {
      print: await piece(vendors[0], "Print"),
      bowl: await piece(vendors[0], "Bowl"),
      other: await piece(vendors[1], "Other print"),
    }
    await batchLinkProductsToCategoryWorkflow(app.container).run({
      input: {
        id: categories.prints,
        add: [pieces.print.product_id, pieces.other.product_id],
      },
    })
  })

  const create = (body: Record<string, unknown>) =>
    app.api.post("/admin/commission-rules", { name: "Rule", ...body }, operator)

  async function rule(body: Record<string, unknown>): Promise<Rule> {
    const { status, data } = await create(body)
    if (status !== 201) {
      throw new Error(`Creating a rule answered ${status}: ${JSON.stringify(data)}`)
    }
    return data.commission_rule
  }

  const rows = async () => (await sql(app, "SELECT count(*) FROM commission_rule"))[0]!.count

  type Charged = VendorOrder["items"][number] & {
    commission_rate: number
    commission_rule: { id: string; name: string } | null
  }

  /** title → [rate, commission, rule] of every line of a fresh order. */
  async function sold(lines: { piece: Piece; quantity?: number }[], japan = false) {
    const region = japan ? shop.regions.japan : shop.regions.europe
    const order = await buy(app, shop.store, region, lines, japan ? "jp" : "de")
    const parts = await vendorOrdersOf(app, operator, order.id)
    expectExactSplit(order, parts)
    const charged = parts.flatMap((part) => part.items as Charged[])
    return Object.fromEntries(
      charged.map((item) => [
        item.title,
        [item.commission_rate, item.commission_amount, item.commission_rule?.name ?? null],
      ])
    )
  }

  it("charges the configured default where there is no rule, and keeps no rule", async () => {
    expect(await sold([{ piece: pieces.print }])).toEqual({ Print: [1000, 10, null] })
  })

  it("resolves each line of one checkout to its most specific rule", async () => {
    await rule({ name: "All", rate_bps: 500 })
    await rule({ name: "Goods", kind: "physical", rate_bps: 600 })
    await rule({ name: "Art", category_id: categories.art, rate_bps: 700 })
    const every = Object.values(pieces).map((piece) => ({ piece }))
    expect(await sold(every)).toEqual({
      Print: [700, 7, "Art"],
      Bowl: [600, 6, "Goods"],
      "Other print": [700, 7, "Art"],
    })
    await rule({ name: "Prints", category_id: categories.prints, rate_bps: 800 })
    await rule({ name: "Ruby", vendor_id: vendors[0].id, rate_bps: 900 })
    expect(await sold(every)).toEqual({
      Print: [900, 9, "Ruby"],
      Bowl: [900, 9, "Ruby"],
      "Other print": [800, 8, "Prints"],
    })
    const scope = { vendor_id: vendors[0].id, category_id: categories.art }
    await rule({ name: "Ruby's art", ...scope, rate_bps: 1100 })
    expect(await sold(every)).toMatchObject({
      Print: [1100, 11, "Ruby's art"],
      Bowl: [900, 9, "Ruby"],
    })
  })

  it("adds the fee per unit and keeps to minimum and maximum, in the order's own currency", async () => {
    await rule({
      rate_bps: 100,
      amounts: [
        { currency_code: "eur", fixed: 0.5, minimum: 2.6, maximum: 4 },
        { currency_code: "jpy", fixed: 7 },
      ],
    })
    expect(await sold([{ piece: pieces.print, quantity: 2 }])).toMatchObject({
      Print: [100, 3, "Rule"],
    })
    expect(await sold([{ piece: pieces.print }])).toMatchObject({ Print: [100, 2.6, "Rule"] })
    expect(await sold([{ piece: pieces.print, quantity: 9 }])).toMatchObject({
      Print: [100, 4, "Rule"],
    })
    // 1 % of 12345 is 123.45, and 7 for the unit: rounded once.
    expect(await sold([{ piece: pieces.print }], true)).toMatchObject({ Print: [100, 130, "Rule"] })
  })

  it("keeps what was sold as it was sold, whatever becomes of the rule", async () => {
    const { id } = await rule({
      name: "Launch",
      rate_bps: 300,
      amounts: [{ currency_code: "eur", fixed: 1 }],
    })
    const order = await buy(app, shop.store, shop.regions.europe, [{ piece: pieces.print }])
    const before = await vendorOrdersOf(app, operator, order.id)
    expect(before[0]!.items[0]).toMatchObject({
      commission_rate: 300,
      commission_fixed: 1,
      commission_amount: 4,
      commission_rule: { id, name: "Launch" },
    })
    const edit = { name: "Later", rate_bps: 2000, amounts: [], reason: "Launch is over" }
    expect((await app.api.post(`/admin/commission-rules/${id}`, edit, operator)).status).toBe(200)
    expect(await vendorOrdersOf(app, operator, order.id)).toEqual(before)
    expect(await sold([{ piece: pieces.print }])).toEqual({ Print: [2000, 20, "Later"] })
    expect((await app.api.post(`/admin/commission-rules/${id}/end`, {}, operator)).status).toBe(200)
    expect(await vendorOrdersOf(app, operator, order.id)).toEqual(before)
    expect(await sold([{ piece: pieces.print }])).toEqual({ Print: [1000, 10, null] })

    const { data } = await app.api.get(`/admin/commission-rules/${id}/changes`, operator)
    expect(data.changes).toMatchObject([
      { action: "ended", after: { rate_bps: 2000 } },
      {
        action: "updated",
        reason: "Launch is over",
        before: { name: "Launch", rate_bps: 300, amounts: [{ currency_code: "eur", fixed: 1 }] },
        after: { name: "Later", rate_bps: 2000, amounts: [] },
      },
      { action: "created", before: null, after: { rate_bps: 300 } },
    ])
    const late = await app.api.post(`/admin/commission-rules/${id}`, { rate_bps: 1 }, operator)
    expect([late.status, late.data.message]).toEqual([400, expect.stringContaining("has ended")])
    await expect(sql(app, "DELETE FROM commission_rule_change")).rejects.toThrow("append-only")
  })

  it("never lets a rule apply before its start", async () => {
    const starts_at = new Date(Date.now() + 3_600_000).toISOString()
    const { state } = await rule({ rate_bps: 2000, starts_at })
    expect(state).toBe("upcoming")
    expect(await sold([{ piece: pieces.print }])).toEqual({ Print: [1000, 10, null] })
  })

  it("refuses bad input with 400, names the field, and changes nothing", async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    const bad: [Record<string, unknown>, string][] = [
      [{ rate_bps: 10_001 }, "rate_bps: must be a whole number of basis points from 0 to 10000"],
      [{ rate_bps: -1 }, "rate_bps: must be a whole number of basis points from 0 to 10000"],
      [{ rate_bps: 12.5 }, "rate_bps: must be a whole number"],
      [{}, "rate_bps: "],
      [{ rate_bps: 1, name: " " }, "name: is required"],
      [{ rate_bps: 1, extra: 1 }, "extra"],
      [{ rate_bps: 1, kind: "animal" }, "kind: "],
      [{ rate_bps: 1, kind: "digital", vendor_id: vendors[0].id }, "kind: stands alone"],
      [{ rate_bps: 1, vendor_id: "ven_none" }, "vendor_id: there is no vendor ven_none"],
      [{ rate_bps: 1, category_id: "pcat_none" }, "category_id: there is no category pcat_none"],
      [{ rate_bps: 1, starts_at: "2001-01-01T00:00:00Z" }, "starts_at: must not lie in the past"],
      [{ rate_bps: 1, starts_at: "tomorrow" }, "starts_at: must be a moment such as"],
      [
        { rate_bps: 1, starts_at: tomorrow, ends_at: tomorrow },
        "ends_at: must be later than starts_at",
      ],
      [{ rate_bps: 1, ends_at: "2001-01-01T00:00:00Z" }, "ends_at: must be later than starts_at"],
    ]
    const amounts: [Record<string, unknown>, string][] = [
      [{ currency_code: "zzz" }, 'amounts.0.currency_code: "zzz" is no currency'],
      [{ currency_code: "eur", fixed: -1 }, "amounts.0.fixed: must not be negative"],
      [{ currency_code: "eur", fixed: 0.005 }, "amounts.0.fixed: must be a multiple of 0.01 EUR"],
      [{ currency_code: "jpy", minimum: 1.5 }, "amounts.0.minimum: must be a multiple of 1 JPY"],
      [{ currency_code: "kwd", fixed: 0.005 }, "amounts.0.fixed: must be a multiple of 0.010 KWD"],
      [
        { currency_code: "eur", minimum: 2, maximum: 1 },
        "amounts.0.minimum: must not be above the maximum",
      ],
    ]
    const table = [
      ...bad,
      ...amounts.map(([row, message]) => [{ rate_bps: 1, amounts: [row] }, message] as const),
      [
        { rate_bps: 1, amounts: [{ currency_code: "eur" }, { currency_code: "EUR" }] },
        "amounts.1.currency_code: eur is named twice",
      ] as const,
    ]
    for (const [body, message] of table) {
      const { status, data } = await create(body)
      expect({ body, status, message: data.message }).toEqual({
        body,
        status: 400,
        message: expect.stringContaining(message),
      })
    }
    expect(await rows()).toBe("0")
    expect((await app.api.get("/admin/commission-rules/crule_none", operator)).status).toBe(404)
    expect((await app.api.post("/admin/commission-rules/crule_none", {}, operator)).status).toBe(
      404
    )
    expect((await app.api.get("/admin/commission-rules")).status).toBe(401)
  })

  it("names the rule that another of the same scope would overlap with", async () => {
    const first = await rule({ name: "Spring", vendor_id: vendors[0].id, rate_bps: 100 })
    const again = await create({ vendor_id: vendors[0].id, rate_bps: 200 })
    expect(again.status).toBe(400)
    expect(again.data.message).toContain(`starts_at: the rule "Spring" (${first.id})`)
    // Another scope, and the same one after the first has ended, are free.
    await rule({ vendor_id: vendors[1].id, rate_bps: 200 })
    await rule({ vendor_id: vendors[0].id, category_id: categories.art, rate_bps: 200 })
    await app.api.post(`/admin/commission-rules/${first.id}/end`, {}, operator)
    await rule({ vendor_id: vendors[0].id, rate_bps: 200 })
  })

  it("lets one of two overlapping rules through that are created at once", async () => {
    for (const scope of [{}, { vendor_id: vendors[0].id }, { kind: "digital" }]) {
      const answers = await Promise.all(
        [1, 2, 3, 4].map((n) => create({ ...scope, name: `Rule ${n}`, rate_bps: n }))
      )
      const statuses = answers.map(({ status }) => status).sort()
      expect(statuses).toEqual([201, 400, 400, 400])
      const refused = answers.find(({ status }) => status === 400)!
      expect(refused.data.message).toMatch(/^starts_at: the rule "Rule \d" \(crule_/)
    }
    // And without the application's own check, PostgreSQL refuses it.
    await expect(
      sql(
        app,
        `INSERT INTO commission_rule (id, name, rate_bps, starts_at) VALUES ('x', 'x', 1, now())`
      )
    ).rejects.toThrow("commission_rule_no_overlap")
  })

  it("lists by scope and state, and calls off what has not begun", async () => {
    const starts_at = new Date(Date.now() + 86_400_000).toISOString()
    const upcoming = await rule({ name: "Soon", rate_bps: 100, starts_at })
    const active = await rule({ name: "Now", vendor_id: vendors[0].id, rate_bps: 100 })
    const list = async (query: string) =>
      (await app.api.get(`/admin/commission-rules?${query}`, operator)).data
    const idsOf = async (query: string) =>
      (await list(query)).commission_rules.map(({ id }: Rule) => id)
    expect(await list("")).toMatchObject({ count: 2, limit: 20, offset: 0 })
    expect(await idsOf("state=active")).toEqual([active.id])
    expect(await idsOf("state=upcoming")).toEqual([upcoming.id])
    expect(await idsOf(`vendor_id=${vendors[0].id}`)).toEqual([active.id])
    expect(await idsOf("q=soon")).toEqual([upcoming.id])
    await app.api.post(`/admin/commission-rules/${upcoming.id}/end`, { reason: "No" }, operator)
    expect(await idsOf("state=upcoming")).toEqual([])
    expect(await idsOf("state=ended")).toEqual([upcoming.id])
  })

  it("previews a sale under the rules in force and under one that is not saved", async () => {
    await rule({ name: "All", rate_bps: 1000, amounts: [{ currency_code: "eur", minimum: 15 }] })
    const ask = async (body: Record<string, unknown>) =>
      await app.api.post("/admin/commission-rules/preview", body, operator)
    const sale = { amount: 120, currency_code: "eur", vendor_id: vendors[0].id }
    const now = await ask(sale)
    expect(now.data.commission).toMatchObject({
      amount: 15,
      net: 105,
      is_draft: false,
      rule: { name: "All" },
    })
    expect(now.data.commission.explanation.join(" ")).toContain("Raised to the minimum: 15.00 EUR.")
    const draft = { vendor_id: vendors[0].id, category_id: categories.art, rate_bps: 2000 }
    const then = await ask({ ...sale, product_id: pieces.print.product_id, rule: draft })
    expect(then.data.commission).toMatchObject({
      amount: 24,
      net: 96,
      is_draft: true,
      rule: { id: null },
    })
    const elsewhere = await ask({ ...sale, product_id: pieces.other.product_id, rule: draft })
    expect(elsewhere.data.commission).toMatchObject({ amount: 15, is_draft: false })
    expect((await ask({ ...sale, rule: { rate_bps: 10_001 } })).data.message).toContain("rate_bps:")
    expect((await ask({ ...sale, currency_code: "zzz" })).data.message).toContain("currency_code:")
    expect(await rows()).toBe("1")
  })

  it("shows a vendor what it pays, and nobody else's rules", async () => {
    await rule({ name: "All", rate_bps: 1000 })
    await rule({ name: "Ruby", note: "Secret", vendor_id: vendors[0].id, rate_bps: 800 })
    const of = async (vendor: Vendor) =>
      (await app.api.get("/vendor/commission", vendor.headers)).data.commission
    expect(await of(vendors[0])).toMatchObject({ rules: [{ name: "Ruby", rate_bps: 800 }] })
    expect(await of(vendors[1])).toMatchObject({ rules: [{ name: "All", rate_bps: 1000 }] })
    expect(JSON.stringify(await of(vendors[0]))).not.toContain("Secret")
  })
})
