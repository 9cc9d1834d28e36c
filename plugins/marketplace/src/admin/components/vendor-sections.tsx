import { Badge, Heading, Skeleton, Text } from "@medusajs/ui"
import type { UseQueryResult } from "@tanstack/react-query"
import { formatCountry, formatDate } from "../lib/format"
import type { VendorDetail, VendorMember } from "../lib/types"
import { useShippingProfileName, useStockLocationName } from "../lib/vendors"
import { EmptyState } from "./empty-state"
import { Section, SectionRow } from "./section"
import { TextLink } from "./text-link"

export function VendorPolicies({ vendor }: { vendor: VendorDetail }) {
  return (
    <Section title="Policies">
      <SectionRow title="Shipping">{vendor.policies.shipping}</SectionRow>
      <SectionRow title="Returns">{vendor.policies.returns}</SectionRow>
    </Section>
  )
}

export function VendorFacts({ vendor }: { vendor: VendorDetail }) {
  const place = [vendor.city, vendor.country_code && formatCountry(vendor.country_code)]
  return (
    <>
      <SectionRow title="Handle">{`/${vendor.handle}`}</SectionRow>
      <SectionRow title="Email">
        <a className="text-ui-fg-interactive" href={`mailto:${vendor.email}`}>
          {vendor.email}
        </a>
      </SectionRow>
      <SectionRow title="Phone">{vendor.phone}</SectionRow>
      <SectionRow title="Website">{vendor.website && <Website url={vendor.website} />}</SectionRow>
      <SectionRow title="Place">{place.filter(Boolean).join(", ")}</SectionRow>
      <SectionRow title="Registered">{formatDate(vendor.created_at)}</SectionRow>
      <SectionRow title="Story">{vendor.description}</SectionRow>
    </>
  )
}

/** What the vendor's invoices name. */
export function VendorLegal({ vendor }: { vendor: VendorDetail }) {
  const town = [vendor.postal_code, vendor.city].filter(Boolean).join(" ")
  const address = [vendor.address_1, vendor.address_2, town, vendor.province]
  return (
    <Section
      title="Invoices"
      aside={<TextLink to={`/invoices?vendor_id=${vendor.id}`}>All invoices</TextLink>}
    >
      <SectionRow title="Legal name">{vendor.legal_name}</SectionRow>
      <SectionRow title="Address">{address.filter(Boolean).join("\n")}</SectionRow>
      <SectionRow title="Tax ID">{vendor.tax_id}</SectionRow>
    </Section>
  )
}

/** A vendor types this address, so it is a link only where it leads to a web page. */
function Website({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) {
    return <>{url}</>
  }
  return (
    <a className="text-ui-fg-interactive" href={url} target="_blank" rel="noreferrer noopener">
      {url.replace(/^https?:\/\//i, "").replace(/\/$/, "")}
    </a>
  )
}

export function VendorMembers({ members }: { members: VendorMember[] }) {
  return (
    <Section title="Members">
      {members.length === 0 ? (
        <EmptyState text="Nobody signs in for this vendor." />
      ) : (
        <ul className="divide-y">
          {members.map((member) => (
            <li key={member.id} className="flex items-center justify-between gap-x-4 px-6 py-3">
              <div className="min-w-0">
                <Text size="small" leading="compact" weight="plus">
                  {member.first_name} {member.last_name}
                </Text>
                <Text size="small" className="text-ui-fg-subtle truncate">
                  {member.email}
                </Text>
              </div>
              <Badge size="2xsmall" className="capitalize">
                {member.role}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** What approval made in Medusa's own stock and shipping, with the way there. */
export function VendorProvisions({ vendor }: { vendor: VendorDetail }) {
  const { stock_location_id: location, shipping_profile_id: profile } = vendor
  return (
    <Section title="Stock and shipping">
      {!location && !profile && (
        <EmptyState text="Approval makes a stock location and a shipping profile." />
      )}
      {location && (
        <SectionRow title="Stock location">
          <StockLocationLink id={location} />
        </SectionRow>
      )}
      {profile && (
        <SectionRow title="Shipping profile">
          <ShippingProfileLink id={profile} />
        </SectionRow>
      )}
    </Section>
  )
}

function StockLocationLink({ id }: { id: string }) {
  return <NamedLink to={`/settings/locations/${id}`} name={useStockLocationName(id)} />
}

function ShippingProfileLink({ id }: { id: string }) {
  const to = `/settings/locations/shipping-profiles/${id}`
  return <NamedLink to={to} name={useShippingProfileName(id)} />
}

function NamedLink({ to, name }: { to: string; name: UseQueryResult<string> }) {
  if (name.isPending) {
    return <Skeleton className="h-4 w-28" />
  }
  return name.isError ? <>{"No longer exists"}</> : <TextLink to={to}>{name.data}</TextLink>
}

export function VendorTitle({ vendor }: { vendor: VendorDetail }) {
  return (
    <div className="flex min-w-0 items-center gap-x-3">
      {vendor.logo && (
        <img src={vendor.logo} alt="" className="size-10 shrink-0 rounded-md border object-cover" />
      )}
      <Heading className="break-words">{vendor.name}</Heading>
      {vendor.is_house && <Badge size="2xsmall">House store</Badge>}
    </div>
  )
}
