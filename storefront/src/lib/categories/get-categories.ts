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

/** The tree from its roots, in the operator's order. */
export async function getCategories(): Promise<Category[]> {
  const { product_categories } = await request<HttpTypes.StoreProductCategoryListResponse>(
    "/store/product-categories",
    {
      query: {
        fields: "id,handle,name,description,rank,parent_category_id",
        include_descendants_tree: true,
        parent_category_id: "null",
        limit: 100,
      },
      cache: CATEGORIES,
    }
  )
  return product_categories.map(toCategory)
}

function toCategory(category: HttpTypes.StoreProductCategory): Category {
  return {
    id: category.id,
    handle: category.handle,
    name: category.name,
    description: category.description ?? "",
    children: (category.category_children ?? []).map(toCategory),
  }
}
