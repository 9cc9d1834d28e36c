import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ExclamationCircle } from "@medusajs/icons"
import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { ListTable } from "../../components/list-table"
import { TableFilter } from "../../components/table-filter"
import { TextLink } from "../../components/text-link"
import { type Dispute, DISPUTE_STATUSES, useDisputes } from "../../lib/disputes"
import { formatDate, formatDateTime, formatMoney } from "../../lib/format"
import { statusOptions } from "../../lib/statuses"
import { useTableParams } from "../../lib/use-table-params"

const column = createDataTableColumnHelper<Dispute>()

const columns = [
  column.accessor("opened_at", {
    header: "Opened",
    minSize: 110,
    cell: ({ getValue, row }) => (
      <TextLink to={`/disputes/${row.original.id}`} className="txt-compact-small-plus">
        {formatDate(getValue())}
      </TextLink>
    ),
  }),
  column.accessor("reason", {
    header: "Reason",
    minSize: 150,
    cell: ({ getValue }) => getValue().replaceAll("_", " "),
  }),
  column.accessor("amount", {
    header: "Amount",
    minSize: 100,
    align: "right",
    cell: ({ getValue, row }) => (
      <span className="tabular-nums">{formatMoney(getValue(), row.original.currency_code)}</span>
    ),
  }),
  column.accessor("evidence_due_by", {
    header: "Evidence until",
    minSize: 150,
    cell: ({ getValue, row }) => {
      const due = getValue()
      return due && row.original.status === "open" ? formatDateTime(due) : "-"
    },
  }),
  column.accessor("status", {
    header: "Status",
    minSize: 100,
    cell: ({ getValue }) => {
      const { label, color } = DISPUTE_STATUSES[getValue()]
      return <StatusBadge color={color}>{label}</StatusBadge>
    },
  }),
]

const DisputesPage = () => {
  const params = useTableParams()
  const status = params.get("status")
  const { data, ...query } = useDisputes({
    ...(status && { status }),
    limit: params.pageSize,
    offset: params.offset,
  })
  return (
    <ListTable
      heading="Disputes"
      subheading="Payments that a shopper's bank took back"
      columns={columns}
      rows={data?.disputes}
      count={data?.count}
      rowHref={(dispute) => `/disputes/${dispute.id}`}
      params={params}
      filters={
        <TableFilter
          label="Status"
          allLabel="All statuses"
          options={statusOptions(DISPUTE_STATUSES)}
          value={status}
          onChange={(value) => params.set("status", value)}
        />
      }
      empty={{
        heading: "No disputes",
        description: "When a bank takes a payment back, it appears here with its deadline.",
      }}
      query={query}
    />
  )
}

export const config = defineRouteConfig({
  label: "Disputes",
  icon: ExclamationCircle,
  rank: 6,
})

export const handle = { breadcrumb: () => "Disputes" }

export default DisputesPage
