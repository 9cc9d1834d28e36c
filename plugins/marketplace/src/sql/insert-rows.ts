import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

export type Value = string | number | bigint | boolean | Date | null | undefined

/**
 * Inserts rows of one shape with a single statement. Medusa's generated `create` methods
 * know neither `ON CONFLICT` nor `bigint`.
 */
export async function insertRows<Returned>(
  manager: SqlEntityManager,
  table: string,
  rows: Record<string, Value>[],
  clause: { onConflict?: string; returning?: string } = {}
): Promise<Returned[]> {
  const [first] = rows
  if (!first) {
    return []
  }
  const columns = Object.keys(first)
  const tuple = `(${columns.map(() => "?").join(", ")})`
  const parameters = rows.flatMap((row) =>
    columns.map((column) => {
      const value = row[column]
      return typeof value === "bigint" ? value.toString() : (value ?? null)
    })
  )
  const conflict = clause.onConflict ? ` ON CONFLICT ${clause.onConflict}` : ""
  const returning = clause.returning ? ` RETURNING ${clause.returning}` : ""
  return await manager.execute(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(", ")})
     VALUES ${rows.map(() => tuple).join(", ")}${conflict}${returning}`,
    parameters
  )
}
