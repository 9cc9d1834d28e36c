import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { StepResponse, type InvokeFn, type CompensateFn } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow, refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"
import { VENDOR_ORDER_MODULE } from "../../modules/vendor-order"
import type VendorOrderModuleService from "../../modules/vendor-order/service"
import { checkGivenBack } from "../checkout/check-given-back"
import { checkPayment } from "../checkout/check-payment"
import { changedPrices, pricesChanged } from "../checkout/check-prices"
import { checkStock } from "../checkout/check-stock"
import { checkVendors } from "../checkout/check-vendors"
import type { CheckoutCart } from "../checkout/checkout-cart"
import { runNested } from "../run-nested"
import { splitOrderWorkflow } from "../split-order"

type BeforePaymentAuthorization = (
  invoke: InvokeFn<{ input: { id: string } }, unknown, string[]>,
  compensate: CompensateFn<string[]>
) => void

/** `beforePaymentAuthorization` exists at run time; its declaration is marked `@ignore`. */
const hooks = completeCartWorkflow.hooks as typeof completeCartWorkflow.hooks & {
  beforePaymentAuthorization: BeforePaymentAuthorization
}

async function orderIdOfCart(
  cartId: string,
  container: MedusaContainer
): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  })
  return data[0]?.order_id
}

/**
 * The refresh stays although the completion fails: the shopper must see the new total. A payment
 * that went through already cannot be changed to it; it is given back, and the cart stays as it is.
 */
async function refreshPrices(
  cart_id: string,
  context: Parameters<typeof runNested>[2]
): Promise<void> {
  try {
    await runNested(refreshCartItemsWorkflow, { cart_id, force_refresh: true }, context)
  } catch (error) {
    context.container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The prices of cart ${cart_id} could not be refreshed: ${String(error)}`)
  }
}

// Refuses what Medusa would sell wrongly. A cart that has its order already passes, so that
// a repeated request gets the same order again.
hooks.validate(async ({ cart }: { cart: CheckoutCart }, context) => {
  if (cart.completed_at && (await orderIdOfCart(cart.id, context.container))) {
    return
  }
  checkPayment(cart)
  checkStock(cart)
  const [changed] = await Promise.all([
    changedPrices(cart, context.container),
    checkVendors(cart, context.container),
    checkGivenBack(cart, context.container),
  ])
  if (changed.length) {
    await refreshPrices(cart.id, context)
    throw pricesChanged(changed)
  }
})

// The order exists and no money has moved: the last moment at which a throw undoes everything.
hooks.beforePaymentAuthorization(
  async ({ input }, context) => {
    const orderId = await orderIdOfCart(input.id, context.container)
    if (!orderId) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart ${input.id} has no order to split.`)
    }
    const created = await runNested(
      splitOrderWorkflow,
      { order_id: orderId, cart_id: input.id, check_reservations: true },
      context
    )
    return new StepResponse(undefined, created)
  },
  async (created, { container }) => {
    const vendorOrders: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
    await vendorOrders.unplace(created ?? [])
  }
)
