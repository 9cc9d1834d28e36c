import fc from "fast-check"
import * as postings from "../../src/modules/ledger/postings"
import type { LedgerTransactionInput } from "../../src/modules/ledger/types"

const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
const event = fc.record({
  currency_code: fc.constantFrom("eur", "jpy", "kwd"),
  occurred_at: fc.constant(new Date("2026-03-01")),
  order_id: fc.option(fc.constant("order_1")),
})
const share = fc.record({
  vendor_id: fc.constantFrom("ven_1", "ven_2", "ven_3"),
  vendor_order_id: fc.constantFrom("vord_1", "vord_2", "vord_3"),
  net: amount,
  commission: amount,
  tax: amount,
})
const shares = fc.array(share, { maxLength: 6 })
const money = fc.constantFrom("stripe_clearing" as const, "bank" as const)
const vendorAccount = fc.constantFrom(
  "vendor_pending" as const,
  "vendor_available" as const,
  "vendor_receivable" as const
)
const lostFrom = fc.constantFrom("vendor_pending" as const, "vendor_receivable" as const)

type Case = fc.Arbitrary<LedgerTransactionInput>
const cases: Record<string, Case> = {
  captured: fc
    .tuple(event, shares, money)
    .map(([e, s, m]) => postings.captured({ ...e, payment_id: "pay_1", money: m, shares: s })),
  fee: fc
    .tuple(event, amount)
    .map(([e, a]) => postings.fee({ ...e, balance_transaction_id: "txn_1", fee: a })),
  released: fc
    .tuple(event, share, amount)
    .map(([e, s, a]) => postings.released({ ...e, ...s, amount: a })),
  netted: fc
    .tuple(event, share, amount)
    .map(([e, s, a]) => postings.netted({ ...e, ...s, transfer_id: "tr_1", amount: a })),
  transferred: fc
    .tuple(event, share, amount, money)
    .map(([e, s, a, m]) =>
      postings.transferred({ ...e, ...s, transfer_id: "tr_1", amount: a, money: m })
    ),
  refund_accepted: fc
    .tuple(event, share, vendorAccount)
    .map(([e, s, from]) => postings.refundAccepted({ ...e, ...s, refund_id: "ref_1", from })),
  refunded: fc.tuple(event, amount, money).map(([e, a, m]) =>
    postings.refunded({
      ...e,
      refund_id: "ref_1",
      vendor_order_id: "vord_1",
      amount: a,
      money: m,
    })
  ),
  refund_failed: fc
    .tuple(event, share, vendorAccount)
    .map(([e, s, from]) => postings.refundFailed({ ...e, ...s, refund_id: "ref_1", from })),
  reversed: fc
    .tuple(event, share, amount, lostFrom)
    .map(([e, s, a, to]) =>
      postings.reversed({ ...e, ...s, transfer_reversal_id: "trr_1", amount: a, to })
    ),
  disputed: fc
    .tuple(event, amount)
    .map(([e, a]) => postings.disputed({ ...e, dispute_id: "dp_1", amount: a })),
  dispute_won: fc
    .tuple(event, amount)
    .map(([e, a]) => postings.disputeWon({ ...e, dispute_id: "dp_1", amount: a })),
  dispute_lost: fc
    .tuple(event, fc.array(fc.tuple(share, lostFrom), { maxLength: 6 }))
    .map(([e, lost]) =>
      postings.disputeLost({
        ...e,
        dispute_id: "dp_1",
        borne_by: "vendor",
        shares: lost.map(([s, from]) => ({ ...s, from })),
      })
    ),
}

const sum = (amounts: bigint[]) => amounts.reduce((left, right) => left + right, 0n)
const on = (transaction: LedgerTransactionInput, account: string) =>
  sum(transaction.entries.filter((each) => each.account === account).map((each) => each.amount))

describe("what an event posts", () => {
  it.each(Object.entries(cases))("%s sums to zero, whatever the amounts", (kind, transactions) => {
    fc.assert(
      fc.property(transactions, (transaction) => {
        expect(sum(transaction.entries.map((entry) => entry.amount))).toBe(0n)
        expect(transaction.kind).toBe(kind)
        for (const entry of transaction.entries) {
          expect(entry.account.startsWith("vendor_")).toBe(Boolean(entry.vendor_id))
        }
      }),
      { numRuns: 300 }
    )
  })

  const facts = { currency_code: "eur", occurred_at: new Date("2026-03-01") }
  const part = {
    vendor_id: "ven_1",
    vendor_order_id: "vord_1",
    net: 9000n,
    commission: 1000n,
    tax: 1900n,
  }

  it("captured: what the shopper paid at the provider, each vendor's net pending", () => {
    const sale = postings.captured({
      ...facts,
      payment_id: "pay_1",
      money: "stripe_clearing",
      shares: [part, { ...part, vendor_id: "ven_2", vendor_order_id: "vord_2", net: 500n }],
    })
    expect(sale).toMatchObject({ source_type: "payment", source_id: "pay_1" })
    expect(
      sale.entries.map(({ account, vendor_id, amount: a }) => [account, vendor_id, a])
    ).toEqual([
      ["stripe_clearing", undefined, 15_300n],
      ["vendor_pending", "ven_1", -9000n],
      ["commission", undefined, -1000n],
      ["tax_payable", undefined, -1900n],
      ["vendor_pending", "ven_2", -500n],
      ["commission", undefined, -1000n],
      ["tax_payable", undefined, -1900n],
    ])
  })

  it("a provider that is not Stripe pays into the bank and is paid from it", () => {
    const paid = postings.captured({ ...facts, payment_id: "pay_1", money: "bank", shares: [part] })
    const back = postings.refunded({
      ...facts,
      refund_id: "ref_1",
      vendor_order_id: "vord_1",
      amount: 11_900n,
      money: "bank",
    })
    expect([on(paid, "bank"), on(back, "bank")]).toEqual([11_900n, -11_900n])
    expect([on(paid, "stripe_clearing"), on(back, "stripe_clearing")]).toEqual([0n, 0n])
  })

  it.each([
    [false, false, "vendor_pending"],
    [true, false, "vendor_available"],
    [true, true, "vendor_receivable"],
    [false, true, "vendor_receivable"],
  ])(
    "a refund with released %p and transfer begun %p is borne by %s",
    (isReleased, begun, from) => {
      const account = postings.bearingAccount({ released: isReleased, transfer_begun: begun })
      expect(account).toBe(from)
      const refund = postings.refundAccepted({
        ...facts,
        ...part,
        refund_id: "ref_1",
        from: account,
      })
      expect([on(refund, from), on(refund, "refunds")]).toEqual([9000n, -11_900n])
    }
  )

  it("a failed refund undoes the accepted one entry by entry", () => {
    const input = { ...facts, ...part, refund_id: "ref_1", from: "vendor_available" as const }
    const [accepted, failed] = [postings.refundAccepted(input), postings.refundFailed(input)]
    expect(failed.entries).toEqual(
      accepted.entries.map((entry) => ({ ...entry, amount: -entry.amount }))
    )
    expect([accepted.kind, failed.kind]).toEqual(["refund_accepted", "refund_failed"])
  })

  it("a sale that is released, paid out, refunded and reversed leaves nothing on any account", () => {
    const order = { ...facts, vendor_id: "ven_1", vendor_order_id: "vord_1", amount: 9000n }
    const all = [
      postings.captured({
        ...facts,
        payment_id: "pay_1",
        money: "stripe_clearing",
        shares: [part],
      }),
      postings.released(order),
      postings.transferred({ ...order, transfer_id: "tr_1", money: "stripe_clearing" }),
      postings.refundAccepted({ ...facts, ...part, refund_id: "ref_1", from: "vendor_receivable" }),
      postings.refunded({
        ...facts,
        refund_id: "ref_1",
        vendor_order_id: "vord_1",
        amount: 11_900n,
        money: "stripe_clearing",
      }),
      postings.reversed({ ...order, transfer_reversal_id: "trr_1", to: "vendor_receivable" }),
    ]
    for (const account of new Set(all.flatMap(({ entries }) => entries.map((e) => e.account)))) {
      expect([account, sum(all.map((each) => on(each, account)))]).toEqual([account, 0n])
    }
  })

  it("a lost dispute is the vendor's or stays on disputes", () => {
    const lost = {
      ...facts,
      dispute_id: "dp_1",
      shares: [{ ...part, from: "vendor_pending" as const }],
    }
    const byVendor = postings.disputeLost({ ...lost, borne_by: "vendor" })
    expect([on(byVendor, "vendor_pending"), on(byVendor, "disputes")]).toEqual([9000n, -11_900n])
    const byOperator = postings.disputeLost({ ...lost, borne_by: "operator" })
    expect(byOperator.entries.filter((entry) => entry.amount !== 0n)).toEqual([])
  })
})
