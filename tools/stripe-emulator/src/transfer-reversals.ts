import type Stripe from "stripe"
import { recordTransaction } from "./balance-transactions.js"
import { emit, route, type Call, type Work } from "./call.js"
import { checkAmount, formatAmount } from "./currencies.js"
import { invalid, missing } from "./errors.js"
import { newId } from "./ids.js"
import { listPage } from "./lists.js"
import { mergeMetadata } from "./metadata.js"
import type { BalanceTransaction, Transfer } from "./resources.js"
import { requireTransfer, sent } from "./transfers.js"

function amountOf(call: Call<Stripe.TransferCreateReversalParams>, transfer: Transfer) {
  const left = transfer.amount - transfer.amount_reversed
  if (left <= 0) {
    throw invalid(`Transfer ${transfer.id} is already fully reversed.`, { param: "id" })
  }
  const amount = call.params.amount ?? left
  checkAmount(amount, transfer.currency)
  if (amount > left) {
    throw invalid(
      `Transfer reversal amount (${formatAmount(amount, transfer.currency)}) is greater than the unreversed amount of the transfer (${formatAmount(left, transfer.currency)})`,
      { param: "amount" }
    )
  }
  const funds = call.app.storage.scope(transfer.destination).balance.at(transfer.currency, call.now)
  if (funds.available + funds.pending < amount) {
    throw invalid(
      "The connected account has insufficient funds in its Stripe balance to cover this reversal.",
      { code: "balance_insufficient" }
    )
  }
  return amount
}

/** What has not become available at the account does not become so by going back either. */
function availableOn(transaction: BalanceTransaction | undefined, now: number) {
  return Math.max(now, transaction?.available_on ?? now)
}

function create(call: Call<Stripe.TransferCreateReversalParams>) {
  const transfer = requireTransfer(call, call.path.transfer ?? "")
  if (call.params.refund_application_fee) {
    const param = "refund_application_fee"
    throw invalid(`The emulator does not support ${param}.`, { param })
  }
  const amount = amountOf(call, transfer)
  const { currency } = transfer
  const id = newId("trr")
  const out = call.scope.tables.balance_transactions.get(transfer.balance_transaction)
  const common = { currency, now: call.now, available_on: availableOn(out, call.now) }
  const back = recordTransaction(call.scope, {
    ...common,
    type: "transfer_refund",
    amount,
    source: id,
  })
  const reversal = call.scope.tables.transfer_reversals.put({
    id,
    object: "transfer_reversal",
    amount,
    balance_transaction: back.id,
    created: call.now,
    currency,
    destination_payment_refund: takeBack(call, transfer, amount, common),
    metadata: mergeMetadata({}, call.params.metadata),
    source_refund: null,
    transfer: transfer.id,
  })
  const reversed = transfer.amount_reversed + amount
  const after: Transfer = {
    ...transfer,
    amount_reversed: reversed,
    reversed: reversed === transfer.amount,
  }
  call.scope.tables.transfers.put(after)
  emit(call, "transfer.reversed", sent(call, after))
  return reversal
}

/** The account's side: a refund of the payment that the transfer was there. */
function takeBack(
  work: Work,
  transfer: Transfer,
  amount: number,
  common: { currency: string; now: number; available_on: number }
) {
  const abroad = work.app.storage.scope(transfer.destination)
  const id = newId("pyr")
  const transaction = recordTransaction(abroad, {
    ...common,
    type: "payment_refund",
    amount: -amount,
    source: id,
  })
  const payment = abroad.tables.charges.get(transfer.destination_payment)
  if (payment) {
    const refunded = payment.amount_refunded + amount
    abroad.tables.charges.put({
      ...payment,
      amount_refunded: refunded,
      refunded: refunded === payment.amount,
    })
  }
  abroad.tables.refunds.put({
    id,
    object: "refund",
    amount,
    balance_transaction: transaction.id,
    charge: transfer.destination_payment,
    created: work.now,
    currency: transfer.currency,
    metadata: {},
    payment_intent: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  })
  return id
}

function requireReversal(call: Call<unknown>) {
  const { transfer = "", reversal: id = "" } = call.path
  const reversal = call.scope.tables.transfer_reversals.get(id)
  if (!reversal || reversal.transfer !== requireTransfer(call, transfer).id) {
    throw missing("transfer reversal", id, "reversal", 404)
  }
  return reversal
}

export const transferReversalRoutes = [
  route("POST", "/v1/transfers/:transfer/reversals", "TransferCreateReversalParams", create),
  route("GET", "/v1/transfers/:transfer/reversals", "TransferListReversalsParams", (call) => {
    const { id: transfer } = requireTransfer(call, call.path.transfer ?? "")
    return listPage(call, "transfer_reversals", `/v1/transfers/${transfer}/reversals`, { transfer })
  }),
  route(
    "GET",
    "/v1/transfers/:transfer/reversals/:reversal",
    "TransferRetrieveReversalParams",
    requireReversal
  ),
  route(
    "POST",
    "/v1/transfers/:transfer/reversals/:reversal",
    "TransferUpdateReversalParams",
    (call) => {
      const before = requireReversal(call)
      const metadata = mergeMetadata(before.metadata, call.params.metadata)
      return call.scope.tables.transfer_reversals.put({ ...before, metadata })
    }
  ),
]
