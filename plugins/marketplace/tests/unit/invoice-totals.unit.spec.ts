import fc from "fast-check"
import { invoiceNumber } from "../../src/modules/invoice/numbers"
import { combinedRate, taxesOf, taxTotals, totalsOf } from "../../src/modules/invoice/totals"
import { perUnit } from "../../src/money"
import { commissionInvoices, previousMonth } from "../../src/workflows/invoices/commission-invoices"
import { marketplaceOptionsSchema } from "../../src/options"
import type { VendorDTO } from "../../src/modules/vendor/service"

const rate = fc.constantFrom(0, 2.5, 5.5, 7, 8.875, 9, 10, 19, 20)
const rates = fc.array(fc.record({ name: fc.constantFrom("VAT", "CGST", "SGST", "City"), rate }), {
  maxLength: 3,
})
const line = fc.record({
  subtotal: fc.bigInt(0n, 10n ** 10n),
  tax: fc.bigInt(-(10n ** 9n), 10n ** 9n),
  rates,
})
const currency = fc.constantFrom("eur", "jpy", "kwd")

describe("the tax of an invoice", () => {
  it("adds up per line and per rate to the minor unit, whatever the rates", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), currency, (drawn, code) => {
        const lines = drawn.map(({ subtotal, tax, rates }) => ({
          subtotal,
          discount: 0n,
          tax,
          total: subtotal + tax,
          taxes: taxesOf(tax, rates, code),
        }))
        for (const { tax, taxes } of lines) {
          expect(taxes.reduce((sum, each) => sum + each.amount, 0n)).toBe(tax)
        }
        const perRate = taxTotals(lines).reduce((sum, each) => sum + each.amount, 0n)
        const { tax_total, subtotal, total } = totalsOf(lines)
        expect(perRate).toBe(tax_total)
        expect(subtotal + tax_total).toBe(total)
      })
    )
  })

  it("is told per name and rate, the highest first, the untaxed apart", () => {
    const taxed = (net: bigint, rate: number) => ({
      subtotal: net,
      discount: 0n,
      tax: (net * BigInt(rate)) / 100n,
      taxes: taxesOf((net * BigInt(rate)) / 100n, [{ name: "VAT", rate }], "eur"),
    })
    expect(taxTotals([taxed(1000n, 7), taxed(2000n, 19), taxed(100n, 7), taxed(50n, 0)])).toEqual([
      { name: "VAT", rate: "19", net: 2000n, amount: 380n },
      { name: "VAT", rate: "7", net: 1100n, amount: 77n },
      { name: "Untaxed", rate: "0", net: 50n, amount: 0n },
    ])
    expect(taxTotals([taxed(50n, 0)])).toEqual([])
  })

  it("shares two taxes on one line and names their sum", () => {
    const taxes = taxesOf(
      2223n,
      [
        { name: "CGST", rate: 9 },
        { name: "SGST", rate: "9.0" },
      ],
      "inr"
    )
    expect(taxes).toEqual([
      { name: "CGST", rate: "9", amount: 1112n },
      { name: "SGST", rate: "9", amount: 1111n },
    ])
    expect(combinedRate(taxes)).toBe("18")
    expect(combinedRate([{ rate: "8.875" }, { rate: "0.375" }])).toBe("9.25")
  })
})

describe("an invoice's number", () => {
  it("tells issuer, year, kind and place in the series", () => {
    expect(invoiceNumber("kolam-house", "invoice", 2026, 42)).toBe("KOLAM-HOUSE-2026-00042")
    expect(invoiceNumber("kolam-house", "credit_note", 2026, 3)).toBe("KOLAM-HOUSE-2026-C00003")
    expect(invoiceNumber("Kalavpp", "commission_invoice", 2026, 1)).toBe("KALAVPP-2026-F00001")
  })
})

describe("a unit price", () => {
  it("is rounded to what the currency has", () => {
    expect(perUnit(1000n, "3", "eur")).toBe(333n)
    expect(perUnit(1000n, "1.5", "jpy")).toBe(667n)
    expect(() => perUnit(1n, "0", "eur")).toThrow("above 0")
  })
})

describe("commission invoices", () => {
  const vendor = { id: "vend_1", name: "Kolam", handle: "kolam", is_house: false } as VendorDTO
  const entry = (amount: bigint, currency_code = "eur") => ({
    vendor_id: "vend_1",
    currency_code,
    display_id: "1-1",
    occurred_at: new Date("2026-03-05T00:00:00Z"),
    sales: amount * 10n,
    amount,
  })

  it("are one per currency and take back what was returned, with the tax inside", () => {
    const options = marketplaceOptionsSchema.parse({ operator: { commission_tax: { rate: 19 } } })
    const [euro, yen] = commissionInvoices(
      "2026-03",
      [entry(1190n), entry(-595n), entry(120n, "jpy")],
      [vendor],
      options
    )
    expect(totalsOf(euro!.lines)).toEqual({
      subtotal: 500n,
      discount_total: 0n,
      tax_total: 95n,
      total: 595n,
    })
    expect(yen!.lines).toHaveLength(1)
    expect(commissionInvoices("2026-03", [entry(0n)], [vendor], options)).toEqual([])
  })

  it("are for the month before, in January too", () => {
    expect(previousMonth(new Date("2026-01-01T00:00:00Z"))).toBe("2025-12")
    expect(previousMonth(new Date("2026-03-31T23:59:59Z"))).toBe("2026-02")
  })
})
