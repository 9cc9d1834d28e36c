import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Skeleton } from "@medusajs/ui"
import { EmptyState } from "../components/empty-state"
import { ErrorState } from "../components/error-state"
import { ListingActions } from "../components/listing-actions"
import { Section, SectionRow } from "../components/section"
import { ListingStatusBadge } from "../components/statuses"
import { TextLink } from "../components/text-link"
import { isNotFound } from "../lib/errors"
import { formatDateTime } from "../lib/format"
import { useListing } from "../lib/listings"
import type { Listing } from "../lib/types"

const ProductVendor = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { data: listing, isPending, error, isFetching, refetch } = useListing(product.id)

  if (listing) {
    return <ListingSection listing={listing} />
  }
  return (
    <Section title="Vendor">
      {isPending && (
        <div aria-busy="true" aria-label="Loading vendor" className="px-6 py-4">
          <Skeleton className="h-10 w-full rounded-md" />
        </div>
      )}
      {isNotFound(error) && <EmptyState text="No vendor sells this product; it is the house's." />}
      {error && !isNotFound(error) && (
        <ErrorState
          title="The vendor could not be loaded"
          error={error}
          onRetry={() => refetch()}
          isRetrying={isFetching}
        />
      )}
    </Section>
  )
}

function ListingSection({ listing }: { listing: Listing }) {
  return (
    <Section title="Vendor" aside={<ListingStatusBadge status={listing.status} />}>
      <SectionRow title="Sold by">
        <TextLink to={`/vendors/${listing.vendor.id}`}>{listing.vendor.name}</TextLink>
      </SectionRow>
      <SectionRow title="Kind">
        <span className="capitalize">{listing.kind}</span>
      </SectionRow>
      {listing.submitted_at && (
        <SectionRow title="Submitted">{formatDateTime(listing.submitted_at)}</SectionRow>
      )}
      {listing.status === "rejected" && listing.rejection_reason && (
        <SectionRow title="Why rejected">{listing.rejection_reason}</SectionRow>
      )}
      {listing.status === "proposed" && (
        <div className="flex justify-end px-6 py-4">
          <ListingActions listing={listing} />
        </div>
      )}
    </Section>
  )
}

export const config = defineWidgetConfig({
  zone: "product.details.side.before",
  id: "kalavpp-product-vendor",
})

export default ProductVendor
