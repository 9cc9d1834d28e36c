import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createInventoryItemsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { NewListingInput } from "./listing-types"
import { createListingRowStep } from "./steps/create-listing-row"
import { ensureTagsStep } from "./steps/ensure-tags"
import { prepareListingStep } from "./steps/prepare-listing"
import { submitListingWorkflow } from "./submit-listing"

export type CreateListingInput = { vendor_id: string; listing: NewListingInput; actor_id?: string }

/**
 * A vendor's new listing: a draft product with prices, and inventory at the vendor's stock
 * location. With `status: "submitted"` it is submitted too, and a missing part undoes it all.
 *
 * @returns the id of the product, which is the listing's id on the wire
 */
export const createListingWorkflow = createWorkflow(
  "create-listing",
  (input: CreateListingInput) => {
    const prepared = prepareListingStep(input)
    const tag_ids = ensureTagsStep(transform({ input }, ({ input }) => input.listing.tags))
    const inventory = createInventoryItemsWorkflow.runAsStep({
      input: { items: prepared.inventory_items },
    })
    const products = createProductsWorkflow.runAsStep({
      input: transform({ prepared, tag_ids, inventory }, ({ prepared, tag_ids, inventory }) => ({
        products: [
          {
            ...prepared.product,
            tag_ids,
            variants: prepared.product.variants?.map((variant, index) => ({
              ...variant,
              inventory_items: [{ inventory_item_id: inventory[index]!.id }],
            })),
          },
        ],
      })),
    })
    const row = transform({ input, products }, ({ input, products }) => ({
      product_id: products[0]!.id,
      vendor_id: input.vendor_id,
      kind: input.listing.kind,
    }))
    createListingRowStep(row)
    when({ input }, ({ input }) => input.listing.status === "submitted").then(() => {
      submitListingWorkflow.runAsStep({
        input: { product_id: row.product_id, vendor_id: input.vendor_id, actor_id: input.actor_id },
      })
    })
    return new WorkflowResponse(transform({ row }, ({ row }) => ({ id: row.product_id })))
  }
)
