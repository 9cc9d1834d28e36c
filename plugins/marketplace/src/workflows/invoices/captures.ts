import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Knex = { raw(sql: string, bindings?: unknown[]): Promise<{ rows: unknown[] }> }

/**
 * When an order's payment was captured, from Medusa's payment tables. SQL, because "captured
 * and without an invoice" over all orders is one anti-join and no graph query.
 */
const CAPTURED = `
  SELECT link.order_id, min(capture.created_at) AS captured_at
    FROM capture
    JOIN payment ON payment.id = capture.payment_id AND payment.deleted_at IS NULL
    JOIN order_payment_collection link
      ON link.payment_collection_id = payment.payment_collection_id AND link.deleted_at IS NULL
   WHERE capture.deleted_at IS NULL`

/** A vendor order that was canceled before anybody paid has no invoice and no commission. */
const NOT_CANCELED_BEFORE = "(vo.canceled_at IS NULL OR vo.canceled_at >= captured.captured_at)"

async function rows<Row>(
  container: MedusaContainer,
  sql: string,
  bindings: unknown[]
): Promise<Row[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return (await knex.raw(sql, bindings)).rows as Row[]
}

/** An order's vendor orders that are paid and have no invoice yet. */
export async function uninvoiced(
  container: MedusaContainer,
  orderId: string
): Promise<{ id: string; captured_at: Date }[]> {
  return await rows(
    container,
    `SELECT vo.id, captured.captured_at
       FROM vendor_order vo
       JOIN (${CAPTURED} AND link.order_id = ? GROUP BY link.order_id) captured USING (order_id)
      WHERE vo.deleted_at IS NULL AND ${NOT_CANCELED_BEFORE}
        AND NOT EXISTS (SELECT 1 FROM invoice WHERE vendor_order_id = vo.id AND type = 'invoice')
      ORDER BY vo.ordinal`,
    [orderId]
  )
}

/** Orders that lack an invoice, the longest paid first. */
export async function uninvoicedOrders(
  container: MedusaContainer,
  limit: number
): Promise<string[]> {
  const found = await rows<{ order_id: string }>(
    container,
    `SELECT vo.order_id
       FROM vendor_order vo
       JOIN (${CAPTURED} GROUP BY link.order_id) captured USING (order_id)
      WHERE vo.deleted_at IS NULL AND ${NOT_CANCELED_BEFORE}
        AND NOT EXISTS (SELECT 1 FROM invoice WHERE vendor_order_id = vo.id AND type = 'invoice')
      GROUP BY vo.order_id ORDER BY min(captured.captured_at) LIMIT ?`,
    [limit]
  )
  return found.map((row) => row.order_id)
}

/** The order a payment pays for. */
export async function orderOfPayment(
  container: MedusaContainer,
  paymentId: string
): Promise<string | null> {
  const [row] = await rows<{ order_id: string }>(
    container,
    `SELECT link.order_id FROM payment
       JOIN order_payment_collection link USING (payment_collection_id)
      WHERE payment.id = ? AND link.deleted_at IS NULL`,
    [paymentId]
  )
  return row?.order_id ?? null
}

/** Commission that a vendor order earned, or (negative) gave back; amounts in minor units. */
export type CommissionEntry = {
  vendor_id: string
  currency_code: string
  display_id: string
  occurred_at: Date
  sales: bigint
  amount: bigint
}

/** Where commission invoices take their figures from. */
export type CommissionSource = (
  container: MedusaContainer,
  month: { from: Date; to: Date }
) => Promise<CommissionEntry[]>

type EntryRow = Omit<CommissionEntry, "sales" | "amount"> & { sales: string; amount: string }

/**
 * The frozen commission of the vendor orders that were paid in the month, less that of paid
 * vendor orders canceled in it.
 */
export const commissionOfVendorOrders: CommissionSource = async (container, { from, to }) => {
  const paid = `vendor_order vo JOIN (${CAPTURED} GROUP BY link.order_id) captured USING (order_id)
      WHERE vo.deleted_at IS NULL AND vo.commission_total > 0 AND ${NOT_CANCELED_BEFORE}`
  const entries = await rows<EntryRow>(
    container,
    `SELECT vo.vendor_id, vo.currency_code, vo.display_id, captured.captured_at AS occurred_at,
            vo.total::text AS sales, vo.commission_total::text AS amount
       FROM ${paid} AND captured.captured_at >= ? AND captured.captured_at < ?
     UNION ALL
     SELECT vo.vendor_id, vo.currency_code, vo.display_id, vo.canceled_at,
            (-vo.total)::text, (-vo.commission_total)::text
       FROM ${paid} AND vo.canceled_at >= ? AND vo.canceled_at < ?
     ORDER BY occurred_at, display_id`,
    [from, to, from, to]
  )
  return entries.map((row) => ({ ...row, sales: BigInt(row.sales), amount: BigInt(row.amount) }))
}
