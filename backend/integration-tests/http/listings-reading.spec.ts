import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { rebuildListingDocumentsWorkflow } from "@kalavpp/marketplace/workflows"
import { withApp } from "../helpers/app"
import { createOperator, createVendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"

jest.setTimeout(120_000)

const COUNT = 90

type Card = {
  id: string
  title: string
  kind: string
  tags: string[]
  in_stock: boolean
  created_at: string
  vendor: { handle: string }
  category: { path: { handle: string }[] } | null
  price: { amount: number; max_amount: number } | null
}
type Facet = { value: string; label?: string; count: number }[]

withApp("reading listings", (app) => {
  let shop: Shop
  const db = () => app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const read = async (query: string) =>
    await app.api.get(`/store/listings?${query}`, { ...shop.store, "cache-control": "no-cache" })

  beforeAll(async () => {
    shop = await setUpShop(app)
    const operator = await createOperator(app)
    await createVendor(app, operator, "kolam-studio")
    await createVendor(app, operator, "wave-press")
    const { fillWithListings } = await import("../../../bench/listings-data.cjs" as string)
    const { projectConfig } = app.container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    await fillWithListings(projectConfig.databaseUrl, COUNT)
    // Some have no price in yen, many share a price, so that the edges of paging are met.
    await db().raw(
      "DELETE FROM price WHERE currency_code = 'jpy' AND right(price_set_id, 3) IN ('1_1','1_2','5_1','5_2')"
    )
    await db().raw(
      "UPDATE price SET amount = 50 WHERE currency_code = 'eur' AND right(price_set_id, 3) IN ('2_1','2_2','3_1')"
    )
    await db().raw(
      "UPDATE product SET title = 'Céramique Teapot', description = 'A work fired twice.' WHERE id = 'prod_bench7'"
    )
    await db().raw(
      "UPDATE product SET description = 'This work goes well with a teapot.' WHERE id = 'prod_bench8'"
    )
    await rebuildListingDocumentsWorkflow(app.container).run()
  })

  /** All pages of a query; between two pages the shop changes. */
  async function walk(
    query: string,
    between: (page: number) => Promise<void> = async () => undefined
  ) {
    const seen: Card[] = []
    let cursor: string | null = null
    for (let page = 0; page < 100; page++) {
      const { status, data } = await read(
        `${query}&facets=false${cursor ? `&cursor=${cursor}` : ""}`
      )
      expect(status).toBe(200)
      seen.push(...data.listings)
      cursor = data.next_cursor
      if (!cursor) {
        return seen
      }
      await between(page)
    }
    throw new Error("Paging does not end.")
  }
  const ids = (cards: Card[]) => cards.map(({ id }) => id)

  describe("paging", () => {
    const byYen = ["sort=price_asc&currency_code=jpy", "sort=price_desc&currency_code=jpy"]

    it("shows every listing once, whatever the sort and the page size", async () => {
      for (const query of [
        "sort=newest",
        "sort=price_asc",
        "sort=price_desc",
        ...byYen,
        "q=bench+work",
      ]) {
        const all = await walk(`${query}&limit=100`)
        expect(new Set(ids(all)).size).toBe(COUNT)
        expect(ids(await walk(`${query}&limit=7`))).toEqual(ids(all))
      }
    })

    it("sorts by price with the listings that have none last", async () => {
      const cards = await walk("sort=price_asc&currency_code=jpy&limit=50")
      const amounts = cards.map(({ price }) => price?.amount ?? Infinity)
      expect(amounts).toEqual([...amounts].sort((a, b) => a - b))
      expect(amounts.at(-1)).toBe(Infinity)
      const down = (await walk("sort=price_desc&limit=50")).map(
        ({ price }) => price?.amount ?? -Infinity
      )
      expect(down).toEqual([...down].sort((a, b) => b - a))
    })

    it.each(["sort=newest", "sort=price_asc", "sort=price_desc&currency_code=jpy", "q=bench+work"])(
      "%s neither repeats nor skips a listing that nobody touched while others come, go and change",
      async (query) => {
        const before = ids(await walk(`${query}&limit=100`))
        const touched = new Set<string>()
        const seen = await walk(`${query}&limit=9`, async (page) => {
          const [gone, changed] = [before[(page * 17) % COUNT]!, before[(page * 29 + 5) % COUNT]!]
          touched.add(gone).add(changed)
          await db().raw("DELETE FROM listing_document WHERE id = ?", [gone])
          await db().raw("UPDATE listing_document SET published_at = now() WHERE id = ?", [changed])
          await db().raw(
            "UPDATE listing_price SET min = min + 40, max = max + 40 WHERE listing_id = ?",
            [changed]
          )
          await db().raw(
            `INSERT INTO listing_document SELECT (d).* FROM (SELECT jsonb_populate_record(x, jsonb_build_object(
               'id', 'new_' || ?::text, 'handle', 'new-' || ?::text)) AS d FROM listing_document x WHERE id = ?) y`,
            [page, page, changed]
          )
        })
        const untouched = before.filter((id) => !touched.has(id))
        const seenUntouched = ids(seen).filter((id) => !touched.has(id) && !id.startsWith("new_"))
        expect(seenUntouched).toEqual(untouched)
      }
    )
  })

  describe("filters and facets", () => {
    const listed = (cards: Card[], values: (card: Card) => string[]) => {
      const counts = new Map<string, number>()
      cards
        .flatMap((card) => [...new Set(values(card))])
        .forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1))
      return Object.fromEntries([...counts].sort())
    }
    const counted = (facet: Facet) =>
      Object.fromEntries(facet.map(({ value, count }) => [value, count]).sort())
    const facetsOf = {
      kind: (card: Card) => [card.kind],
      vendor: (card: Card) => [card.vendor.handle],
      category: (card: Card) => card.category?.path.map(({ handle }) => handle) ?? [],
      tag: (card: Card) => card.tags,
    }
    type Name = keyof typeof facetsOf
    type Query = Partial<Record<Name, string[]>> & {
      min?: number
      max?: number
      in_stock?: boolean
    }

    const passes = (card: Card, query: Query, except?: Name | "price") =>
      (Object.keys(facetsOf) as Name[]).every(
        (name) =>
          name === except ||
          !query[name] ||
          facetsOf[name](card).some((value) => query[name]!.includes(value))
      ) &&
      (except === "price" ||
        ((query.min === undefined || (card.price !== null && card.price.max_amount >= query.min)) &&
          (query.max === undefined || (card.price !== null && card.price.amount <= query.max)))) &&
      (query.in_stock === undefined || card.in_stock === query.in_stock)

    const urlOf = (query: Query) => {
      const params = new URLSearchParams()
      for (const name of Object.keys(facetsOf) as Name[]) {
        query[name]?.forEach((value) => params.append(name, value))
      }
      if (query.min !== undefined) params.set("min_price", String(query.min))
      if (query.max !== undefined) params.set("max_price", String(query.max))
      if (query.in_stock !== undefined) params.set("in_stock", String(query.in_stock))
      return params.toString()
    }

    const queries: Query[] = [
      {},
      { tag: ["bench tag 2"] },
      { tag: ["bench tag 2", "bench tag 7"], vendor: ["wave-press"] },
      { category: ["bench-category-1"] },
      { category: ["bench-category-5", "bench-category-2"], min: 20, max: 60 },
      { kind: ["physical"], in_stock: false },
      { vendor: ["kolam-studio"], min: 50, max: 50, in_stock: true },
      { kind: ["digital"] },
      { max: 30, tag: ["bench tag 4"], category: ["bench-category-4"] },
    ]
    it("count what a person would count", async () => {
      const all = await walk("limit=100")
      for (const query of queries) {
        await compare(query, all)
      }
    })

    async function compare(query: Query, all: Card[]) {
      const { data } = await read(`${urlOf(query)}&limit=100`)
      const expected = all.filter((card) => passes(card, query))
      expect(data.count).toBe(expected.length)
      expect(ids(data.listings)).toEqual(ids(expected))
      for (const name of Object.keys(facetsOf) as Name[]) {
        expect(counted(data.facets[name])).toEqual(
          listed(
            all.filter((card) => passes(card, query, name)),
            facetsOf[name]
          )
        )
      }
      const priced = all
        .filter((card) => passes(card, query, "price"))
        .flatMap(({ price }) => price ?? [])
      expect(data.facets.price).toEqual({
        min: priced.length ? Math.min(...priced.map(({ amount }) => amount)) : null,
        max: priced.length ? Math.max(...priced.map(({ max_amount }) => max_amount)) : null,
        currency_code: "eur",
      })
    }

    it("labels vendors and categories by name, and leaves facets out on request", async () => {
      const { data } = await read("limit=1")
      expect(data.facets.vendor).toContainEqual(
        expect.objectContaining({ value: "wave-press", label: "Studio wave-press" })
      )
      expect(data.facets.category).toContainEqual(
        expect.objectContaining({ value: "bench-category-1", label: "Bench category 1" })
      )
      expect((await read("limit=1&facets=false")).data).toMatchObject({ facets: null, count: null })
    })
  })

  describe("search", () => {
    const found = async (q: string) =>
      (await read(`q=${encodeURIComponent(q)}`)).data.listings as Card[]

    it("ranks the title above the description", async () => {
      expect(ids(await found("teapot"))).toEqual(["prod_bench7", "prod_bench8"])
    })
    it("finds it without accents, by stem, by its beginning and with typos", async () => {
      for (const q of [
        "Ceramique",
        "céramique teapots",
        "cerami",
        "teapott",
        "ceramiqe",
        "tepot ceramiqe",
      ]) {
        expect([q, ids(await found(q))]).toEqual([q, expect.arrayContaining(["prod_bench7"])])
      }
    })
    it("finds works by their store's name, and nothing for nonsense", async () => {
      const cards = await found("press")
      expect(new Set(cards.map(({ vendor }) => vendor.handle))).toEqual(new Set(["wave-press"]))
      expect(await found("zzqqxx")).toEqual([])
      expect((await read("q=%27%22%28%29%26%7C%21%3A%2A%3C")).status).toBe(200)
    })
    it("understands exclusions and phrases", async () => {
      expect(ids(await found("teapot -fired"))).toEqual(["prod_bench8"])
      expect(ids(await found('"well with a teapot"'))).toEqual(["prod_bench8"])
    })
  })

  describe("parameters", () => {
    it("that do not fit are a clear 400", async () => {
      const refused: [query: string, message: string][] = [
        ["sort=cheap", "sort: must be one of relevance, newest, price_asc, price_desc."],
        ["limit=0", "limit: must be between 1 and 100."],
        ["limit=101", "limit: must be between 1 and 100."],
        ["limit=ten", "limit: must be between 1 and 100."],
        ["currency_code=euro", "currency_code: must be a three-letter code."],
        ["currency_code=chf", "currency_code: must be one of eur, inr, jpy, usd."],
        ["min_price=-1", "min_price: must be a number, in major units."],
        ["min_price=20&max_price=10", "min_price: must not be above max_price."],
        ["in_stock=yes", "in_stock: must be true or false."],
        ["kind=painting", "kind: must be one of physical, digital, service."],
        ["colour=blue", "colour: is not a parameter."],
        ["cursor=abc", "cursor: is not one of ours."],
      ]
      for (const [query, message] of refused) {
        const { status, data } = await read(query)
        expect([status, data.type, data.message]).toEqual([400, "invalid_data", message])
      }
    })

    it("refuses the cursor of another query", async () => {
      const { data } = await read("limit=5&tag=bench+tag+2")
      const { status, data: refused } = await read(`limit=5&cursor=${data.next_cursor}`)
      expect([status, refused.message]).toEqual([400, "cursor: belongs to another query."])
    })

    it("answers the price in the asked currency", async () => {
      const { data } = await read("limit=1&currency_code=USD")
      expect(data.listings[0].price.currency_code).toBe("usd")
      const one = await app.api.get(
        `/store/listings/${data.listings[0].handle}?currency_code=inr`,
        shop.store
      )
      expect(one.data.listing.price.currency_code).toBe("inr")
      expect((await app.api.get("/store/listings/none", shop.store)).status).toBe(404)
    })
  })
})
