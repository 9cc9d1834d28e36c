import { join } from "node:path"
import { program } from "./build.mjs"
import { ROOT } from "./paths.mjs"
import { findFreePorts } from "./ports.mjs"
import { waitForAnswer } from "./servers.mjs"

/**
 * A copy of the shop's database, as it is now. PostgreSQL copies only a database nobody is
 * connected to: the backend's connections are closed for that moment and come back by themselves.
 * @param {string} databaseUrl
 * @param {string} name of the copy
 * @returns {Promise<string>} its URL
 */
export async function copyDatabase(databaseUrl, name) {
  const { default: pg } = await import("pg")
  const url = new URL(databaseUrl)
  const original = decodeURIComponent(url.pathname.slice(1))
  url.pathname = "/postgres"
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const from = client.escapeIdentifier(original)
  try {
    await client.query(`alter database ${from} allow_connections false`)
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1",
      [original]
    )
    await client.query(`create database ${client.escapeIdentifier(name)} template ${from}`)
  } finally {
    await client.query(`alter database ${from} allow_connections true`)
    await client.end()
  }
  url.pathname = `/${name}`
  return url.href
}

/**
 * Medusa without our plugin, on a copy of the shop's database.
 * @param {object} options
 * @param {import("./supervisor.mjs").Supervisor} options.supervisor
 * @param {import("./environment.mjs").Env} options.env
 * @param {string} options.databaseUrl
 * @returns {Promise<string>} where it answers
 */
export async function startStockMedusa({ supervisor, env, databaseUrl }) {
  const [port = 0] = await findFreePorts(1)
  const stock = {
    command: process.execPath,
    cwd: join(ROOT, "bench/stock-medusa"),
    env: { ...env, DATABASE_URL: databaseUrl, PORT: String(port) },
  }
  // The table of the locks that stock Medusa uses and we do not.
  await supervisor.run({
    ...stock,
    name: "migrate-stock",
    args: [program("medusa"), "db:migrate", "--skip-scripts"],
  })
  supervisor.serve({
    ...stock,
    name: "stock-medusa",
    args: [program("medusa"), "start", "--port", String(port)],
  })
  await waitForAnswer("stock-medusa", `http://localhost:${port}/health`, supervisor)
  return `http://localhost:${port}`
}
