import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { invalid } from "../../modules/commission/rule-input"
import type { ScopeColumns } from "../../modules/commission/scopes"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"

/**
 * That the vendor and the category a rule names exist, and the vendor is not the operator's
 * own store, which pays nothing whatever a rule says.
 *
 * @throws MedusaError `invalid_data` naming the field
 */
export async function checkReferences(
  { vendor_id, category_id }: Pick<ScopeColumns, "vendor_id" | "category_id">,
  container: MedusaContainer
): Promise<void> {
  if (vendor_id) {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const [vendor] = await vendors.listVendors({ id: vendor_id }, { take: 1 })
    if (!vendor) {
      throw invalid("vendor_id", `there is no vendor ${vendor_id}; it must be a vendor's id.`)
    }
    if (vendor.is_house) {
      throw invalid(
        "vendor_id",
        `${vendor.name} is the operator's own store and pays no commission.`
      )
    }
  }
  if (category_id) {
    const [category] = await container
      .resolve(Modules.PRODUCT)
      .listProductCategories({ id: category_id }, { select: ["id"], take: 1 })
    if (!category) {
      throw invalid(
        "category_id",
        `there is no category ${category_id}; it must be a category's id.`
      )
    }
  }
}
