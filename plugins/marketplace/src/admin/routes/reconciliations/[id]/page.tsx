import { Container, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { Detail } from "../../../components/detail"
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
  const query = useReconciliation(id, { limit: params.pageSize, offset: params.offset })
  return (
    <Detail noun="reconciliation" query={query}>
      {({ reconciliation: run, count }) => (
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
            count={count}
            params={params}
            empty={{
              heading: "No differences",
              description: "Stripe and the ledger agree on every transaction to the minor unit.",
            }}
            query={query}
          />
        </>
      )}
    </Detail>
  )
}

const described = ({ checked, since, until }: Reconciliation) =>
  `${checked.toLocaleString()} transactions from ${formatDateTime(since)} to ${formatDateTime(until)}. ` +
  "Nothing is corrected by itself."

export const handle = { breadcrumb: () => "Run" }

export default ReconciliationPage
