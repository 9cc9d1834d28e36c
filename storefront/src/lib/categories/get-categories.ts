import "server-only"
import type { HttpTypes } from "@medusajs/types"
import { type CacheProfile, FIVE_MINUTES, request } from "@/lib/medusa"

const CATEGORIES: CacheProfile = { tags: ["categories"], revalidate: FIVE_MINUTES }

export type Category = {
  id: string
  handle: string
  name: string
  description: string
  children: Category[]
}

type Flat = HttpTypes.StoreProductCategory

/** The tree from its roots, in the operator's order. */
export async function getCategories(): Promise<Category[]> {
  const { product_categories } = await request<{ product_categories: Flat[] }>(
    "/store/product-categories",
    {
      query: {
        fields: "id,handle,name,description,rank,parent_category_id",
        order: "rank",
        limit: 1000,
      },
      cache: CATEGORIES,
    }
  )
  return childrenOf(null, product_categories)
}

const childrenOf = (parent: string | null, all: Flat[]): Category[] =>
  all
    .filter((category) => (category.parent_category_id ?? null) === parent)
    .map((category) => ({
      id: category.id,
      handle: category.handle,
      name: category.name,
      description: category.description ?? "",
      children: childrenOf(category.id, all),
    }))
