import { Table } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { Detail } from "../../../components/detail"
import { Section, SectionRow } from "../../../components/section"
import { TextLink } from "../../../components/text-link"
import { formatDateTime, formatMoney } from "../../../lib/format"
import {
  ACCOUNT_NAMES,
  type LedgerTransaction,
  nameOf,
  TRANSACTION_KINDS,
  useLedgerTransaction,
} from "../../../lib/ledger"

const LedgerTransactionPage = () => {
  const { id = "" } = useParams()
  return (
    <Detail noun="transaction" query={useLedgerTransaction(id)}>
      {(transaction) => (
        <div className="flex flex-col gap-y-3">
          <Facts transaction={transaction} />
          <Entries transaction={transaction} />
        </div>
      )}
    </Detail>
  )
}

function Facts({ transaction }: { transaction: LedgerTransaction }) {
  const { order_id, source_type, source_id } = transaction
  return (
    <Section title={nameOf(TRANSACTION_KINDS, transaction.kind)}>
      <SectionRow title="Happened">{formatDateTime(transaction.occurred_at)}</SectionRow>
      <SectionRow title="Posted">{formatDateTime(transaction.created_at)}</SectionRow>
      <SectionRow title="Source">{`${source_type.replaceAll("_", " ")} ${source_id}`}</SectionRow>
      <SectionRow title="Order">
        {order_id && <TextLink to={`/orders/${order_id}`}>{order_id}</TextLink>}
      </SectionRow>
      <SectionRow title="Id">{transaction.id}</SectionRow>
    </Section>
  )
}

function Entries({ transaction }: { transaction: LedgerTransaction }) {
  const money = (amount: number) =>
    amount > 0 ? formatMoney(amount, transaction.currency_code) : ""
  return (
    <Section title="Entries">
      <div className="overflow-x-auto">
        <Table aria-label="Entries">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Account</Table.HeaderCell>
              <Table.HeaderCell>Vendor</Table.HeaderCell>
              <Table.HeaderCell>Vendor order</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Debit</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Credit</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {transaction.entries.map((entry, index) => (
              <Table.Row key={index}>
                <Table.Cell>{nameOf(ACCOUNT_NAMES, entry.account)}</Table.Cell>
                <Table.Cell>
                  {entry.vendor && (
                    <TextLink to={`/vendors/${entry.vendor.id}/statement`}>
                      {entry.vendor.name ?? entry.vendor.id}
                    </TextLink>
                  )}
                </Table.Cell>
                <Table.Cell>
                  {entry.vendor_order_display_id && `#${entry.vendor_order_display_id}`}
                </Table.Cell>
                <Table.Cell className="text-right tabular-nums">{money(entry.amount)}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">{money(-entry.amount)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}

export const handle = { breadcrumb: () => "Transaction" }

export default LedgerTransactionPage
