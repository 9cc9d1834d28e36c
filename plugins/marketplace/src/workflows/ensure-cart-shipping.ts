import { createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  addShippingMethodToCartWorkflow,
  releaseLockStep,
  removeShippingMethodFromCartStep,
} from "@medusajs/medusa/core-flows"
import { planCartShippingStep } from "./steps/plan-cart-shipping"

/**
 * Gives each vendor in a cart with an address a shipping method: its cheapest valid option,
 * unless one was chosen already. Clients that offer one choice for the whole cart can buy so.
 */
export const ensureCartShippingWorkflow = createWorkflow(
  "ensure-cart-shipping",
  (input: { cart_id: string }) => {
    acquireLockStep({ key: input.cart_id, timeout: 2, ttl: 10 })
    const plan = planCartShippingStep(input)
    when("cart-has-orphan-methods", { plan }, ({ plan }) => plan.orphan_method_ids.length > 0).then(
      () => {
        removeShippingMethodFromCartStep({ shipping_method_ids: plan.orphan_method_ids })
      }
    )
    when("cart-lacks-methods", { plan }, ({ plan }) => plan.option_ids.length > 0).then(() => {
      addShippingMethodToCartWorkflow.runAsStep({
        input: transform({ input, plan }, ({ input, plan }) => ({
          cart_id: input.cart_id,
          options: plan.option_ids.map((id) => ({ id })),
        })),
      })
    })
    releaseLockStep({ key: input.cart_id })
  }
)
