import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

const CODE = "vendor-shipping"

/**
 * The one shipping option type all vendors share: a type for each option would fill Medusa's
 * list of types and stay there when the option goes. Made on first use, and not undone, since
 * another vendor may use it already.
 */
export const ensureVendorShippingTypeStep = createStep(
  "ensure-vendor-shipping-type",
  async (_: void, { container }) => {
    const fulfillment = container.resolve(Modules.FULFILLMENT)
    const [existing] = await fulfillment.listShippingOptionTypes({ code: CODE }, { take: 1 })
    const type =
      existing ??
      (await fulfillment.createShippingOptionTypes({
        code: CODE,
        label: "Shipped by the vendor",
        description: "A flat price that the vendor sets",
      }))
    return new StepResponse(type.id)
  }
)
