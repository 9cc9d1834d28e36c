import type { App, Headers } from "./app"
import { sql } from "./database"
import type { Stripe } from "./stripe"
import { vendorOrdersOf, type VendorOrder } from "./vendor-orders"
import { eventually } from "./wait"

export type LedgerSum = Record<string, bigint>

/** What stands on each account, vendors' accounts by vendor; accounts at zero are left out. */
export async function ledgerSums(app: App): Promise<LedgerSum> {
  const rows = await sql(
    app,
    `SELECT a.kind || coalesce(':' || a.vendor_id, '') AS account, sum(e.amount)::text AS amount
     FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
     GROUP BY 1 HAVING sum(e.amount) <> 0`
  )
  return Object.fromEntries(rows.map(({ account, amount }) => [account, BigInt(amount as string)]))
}

export async function trialBalance(app: App): Promise<bigint> {
  return Object.values(await ledgerSums(app)).reduce((sum, amount) => sum + amount, 0n)
}

/** The order's vendor orders once its capture is in the ledger. */
export async function capturedParts(
  app: App,
  operator: Headers,
  orderId: string
): Promise<VendorOrder[]> {
  await eventually(async () => {
    const rows = await sql(app, "SELECT 1 FROM ledger_transaction WHERE order_id = ?", [orderId])
    expect(rows.length).toBeGreaterThan(0)
  })
  return await vendorOrdersOf(app, operator, orderId)
}

type StripeRefund = { id: string; amount: number; status: string; metadata: Record<string, string> }

export async function refundsAtStripe(stripe: Stripe): Promise<StripeRefund[]> {
  const { data } = await stripe.api("GET", "/v1/refunds", { limit: "100" })
  return data.data as StripeRefund[]
}

/** Runs one of the operator's jobs now. */
export async function runJob({ api }: App, operator: Headers, name: string) {
  const { status, data } = await api.post(`/admin/jobs/${name}/run`, {}, operator)
  expect([status, data.job?.last_run?.error ?? null]).toEqual([200, null])
}
