import type { IProductModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { code as currency } from "currency-codes"
import { LISTING_MODULE } from "../../modules/listing"
import type ListingModuleService from "../../modules/listing/service"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import type { VendorDTO } from "../../modules/vendor/service"
import type { ListingInput, ListingVariantInput } from "../listing-types"

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/** Digits after the decimal point, read from the number as it is written: 12.5 has one. */
const decimalsOf = (amount: number) => (String(amount).split(".")[1] ?? "").length

/**
 * Prices are at most one per currency, in an ISO 4217 currency, and no finer than that
 * currency's smallest unit (JPY has none, KWD has three digits).
 */
function checkPrices(variants: ListingVariantInput[]) {
  for (const [index, variant] of variants.entries()) {
    const seen = new Set<string>()
    for (const price of variant.prices ?? []) {
      const field = `variants[${index}].prices`
      const allowed = currency(price.currency_code.toUpperCase())?.digits
      if (allowed === undefined) {
        throw invalid(`${field}: ${price.currency_code} is not a currency.`)
      }
      if (seen.has(price.currency_code)) {
        throw invalid(`${field}: ${price.currency_code} is given twice.`)
      }
      seen.add(price.currency_code)
      if (decimalsOf(price.amount) > allowed) {
        throw invalid(
          `${field}: ${price.currency_code.toUpperCase()} has ${allowed} decimal places, ${price.amount} has more.`
        )
      }
    }
  }
}

async function checkImages(container: MedusaContainer, vendorId: string, urls: string[]) {
  if (!urls.length) {
    return
  }
  const listings: ListingModuleService = container.resolve(LISTING_MODULE)
  const own = await listings.listListingImages(
    { url: urls, vendor_id: vendorId },
    { select: ["url"], take: urls.length }
  )
  const known = new Set(own.map((image) => image.url))
  const foreign = urls.filter((url) => !known.has(url))
  if (foreign.length) {
    throw invalid(`images: ${foreign.join(", ")} was not uploaded by this store.`)
  }
}

async function checkCategories(products: IProductModuleService, ids: string[]) {
  if (!ids.length) {
    return
  }
  const found = await products.listProductCategories(
    { id: ids },
    { select: ["id"], take: ids.length }
  )
  const known = new Set(found.map((category) => category.id))
  const missing = ids.filter((id) => !known.has(id))
  if (missing.length) {
    throw invalid(`category_ids: ${missing.join(", ")} does not exist.`)
  }
}

function checkVariants(input: ListingInput, vendor: VendorDTO) {
  for (const [index, variant] of (input.variants ?? []).entries()) {
    if (variant.stock && !vendor.stock_location_id) {
      throw invalid(`variants[${index}].stock: this store has no stock location yet.`)
    }
  }
  const titles = (input.options ?? []).map((option) => option.title)
  if (new Set(titles).size < titles.length) {
    throw invalid("options: two options have the same title.")
  }
}

/**
 * Everything about a listing that needs the database to be judged.
 *
 * @returns the vendor, who must be approved
 * @throws MedusaError `invalid_data` naming the field, `not_allowed` for the vendor's status
 */
export async function checkListing(
  container: MedusaContainer,
  vendorId: string,
  input: ListingInput
): Promise<VendorDTO> {
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const vendor = (await vendors.retrieveVendor(vendorId)) as VendorDTO
  if (vendor.status !== "approved") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Store ${vendor.name} is ${vendor.status}.`
    )
  }
  if (input.kind && input.kind !== "physical") {
    throw invalid(`kind: ${input.kind} listings are not offered yet; only physical is.`)
  }
  checkVariants(input, vendor)
  checkPrices(input.variants ?? [])
  await checkImages(container, vendorId, [
    ...new Set((input.images ?? []).map((image) => image.url)),
  ])
  await checkCategories(container.resolve(Modules.PRODUCT), [...new Set(input.category_ids ?? [])])
  return vendor
}

/** The sales channel every listing is sold in: the store's default. */
export async function defaultSalesChannelId(container: MedusaContainer): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "store", fields: ["default_sales_channel_id"] })
  const id = data[0]?.default_sales_channel_id
  if (!id) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The store has no default sales channel."
    )
  }
  return id
}
