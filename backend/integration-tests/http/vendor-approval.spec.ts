import finishVendorApprovals from "@kalavpp/marketplace/jobs/finish-vendor-approvals"
import sendMissingMails from "@kalavpp/marketplace/jobs/send-missing-mails"
import { Modules } from "@medusajs/framework/utils"
import { type Headers, withApp } from "../helpers/app"
import { countRows, sql, whileRefusing } from "../helpers/database"
import { mailsTo } from "../helpers/outbox"
import { createOperator, createVendor, registerVendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"

type Transition = { id: string; to: "approved"; actor_type: "operator"; actor_id: string }
type VendorService = { transition(move: Transition): Promise<unknown> }

jest.setTimeout(120_000)

/** Everything an approval writes, except the vendor itself. */
const PROVISIONED = [
  "stock_location",
  "stock_location_address",
  "sales_channel_stock_location",
  "location_fulfillment_provider",
  "location_fulfillment_set",
  "shipping_profile",
  "fulfillment_set",
  "service_zone",
  "geo_zone",
  "shipping_option",
  "shipping_option_type",
  "shipping_option_rule",
  "shipping_option_price_set",
  "price_set",
  "price",
  "vendor_status_change",
  "notification",
] as const

withApp("vendor approval", (app) => {
  let shop: Shop
  let operator: Headers

  beforeAll(async () => {
    shop = await setUpShop(app)
    operator = await createOperator(app)
  })

  const approve = (id: string) => app.api.post(`/admin/vendors/${id}/approve`, {}, operator)

  it("lets Medusa's own store API offer the vendor's shipping option in every currency", async () => {
    await createVendor(app, operator, "kolam")
    const offered: Record<string, unknown> = {}
    for (const [region, country_code] of [
      [shop.regions.europe, "fr"],
      [shop.regions.india, "in"],
      [shop.regions.states, "us"],
      [shop.regions.japan, "jp"],
    ] as const) {
      const body = { region_id: region.id, shipping_address: { country_code } }
      const { data } = await app.api.post("/store/carts", body, shop.store)
      const options = await app.api.get(
        `/store/shipping-options?cart_id=${data.cart.id}`,
        shop.store
      )
      expect(options.data.shipping_options).toHaveLength(1)
      offered[region.currency_code] = options.data.shipping_options[0].amount
    }
    expect(offered).toEqual({ eur: 6, inr: 120, usd: 7, jpy: 800 })
  })

  it("names the vendor's location, and gives each vendor its own of everything", async () => {
    const first = await createVendor(app, operator, "kolam")
    const second = await createVendor(app, operator, "ukiyo")
    for (const field of [
      "stock_location_id",
      "shipping_profile_id",
      "fulfillment_set_id",
    ] as const) {
      expect(first[field]).toEqual(expect.any(String))
      expect(first[field]).not.toBe(second[field])
    }
    const location = await app.container
      .resolve(Modules.STOCK_LOCATION)
      .retrieveStockLocation(first.stock_location_id)
    expect(location).toMatchObject({ name: "@kolam", metadata: { vendor_id: first.id } })
  })

  it.each([
    'INSERT ON "stock_location" FOR EACH ROW',
    'INSERT ON "sales_channel_stock_location" FOR EACH ROW',
    'INSERT ON "location_fulfillment_provider" FOR EACH ROW',
    'INSERT ON "shipping_profile" FOR EACH ROW',
    'INSERT ON "geo_zone" FOR EACH ROW',
    'INSERT ON "location_fulfillment_set" FOR EACH ROW',
    'INSERT ON "shipping_option" FOR EACH ROW',
    'INSERT ON "price" FOR EACH ROW',
    'INSERT ON "shipping_option_price_set" FOR EACH ROW',
    'UPDATE ON "vendor" FOR EACH ROW WHEN (NEW.stock_location_id IS NOT NULL)',
  ])(
    "leaves nothing behind when PostgreSQL refuses %s, and works when tried again",
    async (event) => {
      await createVendor(app, operator, "first")
      const vendor = await registerVendor(app, "kolam")
      const before = await countRows(app, PROVISIONED)
      const failed = await whileRefusing(app, event, () => approve(vendor.id))
      expect(failed.status).toBe(500)
      expect(await countRows(app, PROVISIONED)).toEqual(before)
      expect((await app.api.get("/vendor/me", vendor.headers)).data.vendor).toMatchObject({
        status: "pending",
        stock_location_id: null,
        shipping_profile_id: null,
        fulfillment_set_id: null,
      })
      expect((await approve(vendor.id)).status).toBe(200)
    }
  )

  it("refuses with a reason when a fulfillment set of that name belongs to somebody else", async () => {
    const vendor = await registerVendor(app, "kolam")
    const fulfillment = app.container.resolve(Modules.FULFILLMENT)
    const location = await app.container
      .resolve(Modules.STOCK_LOCATION)
      .createStockLocations({ name: "Depot" })
    const set = await fulfillment.createFulfillmentSets({ name: "@kolam", type: "shipping" })
    await app.container.resolve("link").create({
      [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    })
    const before = await countRows(app, PROVISIONED)
    expect((await approve(vendor.id)).status).toBe(400)
    expect(await countRows(app, PROVISIONED)).toEqual(before)
  })

  it("makes one set of provisions when five operators approve at once", async () => {
    const vendor = await registerVendor(app, "kolam")
    const before = await countRows(app, PROVISIONED)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => approve(vendor.id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400])
    const after = await countRows(app, PROVISIONED)
    for (const table of [
      "stock_location",
      "shipping_profile",
      "fulfillment_set",
      "shipping_option",
    ] as const) {
      expect([table, after[table]]).toEqual([table, before[table]! + 1])
    }
  })

  it("is finished by the job when its process died half-way", async () => {
    const vendor = await registerVendor(app, "kolam")
    const vendors: VendorService = app.container.resolve("vendor")
    await vendors.transition({
      id: vendor.id,
      to: "approved",
      actor_type: "operator",
      actor_id: "user_died",
    })
    await app.container.resolve(Modules.STOCK_LOCATION).createStockLocations({ name: "@kolam" })
    await app.container
      .resolve(Modules.FULFILLMENT)
      .createShippingProfiles({ name: "@kolam", type: "vendor" })
    await app.container
      .resolve(Modules.FULFILLMENT)
      .createFulfillmentSets({ name: "@kolam", type: "shipping" })

    await finishVendorApprovals(app.container)
    expect(
      (await app.api.get("/vendor/me", vendor.headers)).data.vendor.stock_location_id
    ).toBeNull()

    await sql(app, "UPDATE vendor SET updated_at = now() - interval '2 minutes' WHERE id = ?", [
      vendor.id,
    ])
    await finishVendorApprovals(app.container)
    const { vendor: finished } = (await app.api.get("/vendor/me", vendor.headers)).data
    expect(finished).toMatchObject({ status: "approved", stock_location_id: expect.any(String) })
    const named = await app.container
      .resolve(Modules.STOCK_LOCATION)
      .listStockLocations({ name: "@kolam" })
    expect(named.map(({ id }) => id)).toEqual([finished.stock_location_id])
  })

  it("sends a mail that a died process or a refusing server left unsent, once", async () => {
    const handle = `catch-up-${Date.now()}`
    const vendor = await registerVendor(app, handle)
    const refused = await whileRefusing(app, 'INSERT ON "notification" FOR EACH ROW', () =>
      approve(vendor.id)
    )
    expect(refused.status).toBe(200)
    const sent = async () =>
      (await mailsTo(`${handle}@example.com`)).map(({ template }) => template)
    expect(await sent()).toEqual(["vendor-pending"])

    await sql(app, "UPDATE vendor_status_change SET created_at = created_at - interval '5 minutes'")
    await sendMissingMails(app.container)
    await sendMissingMails(app.container)
    expect(await sent()).toEqual(["vendor-pending", "vendor-approved"])

    await sql(
      app,
      "UPDATE notification SET status = 'failure', created_at = now() - interval '5 minutes'"
    )
    await sendMissingMails(app.container)
    await sendMissingMails(app.container)
    expect((await sent()).sort()).toEqual([
      "vendor-approved",
      "vendor-approved",
      "vendor-pending",
      "vendor-pending",
    ])
  })

  it("says what the shop lacks", async () => {
    const vendor = await registerVendor(app, "kolam")
    await sql(app, "UPDATE store SET default_sales_channel_id = NULL")
    const { status, data } = await approve(vendor.id)
    expect([status, data.message]).toEqual([
      400,
      "The shop has no default sales channel yet: set it up first.",
    ])
    expect((await app.api.get("/vendor/me", vendor.headers)).data.vendor.status).toBe("pending")
  })
})
