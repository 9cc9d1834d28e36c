import { StatusBadge, Text } from "@medusajs/ui"
import { Link, type UIMatch, useParams } from "react-router-dom"
import { Detail } from "../../../components/detail"
import { Section, SectionRow } from "../../../components/section"
import { TextLink } from "../../../components/text-link"
import {
  type Dispute,
  DISPUTE_STATUSES,
  type DisputeShare,
  useDispute,
} from "../../../lib/disputes"
import { formatDateTime, formatMoney } from "../../../lib/format"
import { useVendor } from "../../../lib/vendors"

const DisputePage = () => {
  const { id = "" } = useParams()
  return (
    <Detail noun="dispute" query={useDispute(id)}>
      {(dispute) => (
        <div className="flex flex-col gap-y-3">
          <Facts dispute={dispute} />
          <Shares dispute={dispute} />
        </div>
      )}
    </Detail>
  )
}

function Facts({ dispute }: { dispute: Dispute }) {
  const { label, color } = DISPUTE_STATUSES[dispute.status]
  const money = (amount: number) => formatMoney(amount, dispute.currency_code)
  return (
    <Section title="Dispute" aside={<StatusBadge color={color}>{label}</StatusBadge>}>
      <SectionRow title="Disputed amount">{money(dispute.amount)}</SectionRow>
      <SectionRow title="Reason">{dispute.reason.replaceAll("_", " ")}</SectionRow>
      <SectionRow title="Order">
        <TextLink to={`/orders/${dispute.order_id}`}>Open the order</TextLink>
      </SectionRow>
      <SectionRow title="Opened">{formatDateTime(dispute.opened_at)}</SectionRow>
      <SectionRow title="Evidence until">
        {dispute.evidence_due_by && formatDateTime(dispute.evidence_due_by)}
        {dispute.evidence_submitted && " (submitted)"}
      </SectionRow>
      <SectionRow title="Answer at Stripe">
        <a className="text-ui-fg-interactive" href={dispute.url} target="_blank" rel="noreferrer">
          {dispute.external_id}
        </a>
      </SectionRow>
      <SectionRow title="Stripe's fee">{money(dispute.fee)}</SectionRow>
      <SectionRow title="Closed">
        {dispute.closed_at && formatDateTime(dispute.closed_at)}
      </SectionRow>
      {dispute.borne_by && (
        <SectionRow title="Loss borne by">
          {dispute.borne_by === "vendor" ? "The vendors" : "The marketplace"}
        </SectionRow>
      )}
    </Section>
  )
}

function Shares({ dispute }: { dispute: Dispute }) {
  const title = dispute.status === "open" ? "Frozen per vendor" : "Shares of the vendors"
  return (
    <Section title={title}>
      {dispute.shares.map((share) => (
        <Share key={share.vendor_order_id} share={share} currency={dispute.currency_code} />
      ))}
    </Section>
  )
}

function Share({ share, currency }: { share: DisputeShare; currency: string }) {
  const { data: vendor } = useVendor(share.vendor_id)
  const money = (amount: number) => formatMoney(amount, currency)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-4">
      <TextLink to={`/vendors/${share.vendor_id}`}>{vendor?.name ?? share.vendor_id}</TextLink>
      <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
        {`${money(share.amount)} of the payment: ${money(share.net_amount)} the vendor's, ${money(share.commission_amount)} commission`}
      </Text>
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <Link to={`/disputes/${params.id}`}>Dispute</Link>,
}

export default DisputePage
