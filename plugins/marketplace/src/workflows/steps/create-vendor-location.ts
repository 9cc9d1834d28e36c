import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { IStockLocationService } from "@medusajs/framework/types"
import { provisionName } from "../../modules/vendor/provisions"
import type { VendorDTO } from "../../modules/vendor/service"

// The service deletes addresses, its interface does not say so.
type StockLocations = IStockLocationService & {
  deleteStockLocationAddresses(ids: string[]): Promise<void>
}

/** Instead of core's own step, whose undoing leaves the address behind. */
export const createVendorLocationStep = createStep(
  "create-vendor-location",
  async (vendor: VendorDTO, { container }) => {
    const locations = container.resolve<StockLocations>(Modules.STOCK_LOCATION)
    const { name, city, country_code } = vendor
    const location = await locations.createStockLocations({
      name: provisionName(vendor.handle),
      metadata: { vendor_id: vendor.id },
      ...(country_code
        ? { address: { address_1: name, city: city ?? undefined, country_code } }
        : {}),
    })
    return new StepResponse(location, { id: location.id, address_id: location.address_id })
  },
  async (created, { container }) => {
    if (!created) {
      return
    }
    const locations = container.resolve<StockLocations>(Modules.STOCK_LOCATION)
    await locations.deleteStockLocations([created.id])
    if (created.address_id) {
      await locations.deleteStockLocationAddresses([created.address_id])
    }
  }
)
