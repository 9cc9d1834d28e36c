import type { OrderDTO } from "@medusajs/framework/types"
import type { InvoiceIssuer, InvoiceParty } from "../../modules/invoice/types"
import type { VendorDTO } from "../../modules/vendor/service"
import type { MarketplaceOptions } from "../../options"

type Place = {
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  province?: string | null
}

const joined = (parts: (string | null | undefined)[], separator: string) =>
  parts.filter(Boolean).join(separator)

function addressLines(place: Place): string[] {
  const town = joined([place.postal_code, place.city], " ")
  return [joined([place.address_1, place.address_2], ", "), joined([town, place.province], ", ")]
    .map((line) => line.trim())
    .filter(Boolean)
}

export function vendorParty(vendor: VendorDTO): InvoiceParty {
  return {
    name: vendor.name,
    legal_name: vendor.legal_name,
    address: addressLines(vendor),
    country_code: vendor.country_code,
    tax_id: vendor.tax_id,
    email: vendor.email,
  }
}

export function operatorParty({ operator, mail }: MarketplaceOptions): InvoiceParty {
  return {
    name: mail.shop_name,
    legal_name: operator.name ?? null,
    address: operator.address
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    country_code: operator.country_code?.toLowerCase() ?? null,
    tax_id: operator.tax_id ?? null,
    email: mail.operator_email ?? null,
  }
}

export type IssuingSide = {
  issuer_vendor_id: string | null
  number_prefix: string
  issuer: InvoiceIssuer
}

export function operatorSide(options: MarketplaceOptions): IssuingSide {
  const { operator, mail } = options
  const shop = mail.shop_name.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")
  return {
    issuer_vendor_id: null,
    number_prefix: operator.invoice_prefix ?? (shop || "SHOP"),
    issuer: { ...operatorParty(options), written_by: null },
  }
}

/** In whose name a vendor's sales are invoiced: the house store's in the operator's. */
export function vendorSide(vendor: VendorDTO, options: MarketplaceOptions): IssuingSide {
  return vendor.is_house
    ? operatorSide(options)
    : {
        issuer_vendor_id: vendor.id,
        number_prefix: vendor.handle,
        issuer: { ...vendorParty(vendor), written_by: options.mail.shop_name },
      }
}

/** The buyer: a company with the person behind it, or the person. */
export function buyerParty(order: OrderDTO): InvoiceParty {
  const address = order.billing_address ?? order.shipping_address
  const person = joined([address?.first_name, address?.last_name], " ")
  const company = address?.company?.trim()
  return {
    name: company || person || order.email || "Customer",
    legal_name: null,
    address: [...(company && person ? [person] : []), ...(address ? addressLines(address) : [])],
    country_code: address?.country_code?.toLowerCase() ?? null,
    tax_id: null,
    email: order.email ?? null,
  }
}
