import type Stripe from "stripe"
import { recordTransaction } from "./balance-transactions.js"
import { emit, route, type Call, type Work } from "./call.js"
import { requireCharge } from "./charges.js"
import { checkAmount, checkCurrency, formatAmount } from "./currencies.js"
import { invalid, missing } from "./errors.js"
import { newId } from "./ids.js"
import { listPage } from "./lists.js"
import { mergeMetadata } from "./metadata.js"
import { list } from "./present.js"
import type { Account, BalanceTransaction, Charge, Transfer } from "./resources.js"

type CreateParams = Stripe.TransferCreateParams

function destinationOf(call: Call<CreateParams>): Account {
  const { destination } = call.params
  const account = call.scope.tables.accounts.get(destination)
  if (!account) throw missing("destination", destination, "destination")
  const able = ["transfers", "legacy_payments"].some(
    (name) => account.capabilities[name] === "active"
  )
  if (!able) {
    throw invalid(
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      { code: "insufficient_capabilities_for_transfer" }
    )
  }
  return account
}

interface Source {
  charge: Charge
  transaction: BalanceTransaction
}

/** The charge a transfer takes its money from, if it names one, with all that Stripe refuses. */
function sourceOf(
  call: Call<CreateParams>,
  amount: number | undefined,
  currency: string
): Source | null {
  const { source_transaction: id, transfer_group: group } = call.params
  if (!id) return null
  const charge = requireCharge(call, id, "source_transaction")
  const transaction = call.scope.tables.balance_transactions.get(charge.balance_transaction ?? "")
  if (!transaction) {
    throw invalid(`You cannot use an uncaptured or failed charge as a source_transaction: ${id}`, {
      param: "source_transaction",
    })
  }
  if (charge.currency !== currency) {
    throw invalid(
      `The currency of source_transaction's balance transaction (${charge.currency}) must be the same as the transfer currency (${currency})`,
      { param: "currency" }
    )
  }
  if (group && charge.transfer_group && group !== charge.transfer_group) {
    throw invalid(
      `The transfer_group of the transfer (${group}) must be that of its source_transaction (${charge.transfer_group}).`,
      { param: "transfer_group" }
    )
  }
  const taken = call.scope.tables.transfers
    .having("source_transaction", id)
    .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0)
  if (taken + (amount ?? charge.amount_captured) > charge.amount_captured) {
    throw invalid(
      `Transfers using this transaction as a source must not exceed the source amount of ${formatAmount(charge.amount_captured, currency)}. (There is already a transfer using this source, amounting to ${formatAmount(taken, currency)}.)`,
      { param: "amount" }
    )
  }
  return { charge, transaction }
}

function create(call: Call<CreateParams>) {
  const { params } = call
  const currency = checkCurrency(params.currency)
  if (params.amount !== undefined) checkAmount(params.amount, currency)
  const destination = destinationOf(call)
  const source = sourceOf(call, params.amount, currency)
  const amount = params.amount ?? source?.charge.amount_captured
  if (amount === undefined) {
    throw invalid("Missing required param: amount.", { param: "amount", code: "parameter_missing" })
  }
  if (!source && call.scope.balance.at(currency, call.now).available < amount) {
    throw invalid(
      "You have insufficient available funds in your Stripe account. One likely reason you have insufficient funds is that your funds are automatically being paid out; try enabling manual payouts by going to https://dashboard.stripe.com/account/payouts.",
      { code: "balance_insufficient" }
    )
  }
  const transfer = move(call, { amount, currency, destination, source })
  emit(call, "transfer.created", sent(call, transfer))
  return sent(call, transfer)
}

interface Movement {
  amount: number
  currency: string
  destination: Account
  source: Source | null
}

/** Money leaves the platform and arrives at the account as a payment, as soon as it is there. */
function move(
  call: Call<CreateParams>,
  { amount, currency, destination, source }: Movement
): Transfer {
  const { params, now } = call
  const id = newId("tr")
  const abroad = call.app.storage.scope(destination.id)
  const available_on = Math.max(now, source?.transaction.available_on ?? now)
  const common = { currency, now, available_on }
  const out = recordTransaction(call.scope, {
    ...common,
    type: "transfer",
    amount: -amount,
    source: id,
  })
  const payment = newId("py")
  const arrived = recordTransaction(abroad, { ...common, type: "payment", amount, source: payment })
  abroad.tables.charges.put(paymentAt(payment, arrived, id))
  return call.scope.tables.transfers.put({
    id,
    object: "transfer",
    amount,
    amount_reversed: 0,
    balance_transaction: out.id,
    created: now,
    currency,
    description: params.description ?? null,
    destination: destination.id,
    destination_payment: payment,
    livemode: false,
    metadata: mergeMetadata({}, params.metadata),
    reversed: false,
    source_transaction: source?.charge.id ?? null,
    source_type: params.source_type ?? "card",
    transfer_group: params.transfer_group ?? groupOf(call, source),
  })
}

/** A transfer out of a charge without a group starts one, on both. */
function groupOf(work: Work, source: Source | null) {
  if (!source) return null
  const { charge } = source
  const group = charge.transfer_group ?? `group_${charge.payment_intent ?? charge.id}`
  if (!charge.transfer_group) work.scope.tables.charges.put({ ...charge, transfer_group: group })
  return group
}

function paymentAt(
  id: string,
  { amount, currency, created, id: transaction }: BalanceTransaction,
  transfer: string
): Charge {
  return {
    id,
    object: "charge",
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    balance_transaction: transaction,
    captured: true,
    created,
    currency,
    customer: null,
    description: null,
    disputed: false,
    livemode: false,
    metadata: {},
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: { stripe_account: {}, type: "stripe_account" },
    refunded: false,
    source_transfer: transfer,
    status: "succeeded",
    transfer_group: null,
  }
}

/** With its reversals, as Stripe sends it. */
export function sent(work: Work, transfer: Transfer): Transfer {
  const data = work.scope.tables.transfer_reversals.having("transfer", transfer.id).reverse()
  const url = `/v1/transfers/${transfer.id}/reversals`
  const reversals = { ...list(url, data.slice(0, 10), data.length > 10), total_count: data.length }
  return { ...transfer, reversals }
}

export function requireTransfer(work: Work, id: string) {
  const transfer = work.scope.tables.transfers.get(id)
  if (!transfer) throw missing("transfer", id, "transfer", 404)
  return transfer
}

export const transferRoutes = [
  route("POST", "/v1/transfers", "TransferCreateParams", create),
  route("GET", "/v1/transfers", "TransferListParams", (call) => {
    const { destination, transfer_group } = call.params
    const page = listPage(call, "transfers", "/v1/transfers", { destination, transfer_group })
    return { ...page, data: (page.data as Transfer[]).map((transfer) => sent(call, transfer)) }
  }),
  route("GET", "/v1/transfers/:transfer", "TransferRetrieveParams", (call) =>
    sent(call, requireTransfer(call, call.path.transfer ?? ""))
  ),
  route("POST", "/v1/transfers/:transfer", "TransferUpdateParams", (call) => {
    const before = requireTransfer(call, call.path.transfer ?? "")
    const { description, metadata } = call.params
    const transfer = call.scope.tables.transfers.put({
      ...before,
      description: description === undefined ? before.description : description || null,
      metadata: mergeMetadata(before.metadata, metadata),
    })
    emit(call, "transfer.updated", sent(call, transfer), sent(call, before))
    return sent(call, transfer)
  }),
]
