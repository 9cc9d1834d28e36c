import { ensureHouseVendor } from "@kalavpp/marketplace/workflows"
import { type Headers, withApp } from "../helpers/app"
import { sql, whileRefusing } from "../helpers/database"
import { mailsTo } from "../helpers/outbox"
import {
  applicationOf,
  createOperator,
  createVendor,
  registerVendor,
  signUp,
} from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"

jest.setTimeout(120_000)

withApp("vendors", (app) => {
  let shop: Shop
  let operator: Headers

  beforeAll(async () => {
    shop = await setUpShop(app)
    operator = await createOperator(app)
  })

  const decide = (id: string, decision: string, body: object = {}) =>
    app.api.post(`/admin/vendors/${id}/${decision}`, body, operator)

  describe("registration", () => {
    it("makes a pending vendor that can read its state and do nothing else", async () => {
      const vendor = await registerVendor(app, "kolam-studio")
      const me = await app.api.get("/vendor/me", vendor.headers)
      expect(me.status).toBe(200)
      expect(me.data).toMatchObject({
        vendor: { status: "pending", handle: "kolam-studio", country_code: "de", is_house: false },
        member: { role: "owner", email: "owner@kolam-studio.example", status: "active" },
      })
      const refused = await app.api.get("/vendor/shipping-options", vendor.headers)
      expect(refused.status).toBe(403)
      expect(refused.data).toEqual({
        type: "not_allowed",
        message: "Your store is waiting for approval.",
      })
      expect((await app.api.get("/store/vendors/kolam-studio", shop.store)).status).toBe(404)
    })

    it.each([
      [{ handle: "ad" }, /^handle: /],
      [{ handle: "checkout" }, /^handle: .*reserved/],
      [{ handle: "no spaces" }, /^handle: /],
      [{ name: "" }, /^name: /],
      [{ email: "nobody" }, /^email: /],
      [{ member: { first_name: "Mina" } }, /^member\.last_name: /],
      [{ website: "javascript:alert(1)" }, /^website: /],
      [{ status: "approved" }, /status/],
      [{ is_house: true }, /is_house/],
    ])("refuses %j and names the field", async (change, message) => {
      const login = await signUp(app, "vendor_member", "mina@example.com")
      const body = { ...applicationOf("mina"), ...change }
      const { status, data } = await app.api.post("/vendor/register", body, login)
      expect([status, data.type]).toEqual([400, "invalid_data"])
      expect(data.message).toMatch(message)
    })

    it("refuses a handle that is taken, whatever its case", async () => {
      await registerVendor(app, "kolam")
      const login = await signUp(app, "vendor_member", "second@example.com")
      const { status, data } = await app.api.post("/vendor/register", applicationOf("KOLAM"), login)
      expect([status, data.message]).toEqual([400, 'handle: "kolam" is already taken.'])
    })

    it("refuses a second store for the same login", async () => {
      const { headers } = await registerVendor(app, "kolam")
      const { status, data } = await app.api.post(
        "/vendor/register",
        applicationOf("second"),
        headers
      )
      expect([status, data.message]).toEqual([400, "This account already belongs to a store."])
    })

    it("lets one of five parallel registrations with one handle through", async () => {
      const logins = await Promise.all(
        [1, 2, 3, 4, 5].map((n) => signUp(app, "vendor_member", `mina${n}@example.com`))
      )
      const answers = await Promise.all(
        logins.map((login) => app.api.post("/vendor/register", applicationOf("kolam"), login))
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400])
      for (const { data } of answers.filter(({ status }) => status === 400)) {
        expect(data.message).toBe('handle: "kolam" is already taken.')
      }
    })

    it("needs a login", async () => {
      expect((await app.api.post("/vendor/register", applicationOf("kolam"))).status).toBe(401)
    })

    it("leaves no vendor behind when the login cannot be tied to it", async () => {
      const login = await signUp(app, "vendor_member", "mina@example.com")
      const register = () => app.api.post("/vendor/register", applicationOf("kolam"), login)
      const refused = await whileRefusing(app, 'UPDATE ON "auth_identity" FOR EACH ROW', register)
      expect(refused.status).toBe(500)
      expect(await sql(app, "SELECT id FROM vendor WHERE handle = 'kolam'")).toEqual([])
      expect((await register()).status).toBe(201)
    })
  })

  describe("the life of a vendor", () => {
    it("is rejected with a reason, applies again and is approved", async () => {
      const vendor = await registerVendor(app, "kolam")
      expect((await decide(vendor.id, "reject")).status).toBe(400)
      expect((await decide(vendor.id, "reject", { reason: "No pictures" })).status).toBe(200)
      const refused = await app.api.get("/vendor/shipping-options", vendor.headers)
      expect(refused.data.message).toBe("Your store is rejected: No pictures")

      const again = await app.api.post("/vendor/me/resubmit", {}, vendor.headers)
      expect([again.status, again.data.vendor.status]).toEqual([200, "pending"])
      const approved = await decide(vendor.id, "approve")
      expect(
        approved.data.vendor.status_changes.map(({ from, to }: { from: string; to: string }) => [
          from,
          to,
        ])
      ).toEqual([
        ["pending", "approved"],
        ["rejected", "pending"],
        ["pending", "rejected"],
        [null, "pending"],
      ])
      expect(approved.data.vendor.members).toHaveLength(1)
    })

    it("is suspended on its very next request and reinstated with what it had", async () => {
      const vendor = await createVendor(app, operator, "kolam")
      expect((await app.api.get("/vendor/shipping-options", vendor.headers)).status).toBe(200)
      await decide(vendor.id, "suspend", { reason: "Fakes" })
      const refused = await app.api.get("/vendor/shipping-options", vendor.headers)
      expect([refused.status, refused.data.message]).toEqual([
        403,
        "Your store is suspended: Fakes",
      ])
      expect((await app.api.get("/vendor/me", vendor.headers)).data.vendor.status).toBe("suspended")
      expect((await app.api.get("/store/vendors/kolam", shop.store)).status).toBe(404)

      expect((await decide(vendor.id, "approve")).status).toBe(400)
      const reinstated = await decide(vendor.id, "reinstate")
      expect(reinstated.data.vendor).toMatchObject({
        status: "approved",
        stock_location_id: vendor.stock_location_id,
      })
      expect((await app.api.get("/vendor/shipping-options", vendor.headers)).status).toBe(200)
    })

    it("closes its own store for good", async () => {
      const vendor = await createVendor(app, operator, "kolam")
      const closed = await app.api.post("/vendor/me/close", { reason: "Moving on" }, vendor.headers)
      expect(closed.data.vendor.status).toBe("closed")
      expect((await app.api.post("/vendor/me", { name: "New" }, vendor.headers)).status).toBe(403)
      const reopened = await decide(vendor.id, "reinstate")
      expect([reopened.status, reopened.data.message]).toEqual([
        400,
        "A vendor cannot go from closed to approved.",
      ])
    })

    it("tells the vendor by mail, once for each move", async () => {
      const handle = `mails-${Date.now()}`
      const vendor = await createVendor(app, operator, handle)
      await decide(vendor.id, "suspend", { reason: "<b>Fakes</b>" })
      await decide(vendor.id, "reinstate")
      await decide(vendor.id, "close", { reason: "Bye" })
      const mails = await mailsTo(`${handle}@example.com`)
      expect(mails.map(({ template }) => template)).toEqual([
        "vendor-pending",
        "vendor-approved",
        "vendor-suspended",
        "vendor-reinstated",
        "vendor-closed",
      ])
      expect(mails[2]!.html).toContain("&lt;b&gt;Fakes&lt;/b&gt;")
    })

    it("answers 404 for a vendor that is not there", async () => {
      expect((await decide("vend_nobody", "approve")).status).toBe(404)
      expect((await app.api.get("/admin/vendors/vend_nobody", operator)).status).toBe(404)
    })
  })

  it("shows the operator a bounded list with search and state filter", async () => {
    await registerVendor(app, "ukiyo")
    await createVendor(app, operator, "kolam")
    const list = async (query: string) =>
      (await app.api.get(`/admin/vendors?${query}`, operator)).data
    expect(await list("")).toMatchObject({ count: 2, limit: 20, offset: 0 })
    expect((await list("status=pending")).vendors).toMatchObject([{ handle: "ukiyo" }])
    expect((await list("q=kolam")).vendors).toMatchObject([{ handle: "kolam" }])
    expect((await list("limit=1&offset=1")).vendors).toHaveLength(1)
    expect((await app.api.get("/admin/vendors?limit=1000", operator)).status).toBe(400)
    expect((await app.api.get("/admin/vendors")).status).toBe(401)
  })

  it("shows shoppers approved vendors only, without contact data", async () => {
    await registerVendor(app, "ukiyo")
    await createVendor(app, operator, "kolam")
    const { data } = await app.api.get("/store/vendors", shop.store)
    expect(data).toMatchObject({ count: 1, vendors: [{ handle: "kolam", listing_count: 0 }] })
    expect(Object.keys(data.vendors[0])).not.toEqual(
      expect.arrayContaining(["email", "phone", "stock_location_id", "status_reason"])
    )
  })

  it("lets a vendor change its profile, but neither its handle nor its status", async () => {
    const { headers } = await createVendor(app, operator, "kolam")
    const changed = await app.api.post(
      "/vendor/me",
      { name: "Kolam House", country_code: "IN", policies: { shipping: "In two days" } },
      headers
    )
    expect(changed.data.vendor).toMatchObject({
      name: "Kolam House",
      country_code: "in",
      city: "Berlin",
      policies: { shipping: "In two days", returns: null },
    })
    expect((await app.api.post("/vendor/me", { handle: "other" }, headers)).status).toBe(400)
    expect((await app.api.post("/vendor/me", { logo: "data:text/html,x" }, headers)).status).toBe(
      400
    )
  })

  it("makes the house vendor once, from the options", async () => {
    const [first, second] = await Promise.all([
      ensureHouseVendor(app.container),
      ensureHouseVendor(app.container),
    ])
    expect(first.id).toBe(second.id)
    expect(first).toMatchObject({ handle: "house", status: "approved", is_house: true })
  })
})
