import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** product id → id of the vendor who sells it; products no vendor owns are left out. */
export async function vendorIdsOfProducts(
  productIds: (string | null | undefined)[],
  container: MedusaContainer
): Promise<Map<string, string>> {
  const ids = [...new Set(productIds.filter((id): id is string => Boolean(id)))]
  if (!ids.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "listing",
    fields: ["product_id", "vendor_id"],
    filters: { product_id: ids },
  })
  return new Map(data.map((listing) => [listing.product_id, listing.vendor_id]))
}
