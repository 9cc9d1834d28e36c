import { fontFileOf } from "../../src/invoice-pdf/fonts"
import { renderInvoice, type InvoiceDocument } from "../../src/invoice-pdf"

const party = (name: string) => ({
  name,
  legal_name: null,
  address: ["Weserstraße 41", "12045 Berlin"],
  country_code: "de",
  tax_id: "DE123456789",
  email: null,
})

const line = (description: string) => ({
  description,
  detail: null,
  quantity: "1",
  unit_price: 1000n,
  discount: 0n,
  tax_rate: "19",
  net: 1000n,
  total: 1190n,
})

const invoice = (over: Partial<InvoiceDocument> = {}): InvoiceDocument => ({
  type: "invoice",
  number: "KOLAM-2026-00001",
  issued_at: new Date("2026-05-01T10:00:00Z"),
  supplied_at: null,
  paid_at: new Date("2026-05-01T10:00:00Z"),
  period: null,
  order_display_id: "1042-1",
  corrects: null,
  reason: null,
  currency_code: "eur",
  issuer: party("Kolam House"),
  recipient: party("Sina Shopper"),
  written_by: "Kalavpp",
  lines: [line("Lamp")],
  subtotal: 1000n,
  discount_total: 0n,
  taxes: [{ name: "VAT", rate: "19", net: 1000n, amount: 190n }],
  total: 1190n,
  ...over,
})

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length

describe("the fonts of invoices", () => {
  it.each(["é", "ł", "ß", "Ω", "Ж", "ộ", "₹", "€", "क्ष", "髙", "邉", "𠮷", "ー", "￥"])(
    "draw %s in both weights",
    (character) => {
      expect(fontFileOf(character, "regular")).toMatch(/\.woff$/)
      expect(fontFileOf(character, "bold")).toMatch(/\.woff$/)
    }
  )

  it("know what they cannot draw", () => {
    expect(fontFileOf("🎨", "regular")).toBeNull()
  })
})

describe("an invoice as PDF", () => {
  it("is one page for a few lines, and is drawn the same way twice", async () => {
    const [first, second] = [await renderInvoice(invoice()), await renderInvoice(invoice())]
    expect(first.subarray(0, 8).toString()).toBe("%PDF-1.7")
    expect(pagesOf(first)).toBe(1)
    expect(second.length).toBe(first.length)
  })

  it("runs over to as many pages as its lines need", async () => {
    const lines = Array.from({ length: 100 }, (_, index) => line(`Plate ${index + 1}`))
    expect(pagesOf(await renderInvoice(invoice({ lines })))).toBeGreaterThan(3)
  })

  it.each([
    ["a word wider than the page", "Donaudampfschifffahrts".repeat(20)],
    ["scripts in a row", "कृष्णप्रिया 髙橋 Łódź 🎨 Ω".repeat(8)],
    ["nothing", ""],
  ])("bears %s as a name", async (_what, name) => {
    const pdf = await renderInvoice(
      invoice({ issuer: party(name), recipient: party(name), lines: [line(name)] })
    )
    expect(pagesOf(pdf)).toBeGreaterThan(0)
  })
})
