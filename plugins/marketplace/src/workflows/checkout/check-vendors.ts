import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import { listOf, nameOf, type CheckoutCart } from "./checkout-cart"
import { vendorIdsOfProducts } from "./vendor-ids-of-products"

/** @throws MedusaError `not_allowed` naming the lines whose vendor may not sell now */
export async function checkVendors(cart: CheckoutCart, container: MedusaContainer): Promise<void> {
  const vendorIdOf = await vendorIdsOfProducts(
    cart.items.map((item) => item.product_id),
    container
  )
  const ids = [...new Set(vendorIdOf.values())]
  if (!ids.length) {
    return
  }
  const vendorService: VendorModuleService = container.resolve(VENDOR_MODULE)
  const approved = new Set(
    (await vendorService.listVendors({ id: ids, status: "approved" }, { select: ["id"] })).map(
      (vendor) => vendor.id
    )
  )
  const refused = cart.items.filter((item) => {
    const vendorId = item.product_id && vendorIdOf.get(item.product_id)
    return vendorId && !approved.has(vendorId)
  })
  if (refused.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${listOf(refused.map(nameOf))} cannot be bought at the moment: the store does not sell now. ` +
        "Please remove it from the cart."
    )
  }
}
