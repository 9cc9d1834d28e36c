import { Badge, Skeleton, Table } from "@medusajs/ui"
import { formatMoney } from "../lib/format"
import { ACCOUNT_NAMES, nameOf, type TrialBalance, useTrialBalance } from "../lib/ledger"
import { EmptyState } from "./empty-state"
import { ErrorState } from "./error-state"
import { Section } from "./section"

/** The trial balance of every currency: debits and credits, and that they come to the same. */
export function TrialBalances() {
  const { data, isPending, error, isFetching, refetch } = useTrialBalance()
  if (isPending) {
    return (
      <Section title="Trial balance">
        <div aria-busy="true" aria-label="Loading the trial balance" className="px-6 py-4">
          <Skeleton className="h-40 w-full rounded-md" />
        </div>
      </Section>
    )
  }
  if (!data) {
    return (
      <Section title="Trial balance">
        <ErrorState
          title="The trial balance could not be loaded"
          error={error}
          onRetry={() => refetch()}
          isRetrying={isFetching}
        />
      </Section>
    )
  }
  if (data.length === 0) {
    return (
      <Section title="Trial balance">
        <EmptyState text="Nothing has been posted yet." />
      </Section>
    )
  }
  return (
    <div className="grid items-start gap-3 xl:grid-cols-2">
      {data.map((balance) => (
        <TrialBalanceTable key={balance.currency_code} balance={balance} />
      ))}
    </div>
  )
}

function TrialBalanceTable({ balance }: { balance: TrialBalance }) {
  const currency = balance.currency_code
  const title = `Trial balance, ${currency.toUpperCase()}`
  const money = (amount: number) => (amount === 0 ? "" : formatMoney(amount, currency))
  const isBalanced = balance.difference === 0
  return (
    <Section
      title={title}
      aside={
        <Badge size="2xsmall" color={isBalanced ? "green" : "red"}>
          {isBalanced ? "Balanced" : "Not balanced"}
        </Badge>
      }
    >
      <div className="overflow-x-auto">
        <Table aria-label={title}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Account</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Debit</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Credit</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {balance.accounts.map(({ account, count, debit, credit }) => (
              <Table.Row key={account}>
                <Table.Cell>
                  {nameOf(ACCOUNT_NAMES, account)}
                  {count > 1 && <span className="text-ui-fg-muted"> · {count} accounts</span>}
                </Table.Cell>
                <Table.Cell className="text-right tabular-nums">{money(debit)}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">{money(credit)}</Table.Cell>
              </Table.Row>
            ))}
            <Table.Row className="txt-compact-small-plus">
              <Table.Cell>Total</Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {formatMoney(balance.debit_total, currency)}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {formatMoney(balance.credit_total, currency)}
              </Table.Cell>
            </Table.Row>
            <Table.Row className="txt-compact-small-plus">
              <Table.Cell>Σ debits − credits</Table.Cell>
              <Table.Cell />
              <Table.Cell className="text-right tabular-nums">
                {formatMoney(balance.difference, currency)}
              </Table.Cell>
            </Table.Row>
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}
