import { randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { program } from "./build.mjs"
import { credentialsFile } from "./environment.mjs"
import { Failure } from "./failure.mjs"
import { lockHash } from "./install.mjs"
import { BACKEND, BACKEND_SERVER, PLUGIN, ROOT } from "./paths.mjs"
import { hashSources, readStamp, writeStamp } from "./stamps.mjs"

/**
 * What was done to a database is written in that database (table `kalavpp_start`), so that it
 * stays true when a database is dropped, restored or exchanged.
 */

/** @param {string} url @returns {Promise<import("pg").Client>} */
async function open(url) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => {})
  await client.connect()
  return client
}

/** @param {string} url without its password */
function shown(url) {
  try {
    const parsed = new URL(url)
    if (parsed.password) parsed.password = "…"
    return decodeURI(parsed.href)
  } catch {
    return "DATABASE_URL"
  }
}

/** @param {string} url */
async function createDatabase(url) {
  const parsed = new URL(url)
  const name = decodeURIComponent(parsed.pathname.slice(1))
  parsed.pathname = "/postgres"
  const client = await open(parsed.href)
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/**
 * Makes sure the database is there and can be used.
 * @param {string} url
 */
export async function ensureDatabase(url) {
  try {
    const client = await open(url)
    await client.query(
      "create table if not exists kalavpp_start (name text primary key, value text not null, at timestamptz not null default now())"
    )
    await client.end()
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    const reason = error instanceof Error ? error.message || String(code) : String(error)
    if (code !== "3D000") throw new Failure(`Cannot use the database ${shown(url)}: ${reason}`)
    await createDatabase(url).catch((cause) => {
      throw new Failure(
        `The database ${shown(url)} does not exist and could not be made: ${cause.message}`
      )
    })
    await ensureDatabase(url)
  }
}

/** @param {string} url @param {string} name */
async function readMark(url, name) {
  const client = await open(url)
  try {
    const { rows } = await client.query("select value from kalavpp_start where name = $1", [name])
    return rows[0]?.value
  } finally {
    await client.end()
  }
}

/** @param {string} url @param {string} name @param {string} value */
async function writeMark(url, name, value) {
  const client = await open(url)
  try {
    await client.query(
      "insert into kalavpp_start (name, value) values ($1, $2) on conflict (name) do update set value = $2, at = now()",
      [name, value]
    )
  } finally {
    await client.end()
  }
}

/** @returns {string} hash of everything that changes tables */
function schemaHash() {
  const folders = ["modules", "links", "search", "migration-scripts"]
  const sources = [PLUGIN, BACKEND].flatMap((home) =>
    folders.map((folder) => join(home, "src", folder))
  )
  return hashSources([...sources, join(ROOT, "medusa-config.js")], [lockHash()])
}

/**
 * @typedef {object} Context
 * @property {import("./supervisor.mjs").Supervisor} supervisor
 * @property {import("./progress.mjs").Progress} progress
 * @property {import("./environment.mjs").Env} env
 * @property {string} databaseUrl
 * @property {string} dataDir
 * @property {boolean} dev
 */

/** @param {Context} context */
export async function migrate({ supervisor, progress, env, databaseUrl }) {
  const hash = schemaHash()
  if ((await readMark(databaseUrl, "schema")) === hash) return
  await progress.step("Migrate the database", () =>
    supervisor.run({
      name: "migrate",
      command: process.execPath,
      args: [program("medusa"), "db:migrate", "--execute-safe-links", "--execute-safe-search"],
      cwd: BACKEND,
      env,
    })
  )
  await writeMark(databaseUrl, "schema", hash)
}

/**
 * The seed is safe to run twice; it runs when this database was never seeded, or when the
 * credentials here belong to another database.
 * @param {Context} context
 */
export async function seed({ supervisor, progress, env, databaseUrl, dataDir, dev }) {
  const stamp = join(dataDir, "stamps/seed")
  const mark = await readMark(databaseUrl, "seed")
  if (mark && mark === readStamp(stamp) && existsSync(credentialsFile(dataDir))) return
  await progress.step("Fill the shop with demo vendors and listings", () =>
    supervisor.run({
      name: "seed",
      command: process.execPath,
      args: [program("medusa"), "exec", dev ? "./src/seed/index.ts" : "./src/seed/index.js"],
      cwd: dev ? BACKEND : BACKEND_SERVER,
      env,
    })
  )
  if (!existsSync(credentialsFile(dataDir))) {
    throw new Failure(`The seed ended without writing ${credentialsFile(dataDir)}.`, {
      logFile: join(supervisor.logDir, "seed.log"),
    })
  }
  const value = randomUUID()
  writeStamp(stamp, value)
  await writeMark(databaseUrl, "seed", value)
}
