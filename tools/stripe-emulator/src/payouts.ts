import { recordTransaction } from "./balance-transactions.js"
import { emit, route, type Work } from "./call.js"
import { checkAmount } from "./currencies.js"
import { invalid, missing } from "./errors.js"
import { newId } from "./ids.js"
import { listPage } from "./lists.js"
import type { Payout } from "./resources.js"

/** Money leaves an account for its bank. Ordered through the control API only. */
export function payOut(work: Work, amount: number, currency: string): Payout {
  checkAmount(amount, currency)
  if (work.scope.balance.at(currency, work.now).available < amount) {
    throw invalid(`You have insufficient funds in your Stripe account for this transfer.`, {
      code: "balance_insufficient",
    })
  }
  const id = newId("po")
  const transaction = recordTransaction(work.scope, {
    type: "payout",
    amount: -amount,
    currency,
    source: id,
    now: work.now,
    description: "STRIPE PAYOUT",
  })
  const payout: Payout = {
    id,
    object: "payout",
    amount,
    arrival_date: work.now,
    automatic: false,
    balance_transaction: transaction.id,
    created: work.now,
    currency,
    description: "STRIPE PAYOUT",
    destination: null,
    livemode: false,
    metadata: {},
    method: "standard",
    source_type: "card",
    status: "paid",
    type: "bank_account",
  }
  work.scope.tables.payouts.put(payout)
  emit(work, "payout.created", payout)
  emit(work, "payout.paid", payout)
  return payout
}

export const payoutRoutes = [
  route("GET", "/v1/payouts", "PayoutListParams", (call) =>
    listPage(call, "payouts", "/v1/payouts", { status: call.params.status })
  ),
  route("GET", "/v1/payouts/:payout", "PayoutRetrieveParams", (call) => {
    const { payout = "" } = call.path
    const found = call.scope.tables.payouts.get(payout)
    if (!found) throw missing("payout", payout, "payout", 404)
    return found
  }),
]
