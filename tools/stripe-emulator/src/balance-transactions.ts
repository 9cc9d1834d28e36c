import { route } from "./call.js"
import { missing } from "./errors.js"
import { newId } from "./ids.js"
import { listPage } from "./lists.js"
import type { BalanceTransaction } from "./resources.js"
import type { Scope } from "./storage.js"

interface NewTransaction {
  type: string
  /** In minor units; negative when money leaves. */
  amount: number
  currency: string
  source: string | null
  now: number
  available_on?: number
  fee?: number
  description?: string | null
  reporting_category?: string
}

const CATEGORY: Record<string, string> = {
  payment: "charge",
  payment_refund: "refund",
  transfer_refund: "transfer_reversal",
  stripe_fee: "fee",
}

/** Moves money of an account; its balance is the sum of these. */
export function recordTransaction(scope: Scope, input: NewTransaction): BalanceTransaction {
  const { type, amount, currency, source, now, fee = 0 } = input
  return scope.record({
    id: newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: input.available_on ?? now,
    balance_type: "payments",
    created: now,
    currency,
    description: input.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: fee
      ? [
          {
            amount: fee,
            application: null,
            currency,
            description: "Stripe processing fees",
            type: "stripe_fee",
          },
        ]
      : [],
    net: amount - fee,
    reporting_category: input.reporting_category ?? CATEGORY[type] ?? type,
    source,
    status: "available",
    type,
  })
}

export const balanceTransactionRoutes = [
  route("GET", "/v1/balance_transactions", "BalanceTransactionListParams", (call) => {
    const { type, source, payout, currency } = call.params
    const url = "/v1/balance_transactions"
    return listPage(call, "balance_transactions", url, { type, source, payout, currency })
  }),
  route("GET", "/v1/balance_transactions/:id", "BalanceTransactionRetrieveParams", (call) => {
    const { id = "" } = call.path
    const found = call.scope.tables.balance_transactions.get(id)
    if (!found) throw missing("balance transaction", id, "id", 404)
    return found
  }),
  route("GET", "/v1/balance", "BalanceRetrieveParams", (call) => {
    const funds = call.scope.balance.currencies(call.now)
    const part = (which: "available" | "pending") =>
      funds.map(([currency, { [which]: amount }]) => ({
        amount,
        currency,
        source_types: { card: amount },
      }))
    return {
      object: "balance",
      available: part("available"),
      livemode: false,
      pending: part("pending"),
      refund_and_dispute_prefunding: { available: [], pending: [] },
    }
  }),
]
