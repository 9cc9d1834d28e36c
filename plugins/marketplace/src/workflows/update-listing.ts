import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createAndLinkProductOptionsToProductWorkflow,
  createInventoryItemsWorkflow,
  createInventoryLevelsWorkflow,
  createProductVariantsWorkflow,
  deleteProductVariantsWorkflow,
  emitEventStep,
  updateInventoryLevelsWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { ListingInput } from "./listing-types"
import { ensureTagsStep } from "./steps/ensure-tags"
import { loadListingStep } from "./steps/load-listing"
import { planListingUpdateStep, type ListingUpdatePlan } from "./steps/plan-listing-update"

export type UpdateListingInput = { product_id: string; vendor_id: string; listing: ListingInput }

/** Removed variants go first, so that their options are free to change; added ones come last. */
const changeVariants = (input: { product_id: string }, plan: ListingUpdatePlan) => {
  when("variants-to-remove", { plan }, ({ plan }) => plan.variants.remove.length > 0).then(() => {
    deleteProductVariantsWorkflow.runAsStep({ input: { ids: plan.variants.remove } })
  })
  when("options-to-change", { plan }, ({ plan }) =>
    Object.values(plan.options).some((list) => list.length > 0)
  ).then(() => {
    createAndLinkProductOptionsToProductWorkflow.runAsStep({
      input: transform({ input, plan }, ({ input, plan }) => ({
        product_id: input.product_id,
        ...plan.options,
      })),
    })
  })
  when("variants-to-update", { plan }, ({ plan }) => plan.variants.update.length > 0).then(() => {
    updateProductVariantsWorkflow.runAsStep({ input: { product_variants: plan.variants.update } })
  })
  when("variants-to-create", { plan }, ({ plan }) => plan.variants.create.length > 0).then(() => {
    const inventory = createInventoryItemsWorkflow.runAsStep({
      input: { items: plan.inventory_items },
    })
    createProductVariantsWorkflow.runAsStep({
      input: transform({ input, plan, inventory }, ({ input, plan, inventory }) => ({
        product_variants: plan.variants.create.map((variant, index) => ({
          ...variant,
          product_id: input.product_id,
          inventory_items: [{ inventory_item_id: inventory[index]!.id }],
        })),
      })),
    })
  })
}

const changeStock = (plan: ListingUpdatePlan) => {
  when("levels-to-create", { plan }, ({ plan }) => plan.levels.create.length > 0).then(() => {
    createInventoryLevelsWorkflow.runAsStep({ input: { inventory_levels: plan.levels.create } })
  })
  when("levels-to-update", { plan }, ({ plan }) => plan.levels.update.length > 0).then(() => {
    updateInventoryLevelsWorkflow.runAsStep({ input: { updates: plan.levels.update } })
  })
}

/**
 * Changes a vendor's listing. One that is waiting or published must stay complete: a change
 * that would take a needed part away is refused.
 */
export const updateListingWorkflow = createWorkflow(
  "update-listing",
  (input: UpdateListingInput) => {
    const listing = loadListingStep(input)
    const plan = planListingUpdateStep(
      transform({ input, listing }, ({ input, listing }) => ({
        ...input,
        in_shop: listing.status === "published" || listing.status === "proposed",
      }))
    )
    const tag_ids = ensureTagsStep(transform({ input }, ({ input }) => input.listing.tags))
    changeVariants(input, plan)
    changeStock(plan)
    updateProductsWorkflow.runAsStep({
      input: transform({ plan, tag_ids }, ({ plan, tag_ids }) => ({
        products: [{ ...plan.product, ...(tag_ids ? { tag_ids } : {}) }],
      })),
    })
    emitEventStep({ eventName: "listing.updated", data: { id: input.product_id } })
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.product_id })))
  }
)
