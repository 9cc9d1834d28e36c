import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { ListTable } from "../../components/list-table"
import { TransferStatusBadge } from "../../components/statuses"
import { TableFilter } from "../../components/table-filter"
import { TextLink } from "../../components/text-link"
import { VendorFilter } from "../../components/vendor-filter"
import { formatDate, formatMoney } from "../../lib/format"
import { statusOptions, TRANSFER_STATUSES } from "../../lib/statuses"
import { useTransfers } from "../../lib/transfers"
import type { Transfer } from "../../lib/types"
import { useTableParams } from "../../lib/use-table-params"

const column = createDataTableColumnHelper<Transfer>()

const moneyColumn = (key: "net_amount" | "amount" | "reversed_amount", header: string) =>
  column.accessor(key, {
    header,
    minSize: 100,
    align: "right",
    cell: ({ getValue, row }) => (
      <span className="tabular-nums">{formatMoney(getValue(), row.original.currency_code)}</span>
    ),
  })

const columns = [
  column.accessor("vendor_order.display_id", {
    header: "Order",
    minSize: 110,
    cell: ({ row: { original: transfer } }) => (
      <TextLink to={`/transfers/${transfer.id}`} className="txt-compact-small-plus">
        #{transfer.vendor_order.display_id ?? transfer.vendor_order.id}
      </TextLink>
    ),
  }),
  column.accessor("created_at", {
    header: "Date",
    minSize: 110,
    cell: ({ getValue }) => formatDate(getValue()),
  }),
  column.accessor("vendor.name", {
    header: "Vendor",
    minSize: 150,
    cell: ({ row: { original: transfer } }) => (
      <TextLink to={`/vendors/${transfer.vendor.id}`}>{transfer.vendor.name}</TextLink>
    ),
  }),
  column.accessor("status", {
    header: "Status",
    minSize: 130,
    cell: ({ row: { original } }) => (
      <TransferStatusBadge status={original.status} held={original.held} />
    ),
  }),
  column.accessor("sent_at", {
    header: "Sent",
    minSize: 110,
    cell: ({ getValue }) => {
      const sentAt = getValue()
      return sentAt ? formatDate(sentAt) : "-"
    },
  }),
  moneyColumn("net_amount", "Earned"),
  moneyColumn("amount", "Transfer"),
  moneyColumn("reversed_amount", "Taken back"),
]

const KINDS = [
  { value: "sale", label: "Sales" },
  { value: "restored", label: "Paid out again" },
]

const TransfersPage = () => {
  const params = useTableParams()
  const status = params.get("status")
  const vendorId = params.get("vendor_id")
  const kind = params.get("kind")
  const { data, ...query } = useTransfers({
    ...(params.q && { q: params.q }),
    ...(status && { status }),
    ...(vendorId && { vendor_id: vendorId }),
    ...(kind && { kind }),
    limit: params.pageSize,
    offset: params.offset,
  })
  return (
    <ListTable
      heading="Transfers"
      subheading="What vendors are paid, one for each vendor order"
      columns={columns}
      rows={data?.transfers}
      count={data?.count}
      rowHref={({ id }) => `/transfers/${id}`}
      params={params}
      searchLabel="Search transfers"
      filters={
        <>
          <VendorFilter params={params} />
          <TableFilter
            label="Status"
            allLabel="All statuses"
            options={statusOptions(TRANSFER_STATUSES)}
            value={status}
            onChange={(value) => params.set("status", value)}
          />
          <TableFilter
            label="Kind"
            allLabel="All kinds"
            options={KINDS}
            value={kind}
            onChange={(value) => params.set("kind", value)}
          />
        </>
      }
      empty={{
        heading: "No transfers yet",
        description: "Once an order is paid, each of its vendors has a transfer here.",
      }}
      query={query}
    />
  )
}

export const config = defineRouteConfig({ label: "Transfers", icon: CashSolid, rank: 6 })

export const handle = { breadcrumb: () => "Transfers" }

export default TransfersPage
