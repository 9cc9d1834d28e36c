import { Text } from "@medusajs/ui"
import { formatDateTime, formatMoney } from "../lib/format"
import type { PayoutProvider, TransferChange, TransferDetail } from "../lib/types"
import { useOperatorNames } from "../lib/vendors"
import { EmptyState } from "./empty-state"
import { Section, SectionRow } from "./section"
import { ReversalStatusBadge } from "./statuses"
import { TextLink } from "./text-link"

export const PROVIDERS: Record<PayoutProvider, string> = {
  stripe_connect: "Stripe",
  manual: "Bank transfer",
}

/** How the amount came about; lines that are zero are left out. */
export function TransferAmounts({ transfer }: { transfer: TransferDetail }) {
  const money = (amount: number) => (
    <span className="tabular-nums">{formatMoney(amount, transfer.currency_code)}</span>
  )
  return (
    <Section title="Amount">
      <SectionRow title="Earned">{money(transfer.net_amount)}</SectionRow>
      {transfer.reduced_amount > 0 && (
        <SectionRow title="Refunded before it was sent">
          {money(-transfer.reduced_amount)}
        </SectionRow>
      )}
      {transfer.netted_amount > 0 && (
        <SectionRow title="Withheld for what the vendor owed">
          {money(-transfer.netted_amount)}
        </SectionRow>
      )}
      <SectionRow title="Transfer">{money(transfer.amount)}</SectionRow>
      {transfer.reversed_amount > 0 && (
        <SectionRow title="To be taken back, or taken back">
          {money(-transfer.reversed_amount)}
        </SectionRow>
      )}
    </Section>
  )
}

export function TransferFacts({ transfer }: { transfer: TransferDetail }) {
  const time = (value: string | null) => value && formatDateTime(value)
  return (
    <>
      <SectionRow title="Vendor">
        <TextLink to={`/vendors/${transfer.vendor.id}`}>{transfer.vendor.name}</TextLink>
      </SectionRow>
      <SectionRow title="Order">
        <TextLink to={`/orders/${transfer.order_id}`}>
          #{transfer.vendor_order.display_id ?? transfer.vendor_order.id}
        </TextLink>
      </SectionRow>
      <SectionRow title="Paid through">
        {transfer.provider && PROVIDERS[transfer.provider]}
      </SectionRow>
      <SectionRow title="Reference">{transfer.external_id}</SectionRow>
      <SectionRow title="Released">{time(transfer.released_at)}</SectionRow>
      <SectionRow title="Sent">{time(transfer.sent_at)}</SectionRow>
      {transfer.last_error && (
        <SectionRow title="Last attempt">
          <span className="text-ui-fg-error">{transfer.last_error}</span>
        </SectionRow>
      )}
    </>
  )
}

export function TransferReversals({ transfer }: { transfer: TransferDetail }) {
  return (
    <Section title="Taken back">
      {transfer.reversals.length === 0 && <EmptyState text="Nothing was taken back." />}
      <ul className="divide-y">
        {transfer.reversals.map((reversal) => (
          <li key={reversal.id} className="flex flex-col gap-y-1 px-6 py-3">
            <div className="flex items-center justify-between gap-x-4">
              <Text size="small" leading="compact" weight="plus" className="tabular-nums">
                {formatMoney(reversal.amount, transfer.currency_code)}
              </Text>
              <ReversalStatusBadge status={reversal.status} />
            </div>
            <Text size="small" className="text-ui-fg-subtle break-words">
              {reversal.source_type === "refund" ? "Refund" : "Dispute"} {reversal.source_id}
              {reversal.external_id && `, ${reversal.external_id}`}
            </Text>
            {reversal.netted_amount > 0 && (
              <Text size="small" className="text-ui-fg-subtle">
                {formatMoney(reversal.netted_amount, transfer.currency_code)} withheld from later
                transfers
              </Text>
            )}
            {reversal.last_error && (
              <Text size="small" className="text-ui-fg-error break-words">
                {reversal.last_error}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const MOVES: Record<string, string> = {
  pending: "Waits for its release",
  available: "Available",
  sending: "Sending",
  sent: "Sent",
  failed: "Failed",
  canceled: "Nothing left",
  held: "Held",
  frozen: "Held for a dispute",
  reduced: "Refunded in part",
  reversing: "To be taken back",
  restored: "Refund undone",
}

function moveName({ from, to }: TransferChange) {
  if (from === "held" || from === "frozen") {
    return "Hold released"
  }
  return from === null ? "Opened" : (MOVES[to] ?? to)
}

export function TransferHistory({ changes }: { changes: TransferChange[] }) {
  const operatorIds = [...new Set(changes.flatMap(({ actor_id }) => actor_id ?? []))].sort()
  const { data: names } = useOperatorNames(operatorIds)
  return (
    <Section title="History">
      <ol className="divide-y">
        {[...changes].reverse().map((change) => (
          <li key={change.id} className="px-6 py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <Text size="small" leading="compact" weight="plus">
                {moveName(change)}
              </Text>
              <Text as="span" size="small" leading="compact" className="text-ui-fg-muted">
                <time dateTime={change.created_at}>{formatDateTime(change.created_at)}</time>
              </Text>
            </div>
            {change.actor_type === "operator" && (
              <Text size="small" className="text-ui-fg-subtle">
                {(change.actor_id && names?.get(change.actor_id)) || "An operator"}
              </Text>
            )}
            {change.reason && (
              <Text size="small" className="break-words">
                {change.reason}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
