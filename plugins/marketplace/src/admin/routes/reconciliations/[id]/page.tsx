import { Container, createDataTableColumnHelper, Skeleton, Text } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { ErrorState } from "../../../components/error-state"
import { ListTable } from "../../../components/list-table"
import { formatDateTime, formatMoney } from "../../../lib/format"
import {
  type Difference,
  type Reconciliation,
  useReconciliation,
} from "../../../lib/reconciliations"
import { useTableParams } from "../../../lib/use-table-params"

const column = createDataTableColumnHelper<Difference>()

const KINDS: Record<Difference["kind"], string> = {
  amount: "Amounts differ",
  fee: "Fees differ",
  missing_at_stripe: "Not at Stripe",
}

const money = (key: "stripe_amount" | "ledger_amount", header: string) =>
  column.accessor(key, {
    header,
    align: "right",
    minSize: 110,
    cell: ({ getValue, row }) => (
      <span className="tabular-nums">{formatMoney(getValue(), row.original.currency_code)}</span>
    ),
  })

const columns = [
  column.accessor("occurred_at", {
    header: "Date",
    minSize: 150,
    cell: ({ getValue }) => formatDateTime(getValue()),
  }),
  column.accessor("kind", { header: "What", cell: ({ getValue }) => KINDS[getValue()] }),
  column.accessor("reference", {
    header: "Stripe's object",
    minSize: 220,
    cell: ({ row: { original: difference } }) => (
      <span>
        <code>{difference.reference}</code>
        {difference.type && <span className="text-ui-fg-muted"> {difference.type}</span>}
      </span>
    ),
  }),
  money("stripe_amount", "Stripe"),
  money("ledger_amount", "Ledger"),
]

const ReconciliationPage = () => {
  const { id = "" } = useParams()
  const params = useTableParams()
  const { data, ...query } = useReconciliation(id, {
    limit: params.pageSize,
    offset: params.offset,
  })
  if (query.error && !data) {
    return (
      <Container>
        <ErrorState
          title="This run could not be loaded"
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      </Container>
    )
  }
  if (!data) {
    return <Skeleton className="h-40" aria-label="Loading the run" />
  }
  const run = data.reconciliation
  return (
    <>
      {run.error && (
        <Container role="alert">
          <Text className="text-ui-fg-error break-words">{run.error}</Text>
        </Container>
      )}
      <ListTable
        heading={`Reconciliation of ${formatDateTime(run.started_at)}`}
        subheading={described(run)}
        columns={columns}
        rows={run.differences}
        count={data.count}
        params={params}
        empty={{
          heading: "No differences",
          description: "Stripe and the ledger agree on every transaction to the minor unit.",
        }}
        query={query}
      />
    </>
  )
}

const described = ({ checked, since, until }: Reconciliation) =>
  `${checked.toLocaleString()} transactions from ${formatDateTime(since)} to ${formatDateTime(until)}. ` +
  "Nothing is corrected by itself."

export const handle = { breadcrumb: () => "Run" }

export default ReconciliationPage
