import { Container, Skeleton } from "@medusajs/ui"
import { Link, type UIMatch, useParams } from "react-router-dom"
import { Detail } from "../../../components/detail"
import { Section } from "../../../components/section"
import { VendorStatusBadge } from "../../../components/statuses"
import { VendorActions } from "../../../components/vendor-actions"
import { VendorBalances } from "../../../components/vendor-balances"
import { VendorHistory } from "../../../components/vendor-history"
import { VendorPayouts } from "../../../components/vendor-payouts"
import { VendorReason } from "../../../components/vendor-reason"
import {
  VendorFacts,
  VendorLegal,
  VendorMembers,
  VendorPolicies,
  VendorProvisions,
  VendorTitle,
} from "../../../components/vendor-sections"
import type { VendorDetail } from "../../../lib/types"
import { useVendor } from "../../../lib/vendors"

const VendorPage = () => {
  const { id = "" } = useParams()
  return (
    <Detail noun="vendor" query={useVendor(id)} skeleton={<VendorSkeleton />}>
      {(vendor) => <VendorDetailView vendor={vendor} />}
    </Detail>
  )
}

function VendorDetailView({ vendor }: { vendor: VendorDetail }) {
  return (
    <div className="flex flex-col items-start gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]">
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <VendorReason vendor={vendor} />
        <Container className="divide-y p-0">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
            <VendorTitle vendor={vendor} />
            <div className="flex flex-wrap items-center gap-2">
              <VendorStatusBadge status={vendor.status} />
              <VendorActions vendor={vendor} />
            </div>
          </div>
          <VendorFacts vendor={vendor} />
        </Container>
        <VendorLegal vendor={vendor} />
        <VendorPolicies vendor={vendor} />
      </div>
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <Section title="Sales">
          <VendorBalances vendorId={vendor.id} />
          <div className="flex flex-col gap-y-2 px-6 py-4">
            <Link
              to={`/vendor-orders?vendor_id=${vendor.id}`}
              className="txt-compact-small text-ui-fg-interactive"
            >
              Vendor orders of {vendor.name}
            </Link>
            <Link
              to={`/vendors/${vendor.id}/statement`}
              className="txt-compact-small text-ui-fg-interactive"
            >
              Statement of {vendor.name}
            </Link>
          </div>
        </Section>
        <VendorPayouts vendor={vendor} />
        <VendorMembers members={vendor.members} />
        <VendorProvisions vendor={vendor} />
        <VendorHistory changes={vendor.status_changes} />
      </div>
    </div>
  )
}

function VendorSkeleton() {
  return (
    <div
      aria-busy="true"
      aria-label="Loading vendor"
      className="flex flex-col gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]"
    >
      <Skeleton className="h-[420px] w-full rounded-lg" />
      <div className="flex flex-col gap-y-3">
        <Skeleton className="h-32 w-full rounded-lg" />
        <Skeleton className="h-48 w-full rounded-lg" />
      </div>
    </div>
  )
}

function VendorBreadcrumb({ id }: { id: string }) {
  const { data: vendor } = useVendor(id)
  return <>{vendor?.name ?? "Vendor"}</>
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <VendorBreadcrumb id={match?.params.id ?? ""} />,
}

export default VendorPage
