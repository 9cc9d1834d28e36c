import { access, readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import {
  issueCommissionInvoicesWorkflow,
  issueCreditNoteWorkflow,
  issueOrderInvoicesWorkflow,
} from "@kalavpp/marketplace/workflows"
import { createTaxRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { withApp, type Headers } from "../helpers/app"
import { buy, createPiece, type Piece } from "../helpers/buying"
import { sql } from "../helpers/database"
import { mailsTo } from "../helpers/outbox"
import { createCustomer, createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"
import { minor, vendorOrdersOf } from "../helpers/vendor-orders"
import { eventually } from "../helpers/wait"

type Invoice = {
  id: string
  number: string
  type: string
  total: number
  currency_code: string
  vendor: { id: string }
  url: string
}

// Drawing PDFs takes its time on a busy machine.
jest.setTimeout(180_000)

withApp("invoices", (app) => {
  let shop: Shop
  let operator: Headers
  let customer: Headers
  let kolam: Vendor
  let jali: Vendor
  let pieces: Piece[]

  beforeAll(async () => {
    shop = await setUpShop(app)
    operator = await createOperator(app)
    customer = await createCustomer(app, shop.store)
    await createTaxRegionsWorkflow(app.container).run({
      input: [
        {
          country_code: "de",
          provider_id: "tp_system",
          default_tax_rate: { name: "MwSt", rate: 19, code: "de" },
        },
      ],
    })
    kolam = await createVendor(app, operator, "kolam")
    jali = await createVendor(app, operator, "jali")
    await app.api.post(
      "/vendor/me",
      {
        legal_name: "Kolam House Pvt Ltd",
        tax_id: "29ABCDE1234F1Z5",
        address_1: "14 Third Cross Street",
        postal_code: "560034",
        city: "Bengaluru",
        country_code: "in",
      },
      kolam.headers
    )
    pieces = [
      await createPiece(app, shop, kolam, { title: "Lamp", prices: { eur: 9.99, jpy: 1200 } }),
      await createPiece(app, shop, jali, { title: "Screen", prices: { eur: 120, jpy: 9800 } }),
    ]
  })

  const both = () => pieces.map((piece, index) => ({ piece, quantity: index + 1 }))
  const order = (headers: Headers = customer, lines = both()) =>
    buy(app, headers, shop.regions.europe, lines)

  async function capture(orderId: string) {
    const { data } = await app.api.get(
      `/admin/orders/${orderId}?fields=payment_collections.payments.id`,
      operator
    )
    const [payment] = data.order.payment_collections[0].payments
    const { status } = await app.api.post(`/admin/payments/${payment.id}/capture`, {}, operator)
    expect(status).toBe(200)
  }

  const list = async (orderId: string, headers: Headers = customer) =>
    await app.api.get(`/store/orders/${orderId}/invoices`, headers)

  async function invoicesOf(orderId: string, count: number): Promise<Invoice[]> {
    return await eventually(async () => {
      const { data } = await app.api.get(`/admin/invoices?order_id=${orderId}`, operator)
      expect(data.invoices).toHaveLength(count)
      return [...data.invoices].sort((a: Invoice, b: Invoice) => a.number.localeCompare(b.number))
    })
  }

  async function paidOrder(headers?: Headers, lines = both()) {
    const placed = await order(headers, lines)
    await capture(placed.id)
    await issueOrderInvoicesWorkflow(app.container).run({ input: { order_id: placed.id } })
    return { placed, invoices: await invoicesOf(placed.id, lines.length) }
  }

  const expectPdf = ({
    status,
    headers,
    data,
  }: {
    status: number
    headers: object
    data: unknown
  }) => {
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      "content-type": "application/pdf",
      "cache-control": "private, no-store",
    })
    expect(String(data)).toMatch(/^%PDF-1\.7/)
  }

  it("issues one invoice per vendor order when the payment is captured, none before", async () => {
    const placed = await order()
    expect((await list(placed.id)).data).toEqual({ invoices: [] })
    await capture(placed.id)
    const year = new Date().getUTCFullYear()
    const invoices = await invoicesOf(placed.id, 2)
    expect(invoices.map(({ number }) => number)).toEqual([
      `JALI-${year}-00001`,
      `KOLAM-${year}-00001`,
    ])
    const parts = await vendorOrdersOf(app, operator, placed.id)
    for (const part of parts) {
      const invoice = invoices.find(({ vendor }) => vendor.id === part.vendor.id)!
      const { data } = await app.api.get(`/admin/invoices/${invoice.id}`, operator)
      expect(data.invoice).toMatchObject({
        total: part.total,
        tax_total: part.tax_total,
        order_display_id: part.display_id,
        taxes: [{ name: "MwSt", rate: 19, amount: part.tax_total }],
        recipient: { name: "Sina Shopper", country_code: "de" },
      })
      const lines = data.invoice.lines as { total: number }[]
      const sum = lines.reduce((total, line) => total + minor(line.total, "eur"), 0)
      expect(sum).toBe(minor(part.total, "eur"))
    }
    const { data } = await app.api.get(`/admin/invoices/${invoices[1]!.id}`, operator)
    expect(data.invoice.issuer).toMatchObject({
      legal_name: "Kolam House Pvt Ltd",
      tax_id: "29ABCDE1234F1Z5",
      address: ["14 Third Cross Street", "560034 Bengaluru"],
      country_code: "in",
    })
  })

  it("lets the buyer, the vendor and the operator download, and nobody else", async () => {
    const { placed, invoices } = await paidOrder()
    const other = await createCustomer(app, shop.store, "other@example.com")
    const own = (await list(placed.id)).data.invoices as Invoice[]
    const ofJali = invoices[0]!
    expect(own.map(({ number }) => number).sort()).toEqual(invoices.map(({ number }) => number))
    const answer = await app.api.get(own[0]!.url, customer)
    expectPdf(answer)
    expect(answer.headers["content-disposition"]).toBe(
      `attachment; filename="${own[0]!.number}.pdf"`
    )
    expectPdf(await app.api.get(`/vendor/invoices/${ofJali.id}/pdf`, jali.headers))
    expectPdf(await app.api.get(ofJali.url, operator))

    for (const headers of [other, shop.store]) {
      expect((await list(placed.id, headers)).status).toBe(404)
      expect((await app.api.get(own[0]!.url, headers)).status).toBe(404)
    }
    const elsewhere = await order()
    const through = `/store/orders/${elsewhere.id}/invoices/${ofJali.id}/pdf`
    expect((await app.api.get(through, customer)).status).toBe(404)
    for (const path of [`/vendor/invoices/${ofJali.id}`, `/vendor/invoices/${ofJali.id}/pdf`]) {
      expect((await app.api.get(path, kolam.headers)).status).toBe(404)
      expect((await app.api.get(path)).status).toBe(401)
    }
    expect((await app.api.get(ofJali.url, jali.headers)).status).toBe(401)
    const listed = await app.api.get("/vendor/invoices?type=invoice", kolam.headers)
    expect(listed.data.invoices.map(({ id }: Invoice) => id)).toEqual([invoices[1]!.id])
  })

  it("keeps the files where nothing serves them", async () => {
    const { invoices } = await paidOrder()
    const [row] = await sql(app, "SELECT file_id FROM invoice WHERE id = ?", [invoices[0]!.id])
    const file = String(row!.file_id)
    expect(file).toMatch(/^private-/)
    await access(join(process.env.KALAVPP_DATA_DIR!, "private", file))
    expect((await app.api.get(`/static/${file}`)).status).toBe(404)
  })

  it("opens a guest's invoices for an hour, then through a signed link only", async () => {
    const { placed } = await paidOrder(shop.store)
    const guest = await list(placed.id, shop.store)
    expect(guest.data.invoices).toHaveLength(2)
    const { url } = guest.data.invoices[0] as Invoice
    const bare = url.replace(/\?.*/, "")
    expectPdf(await app.api.get(url, shop.store))
    await sql(app, `UPDATE "order" SET created_at = now() - interval '2 hours' WHERE id = ?`, [
      placed.id,
    ])
    expect((await list(placed.id, shop.store)).status).toBe(404)
    expect((await app.api.get(bare, shop.store)).status).toBe(404)
    expectPdf(await app.api.get(url, shop.store))
    const other = await order(shop.store)
    await sql(app, `UPDATE "order" SET created_at = now() - interval '2 hours'`)
    const moved = bare.replace(placed.id, other.id) + url.slice(bare.length)
    const later = url.replace(/token=\d+/, `token=${Date.now() + 86_400_000}`)
    for (const forged of [moved, later, `${bare}?token=1.x`, `${bare}?token[]=1.x`]) {
      expect((await app.api.get(forged, shop.store)).status).toBe(404)
    }
  })

  it("issues nothing for a part that was canceled before the payment was captured", async () => {
    const placed = await order()
    const parts = await vendorOrdersOf(app, operator, placed.id)
    const part = parts.find(({ vendor }) => vendor.id === jali.id)!
    await app.api.post(`/vendor/orders/${part.id}/cancel`, {}, jali.headers)
    await capture(placed.id)
    const invoices = await invoicesOf(placed.id, 1)
    expect(invoices[0]!.vendor.id).toBe(kolam.id)
  })

  it("leaves what was issued as it was when names and addresses change", async () => {
    const { invoices } = await paidOrder()
    const path = `/admin/invoices/${invoices[1]!.id}`
    const before = await app.api.get(path, operator)
    await app.api.post("/vendor/me", { legal_name: "Another Ltd", tax_id: "X1" }, kolam.headers)
    expect((await app.api.get(path, operator)).data).toEqual(before.data)
    await expect(sql(app, "UPDATE invoice SET recipient = '{}'")).rejects.toThrow(/cannot be/)
    await expect(sql(app, "DELETE FROM invoice")).rejects.toThrow(/cannot be/)
  })

  it("draws the PDF of an invoice whose maker died before it", async () => {
    const { invoices } = await paidOrder()
    const { id, url } = invoices[0]!
    await sql(app, "ALTER TABLE invoice DISABLE TRIGGER invoice_is_frozen")
    await sql(app, "UPDATE invoice SET file_id = NULL WHERE id = ?", [id])
    await sql(app, "ALTER TABLE invoice ENABLE TRIGGER invoice_is_frozen")
    expectPdf(await app.api.get(url, operator))
    const [row] = await sql(app, "SELECT file_id FROM invoice WHERE id = ?", [id])
    expect(row!.file_id).toMatch(/^private-/)
  })

  it("credits a refund once, with the tax of the lines and the invoice it corrects", async () => {
    const { placed, invoices } = await paidOrder()
    const [row] = await sql(
      app,
      `SELECT l.id, l.total, l.tax_total, l.vendor_order_id FROM vendor_order_line l
         JOIN vendor_order o ON o.id = l.vendor_order_id
        WHERE o.order_id = ? AND o.vendor_id = ? AND l.kind = 'item'`,
      [placed.id, jali.id]
    )
    const input = {
      refund_id: "refund_1",
      vendor_order_id: String(row!.vendor_order_id),
      currency_code: "eur",
      lines: [
        {
          vendor_order_line_id: String(row!.id),
          quantity: 1,
          amount: BigInt(row!.total as string) / 2n,
          tax: BigInt(row!.tax_total as string) / 2n,
        },
      ],
      reason: "It came broken.",
    }
    const run = () => issueCreditNoteWorkflow(app.container).run({ input })
    const { result: first } = await run()
    const { result: second } = await run()
    expect(second).toMatchObject({ id: first.id, created: false })
    expect(first.number).toBe(`JALI-${new Date().getUTCFullYear()}-C00001`)
    const { data } = await app.api.get(`/admin/invoices/${first.id}`, operator)
    expect(data.invoice).toMatchObject({
      type: "credit_note",
      corrects_invoice_id: invoices[0]!.id,
      refund_id: "refund_1",
      total: 142.8,
      tax_total: 22.8,
      taxes: [{ name: "MwSt", rate: 19, net: 120, amount: 22.8 }],
    })
    const own = (await list(placed.id)).data.invoices as Invoice[]
    expect(own.map(({ type }) => type).sort()).toEqual(["credit_note", "invoice", "invoice"])
    expectPdf(await app.api.get(own.find(({ type }) => type === "credit_note")!.url, customer))
    const wrong = { ...input, refund_id: "refund_2", currency_code: "usd" }
    await expect(
      issueCreditNoteWorkflow(app.container).run({ input: wrong })
    ).rejects.toMatchObject({ message: "currency_code: the invoice is in eur, not in usd." })
  })

  it("goes with the confirmation when the order is paid by then", async () => {
    const email = "mailed@example.com"
    const mailed = await createCustomer(app, shop.store, email)
    const { placed, invoices } = await paidOrder(mailed)
    const directory = join(process.env.KALAVPP_DATA_DIR!, "outbox")
    const html = await eventually(async () => {
      const mails = await mailsTo("shopper@example.com")
      const found = mails.find(
        (mail) =>
          mail.template === "order-confirmation" && mail.html.includes(`/order/${placed.id}`)
      )
      expect(found).toBeDefined()
      return found!.html
    })
    for (const { number } of invoices) {
      expect(html).toContain(`invoice ${number}`)
      const [, link] = new RegExp(`href="([^"]+/${number}\\.pdf)"`).exec(html)!
      const file = await readFile(join(directory, decodeURIComponent(link!)))
      expect(file.subarray(0, 5).toString()).toBe("%PDF-")
    }
    expect((await readdir(directory)).some((name) => name.startsWith("."))).toBe(false)
  })

  it("invoices a month's commission once per vendor and currency", async () => {
    const inEuro = await paidOrder()
    const inYen = await buy(app, customer, shop.regions.japan, both(), "jp")
    await capture(inYen.id)
    const parts = await vendorOrdersOf(app, operator, inEuro.placed.id)
    await sql(app, "UPDATE capture SET created_at = timestamptz '2026-03-31 23:59:59+00'")
    const run = async (period: string) =>
      (await issueCommissionInvoicesWorkflow(app.container).run({ input: { period } })).result
    expect(await run("2026-04")).toEqual([])
    const issued = await Promise.all([run("2026-03"), run("2026-03")])
    expect(issued.flat()).toHaveLength(4)
    expect(await run("2026-03")).toEqual([])

    const { data } = await app.api.get("/vendor/invoices?type=commission_invoice", jali.headers)
    const invoices = data.invoices as (Invoice & { period: string; recipient_name: string })[]
    expect(invoices.map(({ currency_code }) => currency_code).sort()).toEqual(["eur", "jpy"])
    const euro = invoices.find(({ currency_code }) => currency_code === "eur")!
    const part = parts.find(({ vendor }) => vendor.id === jali.id)!
    expect(euro).toMatchObject({
      period: "2026-03",
      total: part.commission_total,
      recipient_name: "Studio jali",
    })
    expect(euro.number).toMatch(/^KALAVPP-\d{4}-F0000[1-4]$/)
    expectPdf(await app.api.get(euro.url, jali.headers))
    expect((await app.api.get(euro.url, kolam.headers)).status).toBe(404)
    const shopper = (await list(inEuro.placed.id)).data.invoices as Invoice[]
    expect(shopper.map(({ type }) => type)).toEqual(["invoice", "invoice"])
    await expect(run(new Date().toISOString().slice(0, 7))).rejects.toMatchObject({
      message: expect.stringMatching(/is not over yet/),
    })
  })

  it("finds invoices by number, vendor, kind and order, and refuses an unknown filter", async () => {
    const { invoices } = await paidOrder()
    const find = async (query: string) =>
      (await app.api.get(`/admin/invoices?${query}`, operator)).data.invoices.map(
        ({ id }: Invoice) => id
      )
    expect(await find(`q=${invoices[1]!.number}`)).toEqual([invoices[1]!.id])
    expect(await find(`vendor_id=${jali.id}&type=invoice`)).toEqual([invoices[0]!.id])
    expect(await find("type=credit_note")).toEqual([])
    const refused = await app.api.get("/admin/invoices?type=receipt", operator)
    expect(refused.status).toBe(400)
    expect((await app.api.get("/admin/invoices/inv_none", operator)).status).toBe(404)
  })
})
