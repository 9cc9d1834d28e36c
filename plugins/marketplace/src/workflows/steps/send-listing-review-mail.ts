import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LISTING_MODULE } from "../../modules/listing"
import type ListingModuleService from "../../modules/listing/service"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import { marketplaceOptions } from "../../options"
import { sendMails } from "./send-mail"

const TEMPLATES = { published: "listing-published", rejected: "listing-rejected" } as const

/** Tells the vendor what the operator decided; other moves are the vendor's own and need no mail. */
export const sendListingReviewMailStep = createStep(
  "send-listing-review-mail",
  async (reviewId: string, { container }) => {
    const listings: ListingModuleService = container.resolve(LISTING_MODULE)
    const review = await listings.retrieveListingReview(reviewId)
    if (
      review.actor_type !== "operator" ||
      (review.to !== "published" && review.to !== "rejected")
    ) {
      return new StepResponse(void 0)
    }
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const [vendor, product] = await Promise.all([
      vendors.retrieveVendor(review.vendor_id),
      container.resolve(Modules.PRODUCT).retrieveProduct(review.product_id),
    ])
    const { storefront } = marketplaceOptions(
      container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    )
    const inShop = review.to === "published" && storefront
    await sendMails(container, [
      {
        to: vendor.email,
        template: TEMPLATES[review.to],
        data: {
          listing: { title: product.title },
          vendor: { name: vendor.name },
          reason: review.reason,
          url: inShop ? `${storefront.url}/listings/${product.handle}` : null,
        },
        idempotency_key: `listing-review:${review.id}`,
      },
    ])
    return new StepResponse(void 0)
  }
)
