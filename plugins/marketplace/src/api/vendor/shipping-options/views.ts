import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { VendorDTO } from "../../../modules/vendor/service"
import {
  listVendorShippingOptions,
  type ShippingOptionRow,
} from "../../../workflows/steps/vendor-shipping-options"

/** Prices that hold for a whole currency; prices of one region only are the operator's. */
const shippingOptionView = ({ id, name, prices, created_at }: ShippingOptionRow) => ({
  id,
  name,
  prices: prices
    .filter(({ rules_count }) => !rules_count)
    .map(({ currency_code, amount }) => ({ currency_code, amount })),
  created_at,
})

export async function shippingOptionViews(container: MedusaContainer, vendor: VendorDTO) {
  const options = await listVendorShippingOptions(container, vendor.shipping_profile_id)
  return options.map(shippingOptionView)
}

export async function oneShippingOptionView(
  container: MedusaContainer,
  vendor: VendorDTO,
  id: string
) {
  const option = (await shippingOptionViews(container, vendor)).find(
    (candidate) => candidate.id === id
  )
  if (!option) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Shipping option ${id} was not found.`)
  }
  return option
}
