import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReceiptPercent } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { InvoiceDownload } from "../../components/invoice-download"
import { ListTable } from "../../components/list-table"
import { TableFilter } from "../../components/table-filter"
import { TextLink } from "../../components/text-link"
import { VendorFilter } from "../../components/vendor-filter"
import { formatDate, formatMoney } from "../../lib/format"
import { INVOICE_TYPES, useInvoices } from "../../lib/invoices"
import type { Invoice } from "../../lib/types"
import { useTableParams } from "../../lib/use-table-params"

const column = createDataTableColumnHelper<Invoice>()

const columns = [
  column.accessor("number", {
    header: "Number",
    minSize: 200,
    cell: ({ getValue }) => <span className="txt-compact-small-plus">{getValue()}</span>,
  }),
  column.accessor("issued_at", {
    header: "Issued",
    minSize: 110,
    cell: ({ getValue }) => formatDate(getValue()),
  }),
  column.accessor("type", {
    header: "Kind",
    minSize: 130,
    cell: ({ getValue }) => INVOICE_TYPES[getValue()],
  }),
  column.accessor("vendor.name", {
    header: "Vendor",
    minSize: 150,
    cell: ({ row: { original: invoice } }) => (
      <TextLink to={`/vendors/${invoice.vendor.id}`}>{invoice.vendor.name}</TextLink>
    ),
  }),
  column.accessor("recipient_name", { header: "Issued to", minSize: 140 }),
  column.accessor("order_display_id", {
    header: "For",
    minSize: 100,
    cell: ({ row: { original: invoice } }) =>
      invoice.order_id ? (
        <TextLink to={`/orders/${invoice.order_id}`}>#{invoice.order_display_id}</TextLink>
      ) : (
        invoice.period
      ),
  }),
  column.accessor("total", {
    header: "Total",
    minSize: 100,
    align: "right",
    cell: ({ getValue, row }) => (
      <span className="tabular-nums">{formatMoney(getValue(), row.original.currency_code)}</span>
    ),
  }),
  column.display({
    id: "download",
    cell: ({ row }) => <InvoiceDownload invoice={row.original} />,
  }),
]

const typeOptions = Object.entries(INVOICE_TYPES).map(([value, label]) => ({ value, label }))

const InvoicesPage = () => {
  const params = useTableParams()
  const type = params.get("type")
  const vendorId = params.get("vendor_id")
  const { data, ...query } = useInvoices({
    ...(params.q && { q: params.q }),
    ...(type && { type }),
    ...(vendorId && { vendor_id: vendorId }),
    limit: params.pageSize,
    offset: params.offset,
  })
  return (
    <ListTable
      heading="Invoices"
      subheading="What vendors issued to shoppers, and you to vendors"
      columns={columns}
      rows={data?.invoices}
      count={data?.count}
      rowHref={({ order_id, vendor }) =>
        order_id ? `/orders/${order_id}` : `/vendors/${vendor.id}`
      }
      params={params}
      searchLabel="Search invoices"
      filters={
        <>
          <VendorFilter params={params} />
          <TableFilter
            label="Kind"
            allLabel="All kinds"
            options={typeOptions}
            value={type}
            onChange={(value) => params.set("type", value)}
          />
        </>
      }
      empty={{
        heading: "No invoices yet",
        description: "A vendor order gets its invoice when its payment is captured.",
      }}
      query={query}
    />
  )
}

export const config = defineRouteConfig({
  label: "Invoices",
  icon: ReceiptPercent,
  rank: 8,
})

export const handle = { breadcrumb: () => "Invoices" }

export default InvoicesPage
