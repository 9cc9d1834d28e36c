import { defineRouteConfig } from "@medusajs/admin-sdk"
import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { ListTable } from "../../components/list-table"
import { TextLink } from "../../components/text-link"
import { formatDateTime } from "../../lib/format"
import { type Reconciliation, useReconciliations } from "../../lib/reconciliations"
import { useTableParams } from "../../lib/use-table-params"

const column = createDataTableColumnHelper<Reconciliation>()

const columns = [
  column.accessor("started_at", {
    header: "Run",
    minSize: 160,
    cell: ({ row: { original: run } }) => (
      <TextLink to={`/reconciliations/${run.id}`} className="txt-compact-small-plus">
        {formatDateTime(run.started_at)}
      </TextLink>
    ),
  }),
  column.display({
    id: "window",
    header: "Compared",
    minSize: 260,
    cell: ({ row: { original: run } }) =>
      `${formatDateTime(run.since)} to ${formatDateTime(run.until)}`,
  }),
  column.accessor("checked", {
    header: "Transactions",
    align: "right",
    cell: ({ getValue }) => <span className="tabular-nums">{getValue().toLocaleString()}</span>,
  }),
  column.display({
    id: "outcome",
    header: "Outcome",
    minSize: 150,
    cell: ({ row: { original: run } }) => <Outcome run={run} />,
  }),
]

export function Outcome({ run }: { run: Reconciliation }) {
  if (run.status === "running") {
    return <StatusBadge color="blue">Running</StatusBadge>
  }
  if (run.status === "failed") {
    return <StatusBadge color="red">Failed</StatusBadge>
  }
  return run.difference_count ? (
    <StatusBadge color="orange">
      {run.difference_count === 1 ? "1 difference" : `${run.difference_count} differences`}
    </StatusBadge>
  ) : (
    <StatusBadge color="green">No differences</StatusBadge>
  )
}

const ReconciliationsPage = () => {
  const params = useTableParams()
  const { data, ...query } = useReconciliations({ limit: params.pageSize, offset: params.offset })
  return (
    <ListTable
      heading="Reconciliation"
      subheading="The ledger against Stripe's balance transactions, each night"
      columns={columns}
      rows={data?.reconciliations}
      count={data?.count}
      rowHref={(run) => `/reconciliations/${run.id}`}
      params={params}
      empty={{
        heading: "Nothing compared yet",
        description: "The first run is tonight; “reconcile-stripe” under Jobs runs it now.",
      }}
      query={query}
    />
  )
}

export const config = defineRouteConfig({ label: "Reconciliation", rank: 8 })

export const handle = { breadcrumb: () => "Reconciliation" }

export default ReconciliationsPage
