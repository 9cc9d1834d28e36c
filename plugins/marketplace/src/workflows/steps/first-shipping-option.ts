import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { firstShippingAmount } from "../../modules/vendor/provisions"
import { vendorShippingOption } from "../../modules/vendor/shipping"
import { marketplaceOptions } from "../../options"
import type { StoreSettings } from "./read-store-settings"

type FirstShippingOption = Pick<StoreSettings, "currencies"> & {
  shipping_profile_id: string
  service_zone_id: string
  type_id: string
}

/** The option a new store starts with, from the operator's settings; it writes nothing. */
export const firstShippingOptionStep = createStep(
  "first-shipping-option",
  async ({ currencies, ...place }: FirstShippingOption, { container }) => {
    const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    const { name, amounts } = marketplaceOptions(config).first_shipping
    const prices = currencies.map((currency) => ({
      currency_code: currency.code,
      amount: firstShippingAmount(currency, amounts),
    }))
    return new StepResponse(vendorShippingOption({ name, prices, ...place }))
  }
)
