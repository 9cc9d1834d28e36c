import { Money } from "@/components/ui/price"
import { formatDay } from "@/lib/dates"
import type { Balance, Transfer } from "@/lib/payouts/get-payouts"

export const Balances = ({ balances }: { balances: Balance[] }) => (
  <section aria-labelledby="balance" className="flex flex-col gap-4">
    <h2 id="balance" className="text-xl">
      Balance
    </h2>
    {balances.length === 0 && <p className="text-muted">Your first sale will show here.</p>}
    {balances.map((balance) => (
      <BalanceOf key={balance.currency_code} balance={balance} />
    ))}
  </section>
)

function BalanceOf({ balance }: { balance: Balance }) {
  const currency = balance.currency_code
  const rows: [string, number][] = [
    ["On the way: paid by shoppers, not delivered long enough", balance.pending],
    ["Ready to be paid out", balance.available],
    ["Paid out so far", balance.paid_out],
    ...(balance.receivable > 0
      ? [["Withheld from what comes next", balance.receivable] as [string, number]]
      : []),
  ]
  return (
    <dl
      aria-label={currency.toUpperCase()}
      className="flex flex-col gap-2 border-y border-line py-4 text-sm"
    >
      {rows.map(([label, amount]) => (
        <div key={label} className="flex justify-between gap-6">
          <dt className="text-muted">{label}</dt>
          <dd>
            <Money amount={amount} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const STATUS: Record<Transfer["status"], string> = {
  pending: "Waits for the delivery and the days after it",
  available: "Goes out with the next payout",
  sending: "Being sent",
  sent: "Sent",
  failed: "Could not be sent; we are looking at it",
  canceled: "Nothing to send: refunded",
}

export const Transfers = ({ transfers }: { transfers: Transfer[] }) => (
  <section aria-labelledby="transfers" className="flex flex-col gap-4">
    <h2 id="transfers" className="text-xl">
      Last payouts
    </h2>
    {transfers.length === 0 ? (
      <p className="text-muted">Each order you deliver becomes a payout here.</p>
    ) : (
      <ul className="border-t border-line">
        {transfers.map((transfer) => (
          <li key={transfer.id} className="flex justify-between gap-6 border-b border-line py-3">
            <div className="min-w-0">
              <p>Order {transfer.vendor_order.display_id}</p>
              <p className="text-sm text-muted">{statusOf(transfer)}</p>
            </div>
            <div className="text-right">
              <Money amount={transfer.amount} currency={transfer.currency_code} />
              {transfer.reversed_amount > 0 && (
                <p className="text-sm text-muted">
                  taken back:{" "}
                  <Money amount={transfer.reversed_amount} currency={transfer.currency_code} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    )}
  </section>
)

function statusOf({ status, held, hold_reason, sent_at }: Transfer): string {
  if (held && status !== "sent") return `On hold${hold_reason ? `: ${hold_reason}` : ""}`
  return status === "sent" && sent_at ? `Sent on ${formatDay(sent_at)}` : STATUS[status]
}
