import {
  createListingWorkflow,
  publishListingWorkflow,
  submitListingWorkflow,
} from "@kalavpp/marketplace/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { FEATURED, type SeedListing } from "../catalogue"
import { storeArtworks } from "./vendors"

export type ListingToSeed = {
  vendor_id: string
  listing: SeedListing
  category_id: string | undefined
}

async function create(
  container: MedusaContainer,
  { vendor_id, listing, category_id }: ListingToSeed
) {
  const urls = await storeArtworks(container, vendor_id, listing.images)
  const { result } = await createListingWorkflow(container).run({
    input: {
      vendor_id,
      listing: {
        kind: "physical",
        handle: listing.handle,
        title: listing.title,
        subtitle: listing.subtitle,
        description: listing.description,
        images: urls.map((url) => ({ url, alt: listing.title })),
        category_ids: category_id ? [category_id] : [],
        tags: [...listing.tags, ...(FEATURED.includes(listing.handle) ? ["featured"] : [])],
        options: listing.options.map(({ title, values }) => ({ title, values: [...values] })),
        variants: listing.variants.map(({ prices, ...variant }) => ({
          ...variant,
          prices: Object.entries(prices).map(([currency_code, amount]) => ({
            currency_code,
            amount,
          })),
        })),
      },
    },
  })
  return result.id
}

/** Brings one listing as far as its vendor's history allows: published, or waiting for review. */
export async function ensureListing(
  container: MedusaContainer,
  seed: ListingToSeed,
  operatorId: string,
  leaveInQueue: boolean
): Promise<void> {
  const find = async () =>
    (
      await container
        .resolve(Modules.PRODUCT)
        .listProducts({ handle: seed.listing.handle }, { take: 1, select: ["id", "status"] })
    )[0]
  const known = await find()
  const product_id = known?.id ?? (await create(container, seed))
  if (!known || known.status === "draft") {
    await submitListingWorkflow(container).run({ input: { product_id, vendor_id: seed.vendor_id } })
  }
  const submitted = await find()
  if (submitted?.status === "proposed" && !leaveInQueue) {
    await publishListingWorkflow(container).run({ input: { product_id, actor_id: operatorId } })
  }
}
