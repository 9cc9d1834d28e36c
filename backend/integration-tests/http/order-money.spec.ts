import {
  createPromotionsWorkflow,
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { withApp } from "../helpers/app"
import { complete, createPiece, fillCart, startPayment, type Piece } from "../helpers/buying"
import { createOperator, createVendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"
import { expectExactSplit, vendorOrdersOf, type VendorOrder } from "../helpers/vendor-orders"

withApp("order-money", (app) => {
  let shop: Shop
  let operator: Record<string, string>
  let pieces: Piece[]
  let kuwait: { id: string }

  beforeAll(async () => {
    shop = await setUpShop(app)
    operator = await createOperator(app)
    const { container } = app
    const [store] = await container
      .resolve(Modules.STORE)
      .listStores({}, { relations: ["supported_currencies"] })
    await updateStoresWorkflow(container).run({
      input: {
        selector: { id: store!.id },
        update: {
          supported_currencies: ["eur", "inr", "usd", "jpy", "kwd"].map((currency_code) => ({
            currency_code,
            is_default: currency_code === "eur",
          })),
        },
      },
    })
    const { result } = await createRegionsWorkflow(container).run({
      input: {
        regions: [
          {
            name: "Kuwait",
            currency_code: "kwd",
            countries: ["kw"],
            payment_providers: ["pp_system_default"],
          },
        ],
      },
    })
    kuwait = result[0]!
    await createTaxRegionsWorkflow(container).run({
      input: [
        {
          country_code: "de",
          provider_id: "tp_system",
          default_tax_rate: { name: "MwSt", rate: 19, code: "de" },
        },
        {
          country_code: "jp",
          provider_id: "tp_system",
          default_tax_rate: { name: "CT", rate: 10, code: "jp" },
        },
        {
          country_code: "kw",
          provider_id: "tp_system",
          default_tax_rate: { name: "VAT", rate: 5, code: "kw" },
        },
      ],
    })
    pieces = []
    for (const [index, handle] of ["xylo", "yarn", "zinc"].entries()) {
      const vendor = await createVendor(app, operator, handle)
      const prices = { eur: 9.99 + index / 100, jpy: 333 + index, kwd: 1.235 + index / 1000 }
      pieces.push(await createPiece(app, shop, vendor, { title: handle, prices, stock: 100 }))
    }
  })

  async function promotion(
    code: string,
    value: number,
    type: "percentage" | "fixed",
    target: "order" | "items",
    currency?: string
  ) {
    await createPromotionsWorkflow(app.container).run({
      input: {
        promotionsData: [
          {
            code,
            type: "standard",
            status: "active",
            application_method: {
              type,
              target_type: target,
              value,
              currency_code: currency,
              ...(target === "items" && { allocation: "across" as const }),
            },
          },
        ],
      },
    })
  }

  async function order(region: { id: string }, country: string, codes: string[] = []) {
    const lines = pieces.map((piece, index) => ({ piece, quantity: 1 + index }))
    const cartId = await fillCart(app, shop.store, region, lines, country)
    if (codes.length) {
      await app.api.post(`/store/carts/${cartId}/promotions`, { promo_codes: codes }, shop.store)
    }
    await startPayment(app, shop.store, cartId)
    const { data } = await complete(app, shop.store, cartId)
    return { order: data.order, parts: await vendorOrdersOf(app, operator, data.order.id) }
  }

  const taxOf = (parts: VendorOrder[]) => parts.reduce((sum, part) => sum + part.tax_total, 0)
  const discountOf = (parts: VendorOrder[]) =>
    parts.reduce((sum, part) => sum + part.discount_total, 0)

  async function taxInclusive() {
    const pricing = app.container.resolve(Modules.PRICING)
    for (const [attribute, value] of [
      ["region_id", shop.regions.europe.id],
      ["currency_code", "eur"],
    ] as const) {
      const [preference] = await pricing.listPricePreferences({ attribute, value: [value] })
      await pricing.upsertPricePreferences([
        { ...(preference && { id: preference.id }), attribute, value, is_tax_inclusive: true },
      ])
    }
  }

  it("splits tax added to prices", async () => {
    const { order: placed, parts } = await order(shop.regions.europe, "de")
    expectExactSplit(placed, parts)
    expect(taxOf(parts)).toBeCloseTo(placed.tax_total, 2)
    expect(placed.tax_total).toBeGreaterThan(10)
  })

  it("splits tax included in prices", async () => {
    await taxInclusive()
    const { order: placed, parts } = await order(shop.regions.europe, "de")
    expect(placed.item_total).toBeCloseTo(9.99 + 2 * 10 + 3 * 10.01, 2)
    expectExactSplit(placed, parts)
    expect(taxOf(parts)).toBeCloseTo(placed.tax_total, 2)
  })

  it.each([false, true])(
    "splits a percentage and a fixed discount over vendors (tax included: %p)",
    async (inclusive) => {
      if (inclusive) {
        await taxInclusive()
      }
      await promotion("TEN", 10, "percentage", "items")
      await promotion("SEVEN", 7, "fixed", "order", "eur")
      const { order: placed, parts } = await order(shop.regions.europe, "de", ["TEN", "SEVEN"])
      expect(placed.discount_total).toBeGreaterThan(11)
      expectExactSplit(placed, parts)
      expect(parts.every((part) => part.discount_total > 0)).toBe(true)
      expect(discountOf(parts)).toBeGreaterThan(9)
    }
  )

  it("splits yen, and dinars into what a card can be charged: hundredths, rounded up", async () => {
    const yen = await order(shop.regions.japan, "jp")
    expectExactSplit({ ...yen.order, total: Math.round(yen.order.total) }, yen.parts)
    const dinar = await order(kuwait, "kw")
    const thousandths = Math.round(dinar.order.total * 1000)
    expect(thousandths % 10).not.toBe(0)
    const charged = Math.ceil(thousandths / 10) / 100
    expectExactSplit({ ...dinar.order, total: charged }, dinar.parts)
    expect(dinar.parts.every((part) => Math.round(part.total * 1000) % 10 === 0)).toBe(true)
  })
})
