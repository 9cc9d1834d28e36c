import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"
import { ensureCartShippingWorkflow } from "../ensure-cart-shipping"
import { runNested } from "../run-nested"

// Every change of a cart comes through here, before its payment collection takes the total:
// the amount paid is the amount seen, shipping of all vendors included.
refreshCartItemsWorkflow.hooks.beforeRefreshingPaymentCollection(async ({ input }, context) => {
  await runNested(ensureCartShippingWorkflow, { cart_id: input.cart_id }, context)
})
