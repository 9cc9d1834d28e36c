import { Table } from "@medusajs/ui"
import { formatMoney } from "../lib/format"
import type { CommissionAmounts } from "../lib/types"
import { EmptyState } from "./empty-state"
import { Section } from "./section"

/** A rule's fees and bounds, a currency a row. */
export function CommissionAmountsTable({ amounts }: { amounts: CommissionAmounts[] }) {
  return (
    <Section title="Amounts">
      {amounts.length === 0 ? (
        <EmptyState text="The rate alone: no fee per unit, no minimum, no maximum." />
      ) : (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Currency</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Per unit</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Minimum</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Maximum</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {amounts.map(({ currency_code: code, fixed, minimum, maximum }) => (
              <Table.Row key={code}>
                <Table.Cell>{code.toUpperCase()}</Table.Cell>
                <MoneyCell amount={fixed || null} code={code} />
                <MoneyCell amount={minimum} code={code} />
                <MoneyCell amount={maximum} code={code} />
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Section>
  )
}

function MoneyCell({ amount, code }: { amount: number | null; code: string }) {
  return (
    <Table.Cell className="text-right tabular-nums">
      {amount === null ? "-" : formatMoney(amount, code)}
    </Table.Cell>
  )
}
