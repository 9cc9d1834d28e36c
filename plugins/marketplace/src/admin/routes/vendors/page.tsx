import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { ListTable } from "../../components/list-table"
import { VendorStatusBadge } from "../../components/statuses"
import { TableFilter } from "../../components/table-filter"
import { TextLink } from "../../components/text-link"
import { formatCountry, formatDate } from "../../lib/format"
import { statusOptions, VENDOR_STATUSES } from "../../lib/statuses"
import type { Vendor } from "../../lib/types"
import { useTableParams } from "../../lib/use-table-params"
import { useVendors } from "../../lib/vendors"

const column = createDataTableColumnHelper<Vendor>()

const columns = [
  column.accessor("name", {
    header: "Name",
    minSize: 160,
    cell: ({ row }) => (
      <TextLink
        to={`/vendors/${row.original.id}`}
        className="txt-compact-small-plus block max-w-40 truncate md:max-w-72"
      >
        {row.original.name}
      </TextLink>
    ),
  }),
  column.accessor("status", {
    header: "Status",
    minSize: 120,
    cell: ({ getValue }) => <VendorStatusBadge status={getValue()} />,
  }),
  column.accessor("email", { header: "Email", minSize: 200 }),
  column.accessor("country_code", {
    header: "Place",
    minSize: 160,
    cell: ({ row: { original: vendor } }) =>
      [vendor.city, vendor.country_code && formatCountry(vendor.country_code)]
        .filter(Boolean)
        .join(", ") || "-",
  }),
  column.accessor("created_at", {
    header: "Registered",
    minSize: 120,
    cell: ({ getValue }) => formatDate(getValue()),
  }),
]

const VendorsPage = () => {
  const params = useTableParams()
  const status = params.get("status")
  const { data, ...query } = useVendors({
    ...(params.q && { q: params.q }),
    ...(status && { status }),
    limit: params.pageSize,
    offset: params.offset,
  })
  return (
    <ListTable
      heading="Vendors"
      subheading="The stores on the marketplace"
      columns={columns}
      rows={data?.vendors}
      count={data?.count}
      rowHref={(vendor) => `/vendors/${vendor.id}`}
      params={params}
      searchLabel="Search vendors"
      filters={
        <TableFilter
          label="Status"
          allLabel="All statuses"
          options={statusOptions(VENDOR_STATUSES)}
          value={status}
          onChange={(value) => params.set("status", value)}
        />
      }
      empty={{
        heading: "No vendors yet",
        description: "Who applies to sell on the marketplace appears here.",
      }}
      query={query}
    />
  )
}

export const config = defineRouteConfig({
  label: "Vendors",
  icon: BuildingStorefront,
  rank: 1,
})

export const handle = { breadcrumb: () => "Vendors" }

export default VendorsPage
