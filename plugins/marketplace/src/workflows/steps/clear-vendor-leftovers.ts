import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  deleteFulfillmentSetsWorkflow,
  deleteShippingProfileWorkflow,
  deleteStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows"

type FulfillmentSetRow = { id: string; locations?: ({ id: string } | null)[] }

/**
 * Removes what an approval left behind when its process died: everything that carries the
 * store's name in Medusa's modules and belongs to no approved vendor yet. A fulfillment set of
 * that name at somebody else's location is not ours and stays.
 */
export const clearVendorLeftoversStep = createStep(
  "clear-vendor-leftovers",
  async (name: string, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const locations = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name })
    const profiles = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ name })
    const { data: sets } = await query.graph({
      entity: "fulfillment_set",
      fields: ["id", "locations.id"],
      filters: { name },
    })
    const own = new Set(locations.map((location) => location.id))
    const setIds = (sets as FulfillmentSetRow[])
      .filter((set) => (set.locations ?? []).every((location) => !location || own.has(location.id)))
      .map((set) => set.id)

    if (setIds.length) {
      await deleteFulfillmentSetsWorkflow(container).run({ input: { ids: setIds } })
    }
    if (profiles.length) {
      await deleteShippingProfileWorkflow(container).run({
        input: { ids: profiles.map(({ id }) => id) },
      })
    }
    if (own.size) {
      await deleteStockLocationsWorkflow(container).run({ input: { ids: [...own] } })
    }
    return new StepResponse(void 0)
  }
)
