import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CATEGORIES } from "../catalogue"

type Category = { handle: string; name: string; parent_category_id?: string }

/** @returns ids of all categories by handle */
export async function ensureCategories(container: MedusaContainer): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const ensure = async (wanted: Category[]) => {
    const existing = await container
      .resolve(Modules.PRODUCT)
      .listProductCategories(
        { handle: wanted.map(({ handle }) => handle) },
        { take: wanted.length }
      )
    const missing = wanted.filter(({ handle }) => !existing.some((row) => row.handle === handle))
    if (missing.length) {
      const { result } = await createProductCategoriesWorkflow(container).run({
        input: {
          product_categories: missing.map((row) => ({
            ...row,
            is_active: true,
            is_internal: false,
          })),
        },
      })
      existing.push(...result)
    }
    existing.forEach(({ handle, id }) => ids.set(handle, id))
  }
  await ensure(CATEGORIES.map(({ handle, name }) => ({ handle, name })))
  await ensure(
    CATEGORIES.flatMap((parent) =>
      parent.children.map((child) => ({ ...child, parent_category_id: ids.get(parent.handle) }))
    )
  )
  return ids
}
