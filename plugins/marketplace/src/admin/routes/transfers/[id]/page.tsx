import { Alert, Container, Heading } from "@medusajs/ui"
import { type UIMatch, useParams } from "react-router-dom"
import { Detail } from "../../../components/detail"
import { TransferStatusBadge } from "../../../components/statuses"
import { TransferActions } from "../../../components/transfer-actions"
import {
  TransferAmounts,
  TransferFacts,
  TransferHistory,
  TransferReversals,
} from "../../../components/transfer-sections"
import { formatMoney } from "../../../lib/format"
import { useTransfer } from "../../../lib/transfers"
import type { TransferDetail } from "../../../lib/types"

const TransferPage = () => {
  const { id = "" } = useParams()
  return (
    <Detail noun="transfer" query={useTransfer(id)}>
      {(transfer) => <TransferView transfer={transfer} />}
    </Detail>
  )
}

function TransferView({ transfer }: { transfer: TransferDetail }) {
  return (
    <div className="flex flex-col items-start gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]">
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        {transfer.held && (
          <Alert variant="warning">{`Held: ${transfer.hold_reason ?? "no reason given"}`}</Alert>
        )}
        <Container className="divide-y p-0">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
            <Heading className="tabular-nums">
              {formatMoney(transfer.amount, transfer.currency_code)}
            </Heading>
            <div className="flex flex-wrap items-center gap-2">
              <TransferStatusBadge status={transfer.status} held={transfer.held} />
              <TransferActions transfer={transfer} />
            </div>
          </div>
          <TransferFacts transfer={transfer} />
        </Container>
        <TransferReversals transfer={transfer} />
      </div>
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <TransferAmounts transfer={transfer} />
        <TransferHistory changes={transfer.history} />
      </div>
    </div>
  )
}

function TransferBreadcrumb({ id }: { id: string }) {
  const { data: transfer } = useTransfer(id)
  return <>{transfer ? `#${transfer.vendor_order.display_id ?? transfer.id}` : "Transfer"}</>
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <TransferBreadcrumb id={match?.params.id ?? ""} />,
}

export default TransferPage
