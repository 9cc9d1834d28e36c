import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { VENDOR_MODULE } from "../../../modules/vendor"
import type VendorModuleService from "../../../modules/vendor/service"

export type ScopeNames = {
  vendors: Map<string, { id: string; name: string; handle: string }>
  /** `path` is "Art / Prints", root first. */
  categories: Map<string, { id: string; name: string; path: string }>
}

type Scoped = { vendor_id: string | null; category_id: string | null }

type CategoryRow = { id: string; name: string; mpath: string }

const idsOf = (scopes: Scoped[], key: keyof Scoped) => [
  ...new Set(scopes.flatMap((scope) => scope[key] ?? [])),
]

async function vendorNames(
  ids: string[],
  container: MedusaContainer
): Promise<ScopeNames["vendors"]> {
  if (!ids.length) {
    return new Map()
  }
  const service: VendorModuleService = container.resolve(VENDOR_MODULE)
  const vendors = await service.listVendors(
    { id: ids },
    { select: ["id", "name", "handle"], take: null }
  )
  return new Map(vendors.map(({ id, name, handle }) => [id, { id, name, handle }]))
}

async function categoryNames(
  ids: string[],
  container: MedusaContainer
): Promise<ScopeNames["categories"]> {
  if (!ids.length) {
    return new Map()
  }
  const products = container.resolve(Modules.PRODUCT)
  const select = ["id", "name", "mpath"] as ("id" | "name")[]
  // `mpath` ("root.child") is a column that the declared type leaves out.
  const categories = (await products.listProductCategories(
    { id: ids },
    { select, take: null }
  )) as unknown as CategoryRow[]
  const pathOf = (mpath: string) => mpath.split(".").filter(Boolean)
  const above = [...new Set(categories.flatMap(({ mpath }) => pathOf(mpath)))]
  const ancestors = above.length
    ? await products.listProductCategories({ id: above }, { select, take: null })
    : []
  const nameOf = new Map(ancestors.map(({ id, name }) => [id, name]))
  return new Map(
    categories.map(({ id, name, mpath }) => {
      const path = pathOf(mpath).flatMap((each) => nameOf.get(each) ?? [])
      return [id, { id, name, path: path.join(" / ") || name }]
    })
  )
}

/** The names behind the ids that some rules hold, in at most three queries. */
export async function namesOfScopes(
  scopes: Scoped[],
  container: MedusaContainer
): Promise<ScopeNames> {
  const [vendors, categories] = await Promise.all([
    vendorNames(idsOf(scopes, "vendor_id"), container),
    categoryNames(idsOf(scopes, "category_id"), container),
  ])
  return { vendors, categories }
}
