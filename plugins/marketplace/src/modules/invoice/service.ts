import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { insertRows } from "../../sql/insert-rows"
import Invoice from "./models/invoice"
import InvoiceLine from "./models/invoice-line"
import InvoiceSeries from "./models/invoice-series"
import { invoiceNumber } from "./numbers"
import { invoiceRows } from "./rows"
import type { NewInvoice } from "./types"

export type InvoiceDTO = InferTypeOf<typeof Invoice>
export type InvoiceLineDTO = InferTypeOf<typeof InvoiceLine>

export type IssuedInvoice = { id: string; number: string; created: boolean }

type Subject = Pick<
  NewInvoice,
  "type" | "vendor_id" | "vendor_order_id" | "refund_id" | "currency_code" | "period"
>

const UNIQUE_VIOLATION = "23505"

/** What there may be one document of: a vendor order's invoice, a refund's credit note, a month's commission. */
function subjectOf(invoice: Subject): { where: string; values: (string | null)[] } {
  switch (invoice.type) {
    case "invoice":
      return { where: "vendor_order_id = ?", values: [invoice.vendor_order_id] }
    case "credit_note":
      return { where: "refund_id = ?", values: [invoice.refund_id] }
    case "commission_invoice":
      return {
        where: "vendor_id = ? AND currency_code = ? AND period = ?",
        values: [invoice.vendor_id, invoice.currency_code, invoice.period],
      }
  }
}

class InvoiceModuleService extends MedusaService({ Invoice, InvoiceLine, InvoiceSeries }) {
  /**
   * Gives a document its number and freezes it. Asked again for the same subject, it answers
   * with what was issued then. Number and row are one transaction under the series' row lock:
   * one that fails takes no number.
   */
  @InjectManager()
  async issue(
    invoice: NewInvoice,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<IssuedInvoice> {
    const known = await this.find(context.manager!, invoice)
    if (known) {
      return known
    }
    try {
      return await this.issue_(invoice, context)
    } catch (error) {
      const other =
        (error as { code?: string }).code === UNIQUE_VIOLATION &&
        (await this.find(context.manager!, invoice))
      if (other) {
        return other
      }
      throw error
    }
  }

  @InjectTransactionManager()
  protected async issue_(
    invoice: NewInvoice,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<IssuedInvoice> {
    const manager = context.transactionManager!
    const running = await this.takeNumber(manager, invoice)
    // Whoever held the lock before may have issued this very document.
    const known = await this.find(manager, invoice)
    if (known) {
      await this.giveNumberBack(manager, invoice)
      return known
    }
    const id = generateEntityId(undefined, "inv")
    const year = invoice.issued_at.getUTCFullYear()
    const number = invoiceNumber(invoice.number_prefix, invoice.type, year, running)
    for (const { table, rows } of invoiceRows(id, number, invoice)) {
      await insertRows(manager, table, rows)
    }
    return { id, number, created: true }
  }

  /** The lock on the series' row is held until this transaction ends. */
  private async takeNumber(manager: SqlEntityManager, invoice: NewInvoice): Promise<number> {
    const [row]: { taken: number }[] = await manager.execute(
      `INSERT INTO invoice_series (id, issuer, family, year, next_number) VALUES (?, ?, ?, ?, 2)
       ON CONFLICT (issuer, family, year) WHERE deleted_at IS NULL
         DO UPDATE SET next_number = invoice_series.next_number + 1, updated_at = now()
       RETURNING next_number - 1 AS taken`,
      [generateEntityId(undefined, "invs"), ...this.seriesOf(invoice)]
    )
    return Number(row!.taken)
  }

  private async giveNumberBack(manager: SqlEntityManager, invoice: NewInvoice): Promise<void> {
    await manager.execute(
      `UPDATE invoice_series SET next_number = next_number - 1
        WHERE issuer = ? AND family = ? AND year = ?`,
      this.seriesOf(invoice)
    )
  }

  private seriesOf({ issuer_vendor_id, type, issued_at }: NewInvoice) {
    return [issuer_vendor_id ?? "operator", type, issued_at.getUTCFullYear()]
  }

  private async find(manager: SqlEntityManager, invoice: Subject): Promise<IssuedInvoice | null> {
    const { where, values } = subjectOf(invoice)
    const [row]: { id: string; number: string }[] = await manager.execute(
      `SELECT id, number FROM invoice WHERE type = ? AND ${where}`,
      [invoice.type, ...values]
    )
    return row ? { ...row, created: false } : null
  }

  /**
   * Remembers the finished file, once.
   *
   * @returns false when another file was there first
   */
  @InjectManager()
  async attachFile(
    id: string,
    fileId: string,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<boolean> {
    const rows: unknown[] = await context.manager!.execute(
      "UPDATE invoice SET file_id = ?, updated_at = now() WHERE id = ? AND file_id IS NULL RETURNING id",
      [fileId, id]
    )
    return rows.length > 0
  }
}

export default InvoiceModuleService
