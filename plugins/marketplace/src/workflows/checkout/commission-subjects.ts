import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What commission rules ask about a product. */
export type CommissionSubjectOfProduct = {
  kind: string | null
  /** One path per category: the category itself first, its root last. */
  category_paths: string[][]
}

type Row = { product_id: string; kind: string | null; paths: string[] }

/** Medusa keeps a category's ancestors and itself as `root.child.leaf`. */
const pathOf = (mpath: string) => mpath.split(".").filter(Boolean).reverse()

/**
 * Kind and category paths of some products in one statement, read straight from Medusa's
 * tables: this runs in every checkout, and the graph would take several queries.
 */
export async function commissionSubjects(
  productIds: (string | null | undefined)[],
  container: MedusaContainer
): Promise<Map<string, CommissionSubjectOfProduct>> {
  const ids = [...new Set(productIds.filter((id): id is string => Boolean(id)))]
  if (!ids.length) {
    return new Map()
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows }: { rows: Row[] } = await db.raw(
    `SELECT p.id AS product_id, l.kind, coalesce(array_agg(c.mpath) FILTER (WHERE c.id IS NOT NULL), '{}') AS paths
       FROM product p
       LEFT JOIN listing l ON l.product_id = p.id AND l.deleted_at IS NULL
       LEFT JOIN product_category_product link ON link.product_id = p.id
       LEFT JOIN product_category c ON c.id = link.product_category_id AND c.deleted_at IS NULL
      WHERE p.id = ANY(?)
      GROUP BY p.id, l.kind`,
    [ids]
  )
  return new Map(
    rows.map(({ product_id, kind, paths }) => [
      product_id,
      { kind, category_paths: paths.map(pathOf) },
    ])
  )
}

/** A category and all above it, the category first; empty when there is none of this id. */
export async function pathOfCategory(id: string, container: MedusaContainer): Promise<string[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows }: { rows: { mpath: string }[] } = await db.raw(
    "SELECT mpath FROM product_category WHERE id = ? AND deleted_at IS NULL",
    [id]
  )
  return rows[0] ? pathOf(rows[0].mpath) : []
}
