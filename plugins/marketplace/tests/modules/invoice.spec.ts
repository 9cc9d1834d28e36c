import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { INVOICE_MODULE } from "../../src/modules/invoice"
import type InvoiceModuleService from "../../src/modules/invoice/service"
import type { NewInvoice, NewInvoiceLine } from "../../src/modules/invoice/types"

jest.setTimeout(60_000)

const party = (name: string) => ({
  name,
  legal_name: null,
  address: ["Hauptstr. 1", "10115 Berlin"],
  country_code: "de",
  tax_id: "DE123456789",
  email: "hello@example.com",
})

const line = (over: Partial<NewInvoiceLine> = {}): NewInvoiceLine => ({
  vendor_order_line_id: "vol_1",
  description: "Wave over Indigo",
  detail: null,
  quantity: "1",
  unit_price: 10_000n,
  subtotal: 10_000n,
  discount: 0n,
  taxes: [{ name: "VAT", rate: "19", amount: 1900n }],
  tax: 1900n,
  total: 11_900n,
  ...over,
})

const invoice = (n: number, over: Partial<NewInvoice> = {}): NewInvoice => ({
  type: "invoice",
  issuer_vendor_id: "vend_1",
  number_prefix: "kolam",
  vendor_id: "vend_1",
  vendor_order_id: `vord_${n}`,
  order_id: `order_${n}`,
  order_display_id: `${n}-1`,
  refund_id: null,
  corrects_invoice_id: null,
  period: null,
  currency_code: "eur",
  issuer: { ...party("Kolam House"), written_by: "Kalavpp" },
  recipient: party("Sina Shopper"),
  supplied_at: null,
  paid_at: new Date("2026-05-01T10:00:00Z"),
  reason: null,
  issued_at: new Date("2026-05-01T10:00:00Z"),
  lines: [line()],
  ...over,
})

const range = (length: number) => Array.from({ length }, (_, index) => index + 1)
const numbersOf = (from: number, to: number) =>
  range(to - from + 1).map((n) => `KOLAM-2026-${String(n + from - 1).padStart(5, "0")}`)

type Sql = { execute(statement: string, values?: unknown[]): Promise<unknown[]> }

moduleIntegrationTestRunner<InvoiceModuleService>({
  moduleName: INVOICE_MODULE,
  resolve: join(__dirname, "../../src/modules/invoice"),
  // The triggers under test are the migration's; models alone would make plain tables.
  pathToMigrations: join(__dirname, "../../src/modules/invoice/migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string, values: unknown[] = []) =>
      (MikroOrmWrapper.forkManager() as unknown as { getConnection(): Sql })
        .getConnection()
        .execute(statement, values)
    const numbers = async (filters = {}) =>
      (await service.listInvoices(filters, { select: ["number"], take: null }))
        .map((row) => row.number)
        .sort()

    describe("the invoice module", () => {
      it("numbers 50 invoices issued at once from 1 to 50 without a gap", async () => {
        await Promise.all(range(50).map((n) => service.issue(invoice(n))))
        expect(await numbers()).toEqual(numbersOf(1, 50))
      })

      it("loses no number to transactions that fail among them", async () => {
        const broken = { lines: [line({ total: 1n })] }
        const results = await Promise.allSettled(
          range(50).map((n) => service.issue(invoice(n, n % 3 ? {} : broken)))
        )
        const failed = results.filter(({ status }) => status === "rejected")
        expect(failed).toHaveLength(16)
        expect(await numbers()).toEqual(numbersOf(1, 34))
        const next = await service.issue(invoice(51))
        expect(next.number).toBe("KOLAM-2026-00035")
      })

      it("issues one invoice for a vendor order, however many ask at once", async () => {
        const results = await Promise.all(range(20).map(() => service.issue(invoice(7))))
        expect(new Set(results.map(({ id }) => id)).size).toBe(1)
        expect(results.filter(({ created }) => created)).toHaveLength(1)
        expect((await service.issue(invoice(8))).number).toBe("KOLAM-2026-00002")
      })

      it("counts per issuer, kind of document and year", async () => {
        const first = await service.issue(invoice(1))
        const credit = (n: number) =>
          invoice(1, {
            type: "credit_note",
            refund_id: `ref_${n}`,
            corrects_invoice_id: first.id,
          })
        const commission = invoice(1, {
          type: "commission_invoice",
          issuer_vendor_id: null,
          number_prefix: "kalavpp",
          vendor_order_id: null,
          period: "2026-04",
        })
        const next = (over: Partial<NewInvoice>) => service.issue(invoice(2, over))
        expect((await service.issue(credit(1))).number).toBe("KOLAM-2026-C00001")
        expect((await service.issue(credit(2))).number).toBe("KOLAM-2026-C00002")
        expect((await service.issue(credit(2))).created).toBe(false)
        expect((await service.issue(commission)).number).toBe("KALAVPP-2026-F00001")
        expect((await service.issue(commission)).created).toBe(false)
        const newYear = { issued_at: new Date("2027-01-01T00:00:00Z") }
        expect((await next(newYear)).number).toBe("KOLAM-2027-00001")
        const other = invoice(3, { issuer_vendor_id: "vend_2", number_prefix: "jali" })
        expect((await service.issue(other)).number).toBe("JALI-2026-00001")
      })

      it("lets PostgreSQL refuse every change but the file, and every deletion", async () => {
        const { id } = await service.issue(invoice(1))
        const frozen = /cannot be changed or deleted/
        for (const change of ["total = 1, subtotal = 1, tax_total = 0", "recipient_name = 'X'"]) {
          await expect(sql(`UPDATE invoice SET ${change} WHERE id = ?`, [id])).rejects.toThrow(
            frozen
          )
        }
        await expect(sql("UPDATE invoice SET deleted_at = now()")).rejects.toThrow(frozen)
        await expect(sql("DELETE FROM invoice WHERE id = ?", [id])).rejects.toThrow(frozen)
        await expect(sql("UPDATE invoice_line SET description = 'X'")).rejects.toThrow(frozen)
        await expect(sql("DELETE FROM invoice_line")).rejects.toThrow(frozen)
        await expect(
          sql(
            `INSERT INTO invoice_line SELECT 'invl_2', 2, null, 'More', null, 1, 0, 0, '[]', 0, 0, 0, 0,
               invoice_id FROM invoice_line`
          )
        ).rejects.toThrow(/gets no more lines/)
        expect(await service.attachFile(id, "private-1")).toBe(true)
        expect(await service.attachFile(id, "private-2")).toBe(false)
        await expect(sql("UPDATE invoice SET file_id = 'private-3'")).rejects.toThrow(frozen)
        expect((await service.retrieveInvoice(id)).file_id).toBe("private-1")
      })

      it("refuses an invoice whose lines are missing, and takes no number for it", async () => {
        await expect(service.issue(invoice(1, { lines: [] }))).rejects.toThrow(/do not add up/)
        expect((await service.issue(invoice(2))).number).toBe("KOLAM-2026-00001")
      })

      it("writes a month of 2,500 orders", async () => {
        const lines = range(2500).map((n) => line({ description: `Order ${n}` }))
        const { id } = await service.issue(invoice(1, { lines }))
        const { total } = await service.retrieveInvoice(id)
        expect(total).toBe(String(2500n * 11_900n))
        expect(await service.listInvoiceLines({ invoice_id: id }, { take: null })).toHaveLength(
          2500
        )
      })
    })
  },
})
