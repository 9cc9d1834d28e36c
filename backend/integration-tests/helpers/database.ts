import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { App } from "./app"

type Knex = { raw(sql: string, bindings?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> }

export const sql = async ({ container }: App, statement: string, bindings: unknown[] = []) =>
  (await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw(statement, bindings))
    .rows

/** How many living rows each table holds. */
export async function countRows(
  app: App,
  tables: readonly string[]
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const [row] = await sql(
      app,
      `SELECT count(*)::int AS count FROM "${table}" WHERE deleted_at IS NULL`
    )
    counts[table] = row!.count as number
  }
  return counts
}

/**
 * Makes PostgreSQL itself refuse a write while `during` runs: a real failure in the middle of
 * whatever is under test. `event` is a trigger's, e.g. `INSERT ON "price"`.
 */
export async function whileRefusing<T>(
  app: App,
  event: string,
  during: () => Promise<T>
): Promise<T> {
  const table = /ON "(\w+)"/.exec(event)![1]
  await sql(
    app,
    `CREATE OR REPLACE FUNCTION refuse_in_test() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'refused by the test'; END $$`
  )
  await sql(app, `CREATE TRIGGER refuse_in_test BEFORE ${event} EXECUTE FUNCTION refuse_in_test()`)
  try {
    return await during()
  } finally {
    await sql(app, `DROP TRIGGER refuse_in_test ON "${table}"`)
  }
}
