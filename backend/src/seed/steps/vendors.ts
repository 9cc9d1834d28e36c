import {
  approveVendorWorkflow,
  registerVendorWorkflow,
  storeListingImageWorkflow,
  updateVendorShippingOptionWorkflow,
  updateVendorWorkflow,
} from "@kalavpp/marketplace/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { renderArtwork, type Artwork } from "../art"
import type { Prices, SeedVendor } from "../catalogue"
import type { Account } from "../credentials"
import { ensureLogin } from "./people"

type VendorRow = {
  id: string
  status: string
  logo: string | null
  shipping_profile_id: string | null
}

const pricesOf = (prices: Prices) =>
  Object.entries(prices).map(([currency_code, amount]) => ({ currency_code, amount }))

async function findVendor(
  container: MedusaContainer,
  handle: string
): Promise<VendorRow | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "vendor",
    fields: ["id", "status", "logo", "shipping_profile_id"],
    filters: { handle },
  })
  return data[0] as VendorRow | undefined
}

/** Draws pictures and stores them as the vendor's own, in the order given. */
export async function storeArtworks(
  container: MedusaContainer,
  vendorId: string,
  artworks: readonly Artwork[]
): Promise<string[]> {
  const files: { filename: string; content: string }[] = []
  for (const artwork of artworks) {
    const content = (await renderArtwork(artwork)).toString("base64")
    files.push({ filename: `${artwork.seed.replaceAll("/", "-")}.jpg`, content })
  }
  const { result } = await storeListingImageWorkflow(container).run({
    input: { vendor_id: vendorId, files },
  })
  return result.map(({ url }) => url)
}

async function register(container: MedusaContainer, vendor: SeedVendor, account: Account) {
  const { handle, name, email, description, country_code, city, phone, website, member } = vendor
  await registerVendorWorkflow(container).run({
    input: {
      auth_identity_id: await ensureLogin(container, account),
      member: { ...member, email: account.email },
      ...{ handle, name, email, description, country_code, city, phone, website },
    },
  })
}

async function dressUp(container: MedusaContainer, id: string, vendor: SeedVendor) {
  const [logo, banner] = await storeArtworks(container, id, [vendor.logo, vendor.banner])
  await updateVendorWorkflow(container).run({
    input: {
      vendor_id: id,
      logo,
      banner,
      shipping_policy: vendor.policies.shipping,
      return_policy: vendor.policies.returns,
      ...vendor.identity,
    },
  })
}

/** The option that approval made gets the vendor's own name and prices. */
async function priceShipping(
  container: MedusaContainer,
  { id, shipping_profile_id }: VendorRow,
  { shipping }: SeedVendor
) {
  if (!shipping_profile_id) {
    return
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: ["id", "name"],
    filters: { shipping_profile_id },
  })
  const [option] = data
  if (option && option.name !== shipping.name) {
    await updateVendorShippingOptionWorkflow(container).run({
      input: {
        vendor_id: id,
        option_id: option.id,
        name: shipping.name,
        prices: pricesOf(shipping.prices),
      },
    })
  }
}

/** Registers a vendor and, unless it is to wait, approves and furnishes it. @returns its id */
export async function ensureVendor(
  container: MedusaContainer,
  vendor: SeedVendor,
  account: Account,
  operatorId: string
): Promise<string> {
  if (!(await findVendor(container, vendor.handle))) {
    await register(container, vendor, account)
  }
  const registered = (await findVendor(container, vendor.handle))!
  if (vendor.status !== "pending" && registered.status === "pending") {
    await approveVendorWorkflow(container).run({
      input: { vendor_id: registered.id, actor_id: operatorId },
    })
  }
  if (!registered.logo) {
    await dressUp(container, registered.id, vendor)
  }
  const row = (await findVendor(container, vendor.handle))!
  await priceShipping(container, row, vendor)
  return row.id
}
