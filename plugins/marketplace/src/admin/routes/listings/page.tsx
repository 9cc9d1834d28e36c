import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListCheckbox } from "@medusajs/icons"
import { createDataTableColumnHelper, Text, Tooltip } from "@medusajs/ui"
import { ListTable } from "../../components/list-table"
import { ListingActions } from "../../components/listing-actions"
import { ListingStatusBadge } from "../../components/statuses"
import { TableFilter } from "../../components/table-filter"
import { TextLink } from "../../components/text-link"
import { Thumbnail } from "../../components/thumbnail"
import { formatDate, formatDateTime, formatMoney } from "../../lib/format"
import { useListings } from "../../lib/listings"
import { LISTING_STATUSES, statusOptions } from "../../lib/statuses"
import type { Listing, ListingRow } from "../../lib/types"
import { useTableParams } from "../../lib/use-table-params"

const column = createDataTableColumnHelper<ListingRow>()

const columns = [
  column.accessor("title", {
    header: "Listing",
    minSize: 180,
    cell: ({ row: { original: listing } }) => (
      <div className="flex min-w-0 items-center gap-x-3">
        <Thumbnail src={listing.thumbnail} />
        <TextLink
          to={`/products/${listing.id}`}
          className="txt-compact-small-plus max-w-32 truncate md:max-w-64"
        >
          {listing.title}
        </TextLink>
      </div>
    ),
  }),
  column.accessor("vendor.name", {
    header: "Vendor",
    minSize: 150,
    cell: ({ row: { original: listing } }) => (
      <TextLink to={`/vendors/${listing.vendor.id}`}>{listing.vendor.name}</TextLink>
    ),
  }),
  column.accessor("prices", {
    header: "Prices",
    minSize: 120,
    cell: ({ getValue }) => <Prices prices={getValue()} />,
  }),
  column.accessor("submitted_at", {
    header: "Submitted",
    minSize: 110,
    cell: ({ getValue }) => {
      const submitted = getValue()
      return submitted ? (
        <time dateTime={submitted} title={formatDateTime(submitted)}>
          {formatDate(submitted)}
        </time>
      ) : (
        "-"
      )
    },
  }),
  column.display({
    id: "review",
    header: "Review",
    minSize: 190,
    cell: ({ row: { original: listing } }) => <Review listing={listing} />,
  }),
]

/** One price in sight, the other currencies beneath the pointer: the row stays one line. */
function Prices({ prices }: { prices: ListingRow["prices"] }) {
  const [first, ...others] = prices.map((price) => formatMoney(price.amount, price.currency_code))
  if (!first) {
    return <>-</>
  }
  return (
    <>
      <span>{first}</span>
      {others.length > 0 && (
        <Tooltip content={others.join(" · ")}>
          <span className="text-ui-fg-muted ml-2" tabIndex={0}>
            +{others.length}
          </span>
        </Tooltip>
      )}
    </>
  )
}

function Review({ listing }: { listing: Listing }) {
  if (listing.status === "proposed") {
    return <ListingActions listing={listing} />
  }
  return (
    <div className="flex min-w-0 items-center gap-x-2">
      <ListingStatusBadge status={listing.status} />
      {listing.status === "rejected" && listing.rejection_reason && (
        <Text as="span" size="small" className="text-ui-fg-subtle truncate">
          {listing.rejection_reason}
        </Text>
      )}
    </div>
  )
}

// The queue is what the page is for, so it is what one sees without choosing.
const QUEUE = "proposed"

const ListingsPage = () => {
  const params = useTableParams()
  const status = params.get("status") ?? QUEUE
  const { data, ...query } = useListings({
    ...(params.q && { q: params.q }),
    status,
    limit: params.pageSize,
    offset: params.offset,
  })
  return (
    <ListTable
      heading="Submitted listings"
      subheading="What vendors want to sell, waiting for your review"
      columns={columns}
      rows={data?.listings}
      count={data?.count}
      rowHref={(listing) => `/products/${listing.id}`}
      params={params}
      searchLabel="Search listings"
      filters={
        <TableFilter
          label="Status"
          options={statusOptions(LISTING_STATUSES)}
          value={status}
          onChange={(value) => params.set("status", value === QUEUE ? undefined : value)}
        />
      }
      empty={{
        heading: "Nothing to review",
        description: "Listings that vendors submit appear here.",
      }}
      query={query}
    />
  )
}

export const config = defineRouteConfig({
  label: "Submitted listings",
  icon: ListCheckbox,
  rank: 2,
})

export const handle = { breadcrumb: () => "Submitted listings" }

export default ListingsPage
