import { allocate, basisPoints, toDecimal } from "../src/money"
import * as postings from "../src/modules/ledger/postings"
import type { LedgerTransactionInput } from "../src/modules/ledger/types"

/**
 * The worked examples of docs/money.md, computed by the code that posts. `money-doc.unit.spec.ts`
 * compares the page with them; with UPDATE_DOCS=1 it writes them into it.
 */

/** Price without tax, tax rate and fixed part of Stripe's fee, in minor units and basis points. */
const SALES = {
  eur: { price: 4995n, tax_bps: 1900, fixed_fee: 25n },
  jpy: { price: 4985n, tax_bps: 1000, fixed_fee: 30n },
  // Kuwait has no VAT, and Stripe takes dinars with a last digit of 0 only.
  kwd: { price: 18_350n, tax_bps: 0, fixed_fee: 100n },
}
const COMMISSION_BPS = 1000
const FEE_BPS = 150
type Currency = keyof typeof SALES
const CURRENCIES = Object.keys(SALES) as Currency[]

function saleIn(currency: Currency) {
  const { price, tax_bps, fixed_fee } = SALES[currency]
  const tax = basisPoints(price, tax_bps, currency)
  const total = price + tax
  const commission = basisPoints(price, COMMISSION_BPS, currency)
  const net = total - commission - tax
  const fee = basisPoints(total, FEE_BPS, currency) + fixed_fee
  return { price, tax, total, commission, net, fee }
}

/** The life of one vendor order, and of the next one, which pays back a debt. */
function eventsIn(currency: Currency): [string, LedgerTransactionInput][] {
  const { tax, total, commission, net, fee } = saleIn(currency)
  const event = { currency_code: currency, occurred_at: new Date("2026-03-01") }
  const order = { ...event, vendor_id: "ven", vendor_order_id: "vord" }
  const share = { ...order, net, commission, tax }
  // Of the refunded net, half could be reversed; the other half stays owed.
  const [taken = 0n, owed = 0n] = allocate(net, [1, 1], currency)
  const money = "stripe_clearing" as const
  const refund = { ...share, refund_id: "ref" }
  const dispute = { ...event, dispute_id: "dp" }
  return [
    ["captured", postings.captured({ ...event, payment_id: "pay", money, shares: [share] })],
    ["fee", postings.fee({ ...event, balance_transaction_id: "txn", fee })],
    ["released", postings.released({ ...order, amount: net })],
    ["transferred", postings.transferred({ ...order, transfer_id: "tr", amount: net, money })],
    [
      "refund_accepted, whole, after the payout",
      postings.refundAccepted({ ...refund, from: "vendor_receivable" }),
    ],
    ["refunded", postings.refunded({ ...order, refund_id: "ref", amount: total, money })],
    [
      "reversed, half of it",
      postings.reversed({
        ...order,
        transfer_reversal_id: "trr",
        amount: taken,
        to: "vendor_receivable",
      }),
    ],
    [
      "captured, the next order",
      postings.captured({ ...event, payment_id: "pay2", money, shares: [share] }),
    ],
    ["released, the next order", postings.released({ ...order, amount: net })],
    [
      "netted: the other half is withheld",
      postings.netted({ ...order, transfer_id: "tr2", amount: owed }),
    ],
    [
      "transferred: what is left",
      postings.transferred({ ...order, transfer_id: "tr2", amount: net - owed, money }),
    ],
    [
      "refund_accepted, another order, not released",
      postings.refundAccepted({ ...refund, from: "vendor_pending" }),
    ],
    ["refund_failed, the same", postings.refundFailed({ ...refund, from: "vendor_pending" })],
    ["disputed", postings.disputed({ ...dispute, amount: total })],
    ["dispute_won", postings.disputeWon({ ...dispute, amount: total })],
    [
      "or dispute_lost, borne by the vendor",
      postings.disputeLost({
        ...dispute,
        borne_by: "vendor",
        shares: [{ ...share, from: "vendor_pending" }],
      }),
    ],
  ]
}

const signed = (amount: bigint, currency: string) =>
  `${amount > 0n ? "+" : ""}${toDecimal(amount, currency).replace("-", "−")}`

function salesTable(): string[] {
  const sales = CURRENCIES.map((currency) => ({ currency, ...saleIn(currency) }))
  const row = (name: string, key: keyof ReturnType<typeof saleIn>) =>
    `| ${[name, ...sales.map((sale) => toDecimal(sale[key], sale.currency))].join(" | ")} |`
  return [
    `| | ${CURRENCIES.map((code) => code.toUpperCase()).join(" | ")} |`,
    "|---|---|---|---|",
    row("price, without tax", "price"),
    row("tax, remitted by the operator (19 %, 10 %, none)", "tax"),
    row("paid by the shopper", "total"),
    row("commission, 10 % of the price, half up", "commission"),
    row("vendor's net, by subtraction", "net"),
    row("Stripe's fee (1.5 % and a fixed part)", "fee"),
  ]
}

function postingsTable(): string[] {
  const [first, ...others] = CURRENCIES.map(eventsIn)
  const lines = first!.flatMap(([name, transaction], event) =>
    transaction.entries.map((entry, index) => {
      const amounts = [transaction, ...others.map((each) => each[event]![1])].map((each) =>
        signed(each.entries[index]!.amount, each.currency_code)
      )
      return `| ${[index ? "" : name, `\`${entry.account}\``, ...amounts].join(" | ")} |`
    })
  )
  return [
    `| event | account | ${CURRENCIES.map((code) => code.toUpperCase()).join(" | ")} |`,
    "|---|---|---|---|---|",
    ...lines,
  ]
}

/** Balances after the story without the last two alternatives of the dispute. */
function balancesTable(): string[] {
  const until = eventsIn("eur").findIndex(([name]) => name === "disputed")
  const accounts = new Map<string, bigint[]>()
  CURRENCIES.forEach((currency, column) => {
    for (const [, transaction] of eventsIn(currency).slice(0, until)) {
      for (const { account, amount } of transaction.entries) {
        const sums = accounts.get(account) ?? CURRENCIES.map(() => 0n)
        sums[column] = (sums[column] ?? 0n) + amount
        accounts.set(account, sums)
      }
    }
  })
  const row = (name: string, sums: bigint[]) =>
    `| ${[name, ...sums.map((amount, column) => signed(amount, CURRENCIES[column]!))].join(" | ")} |`
  const totals = CURRENCIES.map((_, column) =>
    [...accounts.values()].reduce((sum, sums) => sum + (sums[column] ?? 0n), 0n)
  )
  return [
    `| account | ${CURRENCIES.map((code) => code.toUpperCase()).join(" | ")} |`,
    "|---|---|---|---|",
    ...[...accounts].map(([account, sums]) => row(`\`${account}\``, sums)),
    row("Σ", totals),
  ]
}

export const moneyExamples = { sales: salesTable, postings: postingsTable, balances: balancesTable }
