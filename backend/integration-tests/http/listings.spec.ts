import { catchUpListingDocumentsWorkflow } from "@kalavpp/marketplace/workflows"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Headers } from "../helpers/app"
import { withApp } from "../helpers/app"
import {
  completeBody,
  createListing,
  publishListing,
  settled,
  uploadedUrl,
  within2s,
} from "../helpers/listings"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"

jest.setTimeout(120_000)

withApp("listings", (app) => {
  let shop: Shop
  let operator: Headers
  let vendor: Vendor
  let rival: Vendor

  beforeAll(async () => {
    shop = await setUpShop(app)
    operator = await createOperator(app)
    vendor = await createVendor(app, operator, "kolam-studio")
    rival = await createVendor(app, operator, "rival-studio")
  })

  const inShop = (handle: string) =>
    app.api.get(`/store/listings/${handle}`, { ...shop.store, "cache-control": "no-cache" })
  const cachedInShop = (handle: string) => app.api.get(`/store/listings/${handle}`, shop.store)
  const db = () => app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  function reviewMode(mode: "all" | "first" | "none") {
    const { plugins } = app.container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    for (const plugin of plugins) {
      if (typeof plugin === "object" && plugin.resolve === "@kalavpp/marketplace") {
        plugin.options = { ...plugin.options, listing_review: mode }
      }
    }
  }
  afterEach(async () => {
    reviewMode("first")
    await settled()
  })

  describe("life", () => {
    it("leads from a draft over the review into the shop", async () => {
      const draft = await createListing(app, vendor)
      expect(draft).toMatchObject({ status: "draft", handle: "wave-over-indigo", kind: "physical" })
      expect((await inShop(draft.handle)).status).toBe(404)

      const submitted = await app.api.post(
        `/vendor/listings/${draft.id}/submit`,
        {},
        vendor.headers
      )
      expect(submitted.data.listing).toMatchObject({ status: "proposed" })
      const queue = await app.api.get("/admin/listings?status=proposed", operator)
      expect(queue.data).toMatchObject({ count: 1, listings: [{ id: draft.id, variant_count: 1 }] })

      const published = await app.api.post(`/admin/listings/${draft.id}/publish`, {}, operator)
      expect(published.data.listing).toMatchObject({ status: "published" })
      const { data } = await within2s(
        () => cachedInShop(draft.handle),
        ({ status }) => status === 200
      )
      expect(data.listing).toMatchObject({
        id: draft.id,
        title: "Wave over Indigo",
        price: { currency_code: "eur", amount: 120, max_amount: 120 },
        vendor: { handle: "kolam-studio" },
        images: [{ alt: "A wave", width: 60 }],
        in_stock: true,
        low_stock: 3,
        options: [],
      })
    })

    it("names every missing part at once", async () => {
      const { data: created } = await app.api.post(
        "/vendor/listings",
        { title: "Bare" },
        vendor.headers
      )
      await db().raw("UPDATE vendor SET stock_location_id = NULL WHERE id = ?", [vendor.id])
      const { status, data } = await app.api.post(
        `/vendor/listings/${created.listing.id}/submit`,
        {},
        vendor.headers
      )
      expect(status).toBe(400)
      expect(data.message).toBe(
        "The listing is not complete. Missing: image, price, stock location."
      )
    })

    it("leaves nothing behind when a listing created as submitted is not complete", async () => {
      const body = await completeBody(app, vendor, { images: [], status: "submitted" })
      const { status, data } = await app.api.post("/vendor/listings", body, vendor.headers)
      expect([status, data.message]).toEqual([400, "The listing is not complete. Missing: image."])
      const { rows } = await db()
        .raw(`SELECT (SELECT count(*) FROM listing WHERE deleted_at IS NULL) +
        (SELECT count(*) FROM product WHERE deleted_at IS NULL) +
        (SELECT count(*) FROM inventory_item WHERE deleted_at IS NULL) +
        (SELECT count(*) FROM listing_review) AS left`)
      expect(Number(rows[0].left)).toBe(0)
    })

    it("makes one of two submits at once", async () => {
      const draft = await createListing(app, vendor)
      const submit = () => app.api.post(`/vendor/listings/${draft.id}/submit`, {}, vendor.headers)
      const answers = await Promise.all([submit(), submit(), submit()])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
    })

    it("rejects with a reason, which the vendor reads, and takes the listing again", async () => {
      const listing = await createListing(app, vendor, { status: "submitted" })
      const bare = await app.api.post(`/admin/listings/${listing.id}/reject`, {}, operator)
      expect(bare.status).toBe(400)
      await app.api.post(`/admin/listings/${listing.id}/reject`, { reason: "Too dark." }, operator)
      const { data } = await app.api.get(`/vendor/listings/${listing.id}`, vendor.headers)
      expect(data.listing).toMatchObject({ status: "rejected", rejection_reason: "Too dark." })
      const again = await app.api.post(`/vendor/listings/${listing.id}/submit`, {}, vendor.headers)
      expect(again.data.listing).toMatchObject({ status: "proposed", rejection_reason: null })
    })

    it("takes an unpublished and a deleted listing out of the shop, and its inventory away", async () => {
      const listing = await publishListing(app, vendor, operator)
      await within2s(
        () => inShop(listing.handle),
        ({ status }) => status === 200
      )
      await app.api.post(`/vendor/listings/${listing.id}/unpublish`, {}, vendor.headers)
      expect(
        (
          await within2s(
            () => cachedInShop(listing.handle),
            ({ status }) => status === 404
          )
        ).status
      ).toBe(404)
      const { status } = await app.api.delete(`/vendor/listings/${listing.id}`, vendor.headers)
      expect(status).toBe(200)
      expect((await app.api.get(`/vendor/listings/${listing.id}`, vendor.headers)).status).toBe(404)
      const items = await app.container.resolve(Modules.INVENTORY).listInventoryItems({})
      expect(items).toEqual([])
    })
  })

  describe("review", () => {
    it("is due for the first listing only by default", async () => {
      await publishListing(app, vendor, operator)
      const second = await createListing(app, vendor, { title: "Second", status: "submitted" })
      expect(second.status).toBe("published")
      const others = await createListing(app, rival, {
        title: "Rival's first",
        status: "submitted",
      })
      expect(others.status).toBe("proposed")
    })

    it("is due for all, or for none", async () => {
      reviewMode("none")
      expect((await createListing(app, vendor, { status: "submitted" })).status).toBe("published")
      reviewMode("all")
      await publishListing(app, vendor, operator, { title: "Reviewed" })
      expect((await createListing(app, vendor, { status: "submitted" })).status).toBe("proposed")
    })
  })

  describe("body", () => {
    const refused = async (over: Record<string, unknown>) => {
      const body = { ...(await completeBody(app, vendor)), ...over }
      const { status, data } = await app.api.post("/vendor/listings", body, vendor.headers)
      expect(status).toBe(400)
      return data.message as string
    }
    const priced = (currency_code: string, amount: number) => ({
      variants: [{ prices: [{ currency_code, amount }], stock: 1 }],
    })

    it("may not be of a kind that is not offered yet", async () => {
      expect(await refused({ kind: "digital" })).toContain(
        "kind: digital listings are not offered yet"
      )
      expect(await refused({ kind: "service" })).toContain(
        "kind: service listings are not offered yet"
      )
    })

    it("has prices no finer than the currency", async () => {
      expect(await refused(priced("jpy", 10.5))).toContain("JPY has 0 decimal places")
      expect(await refused(priced("eur", 10.555))).toContain("EUR has 2 decimal places")
      expect(await refused(priced("kwd", 1.2345))).toContain("KWD has 3 decimal places")
      expect(await refused(priced("xqz", 1))).toContain("xqz is not a currency")
      expect(await refused(priced("eur", -1))).toContain("variants.0.prices.0.amount")
      const kwd = await createListing(app, vendor, priced("kwd", 1.234))
      expect(kwd.variants[0].prices).toEqual([{ currency_code: "kwd", amount: 1.234 }])
    })

    it("shows pictures of its own store only", async () => {
      const foreign = await uploadedUrl(app, rival)
      expect(await refused({ images: [{ url: foreign }] })).toContain(
        "was not uploaded by this store"
      )
      expect(await refused({ images: [{ url: "https://example.com/a.jpg" }] })).toContain(
        "was not uploaded"
      )
    })

    it("gets a handle of its own, and keeps a chosen one unique", async () => {
      const first = await createListing(app, vendor)
      const second = await createListing(app, rival)
      expect(second.handle).toMatch(/^wave-over-indigo-[0-9a-f]{6}$/)
      const body = await completeBody(app, vendor, { handle: first.handle })
      expect((await app.api.post("/vendor/listings", body, vendor.headers)).status).toBe(422)
    })
  })

  describe("change", () => {
    const change = (id: string, body: Record<string, unknown>) =>
      app.api.post(`/vendor/listings/${id}`, body, vendor.headers)
    const eur = (amount: number) => [{ currency_code: "eur", amount }]

    it("is seen in the shop within two seconds", async () => {
      const listing = await publishListing(app, vendor, operator)
      await within2s(
        () => inShop(listing.handle),
        ({ status }) => status === 200
      )
      const [variant] = listing.variants
      const changed = await change(listing.id, {
        title: "Wave over Slate",
        variants: [
          {
            id: variant.id,
            prices: [...eur(80), { currency_code: "jpy", amount: 9000 }],
            stock: 7,
          },
        ],
      })
      expect(changed.status).toBe(200)
      const { data } = await within2s(
        () => cachedInShop(listing.handle),
        ({ data }) => data.listing.title === "Wave over Slate"
      )
      expect(data.listing).toMatchObject({
        title: "Wave over Slate",
        description: "A woodblock print in three blues.",
        prices: { eur: { min: 80, max: 80 }, jpy: { min: 9000, max: 9000 } },
        variants: [{ id: variant.id, quantity: 7 }],
      })
    })

    it("changes, adds and removes variants, with their options and stock", async () => {
      const sizes = (values: string[]) =>
        values.map((Size) => ({ options: { Size }, prices: eur(10), stock: 1 }))
      const listing = await createListing(app, vendor, { variants: sizes(["A4", "A3"]) })
      const [a4, a3] = listing.variants
      expect([a4.options, a3.options]).toEqual([{ Size: "A4" }, { Size: "A3" }])
      const { status, data } = await change(listing.id, {
        variants: [{ id: a3.id, prices: eur(30), stock: 5 }, ...sizes(["A2"])],
      })
      expect(status).toBe(200)
      const variants = data.listing.variants
      expect(variants).toHaveLength(2)
      expect(variants).toContainEqual(
        expect.objectContaining({ id: a3.id, stock: 5, prices: eur(30), options: { Size: "A3" } })
      )
      expect(variants).toContainEqual(
        expect.objectContaining({ options: { Size: "A2" }, stock: 1 })
      )
      expect(variants.map(({ id }: { id: string }) => id)).not.toContain(a4.id)
      const items = await app.container.resolve(Modules.INVENTORY).listInventoryItems({})
      expect(items).toHaveLength(2)
    })

    it("makes variants anew when the options are others", async () => {
      const listing = await createListing(app, vendor)
      const { status, data } = await change(listing.id, {
        options: [{ title: "Frame", values: ["Oak", "None"] }],
        variants: [
          { options: { Frame: "Oak" }, prices: eur(200), stock: 1 },
          { options: { Frame: "None" }, prices: eur(100), stock: 2 },
        ],
      })
      expect(status).toBe(200)
      expect(data.listing.options).toEqual([
        { title: "Frame", values: expect.arrayContaining(["Oak", "None"]) },
      ])
      expect(data.listing.variants).toHaveLength(2)
    })

    it("may not make a published listing incomplete, and undoes itself", async () => {
      const listing = await publishListing(app, vendor, operator)
      const { status, data } = await change(listing.id, { title: "Without picture", images: [] })
      expect([status, data.message]).toEqual([400, "The listing is not complete. Missing: image."])
      const after = await app.api.get(`/vendor/listings/${listing.id}`, vendor.headers)
      expect(after.data.listing).toMatchObject({
        title: "Wave over Indigo",
        images: [{ alt: "A wave" }],
      })
    })

    it("of another store's listing is not found", async () => {
      const listing = await createListing(app, rival)
      expect((await change(listing.id, { title: "Mine" })).status).toBe(404)
      for (const action of ["submit", "unpublish"]) {
        expect(
          (await app.api.post(`/vendor/listings/${listing.id}/${action}`, {}, vendor.headers))
            .status
        ).toBe(404)
      }
      expect((await app.api.delete(`/vendor/listings/${listing.id}`, vendor.headers)).status).toBe(
        404
      )
    })
  })

  describe("documents", () => {
    it("go with a suspended store and come back with it", async () => {
      const listing = await publishListing(app, vendor, operator)
      await within2s(
        () => inShop(listing.handle),
        ({ status }) => status === 200
      )
      await app.api.post(`/admin/vendors/${vendor.id}/suspend`, { reason: "Late." }, operator)
      expect(
        (
          await within2s(
            () => cachedInShop(listing.handle),
            ({ status }) => status === 404
          )
        ).status
      ).toBe(404)
      await app.api.post(`/admin/vendors/${vendor.id}/reinstate`, {}, operator)
      expect(
        (
          await within2s(
            () => cachedInShop(listing.handle),
            ({ status }) => status === 200
          )
        ).status
      ).toBe(200)
    })

    it("and their listings follow a product that was changed in Medusa Admin", async () => {
      const listing = await publishListing(app, vendor, operator)
      await within2s(
        () => inShop(listing.handle),
        ({ status }) => status === 200
      )
      await app.api.post(`/admin/products/${listing.id}`, { status: "draft" }, operator)
      expect(
        (
          await within2s(
            () => cachedInShop(listing.handle),
            ({ status }) => status === 404
          )
        ).status
      ).toBe(404)
      await db().raw("UPDATE product SET updated_at = now() - interval '2 minutes'")
      await db().raw("UPDATE listing SET updated_at = now() - interval '2 minutes'")
      await catchUpListingDocumentsWorkflow(app.container).run()
      const { data } = await app.api.get(`/vendor/listings/${listing.id}`, vendor.headers)
      expect(data.listing.status).toBe("draft")
    })

    it("follow what changed without an event, by the job", async () => {
      const listing = await publishListing(app, vendor, operator)
      const gone = await publishListing(app, vendor, operator, { title: "Gone" })
      await within2s(
        () => inShop(gone.handle),
        ({ status }) => status === 200
      )
      await db().raw(
        "UPDATE price SET amount = 99 WHERE price_set_id IN (SELECT price_set_id FROM product_variant_price_set WHERE variant_id = ?)",
        [listing.variants[0].id]
      )
      await db().raw("UPDATE product SET status = 'draft' WHERE id = ?", [gone.id])
      await db().raw(
        "UPDATE inventory_level SET stocked_quantity = 0 WHERE inventory_item_id IN (SELECT inventory_item_id FROM product_variant_inventory_item WHERE variant_id = ?)",
        [listing.variants[0].id]
      )
      await catchUpListingDocumentsWorkflow(app.container).run()
      expect((await inShop(listing.handle)).data.listing).toMatchObject({
        price: { amount: 99 },
        in_stock: false,
      })
      expect((await inShop(gone.handle)).status).toBe(404)
    })
  })
})
