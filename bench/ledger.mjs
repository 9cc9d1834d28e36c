// Measures the ledger module itself, as built, on a database of its own beside the shop's.
//
//   node bench/ledger.mjs --database postgres://… [--orders 25000] [--runs 500] [--json file]
//
// Every order is captured, released and transferred: four entries on one vendor's accounts,
// so 25,000 orders are 100,000 entries. The database is dropped afterwards.
import { readdirSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import pg from "pg"

const require = createRequire(import.meta.url)
const MODULE = fileURLToPath(
  new URL("../plugins/marketplace/.medusa/server/src/modules/ledger", import.meta.url)
)
const MIGRATIONS = join(MODULE, "migrations")

const { values: options } = parseArgs({
  options: {
    database: { type: "string", default: process.env.DATABASE_URL },
    orders: { type: "string", default: "25000" },
    runs: { type: "string", default: "500" },
    json: { type: "string" },
  },
})
const RUNS = Number(options.runs)
const ORDERS = Number(options.orders)
const BATCH = 200
/** Milliseconds at p50 (docs, issue of money). */
const BARS = { post: 10, balances: 20 }
const WARM_UP = 20
const BIG_VENDOR = "ven_big"

async function run(url, statements) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const onServer = (statement) => run(new URL("/postgres", options.database).href, [statement])

/** What the module's migrations would run, without the tables of a whole Medusa around it. */
async function migrate(url) {
  for (const file of readdirSync(MIGRATIONS)
    .filter((each) => each.endsWith(".js"))
    .sort()) {
    const [Migration] = Object.values(require(join(MIGRATIONS, file)))
    const migration = new Migration()
    await migration.up()
    await run(url, migration.getQueries())
  }
}

/** The ledger module alone, as Medusa would load it, on a migrated empty database. */
async function openLedger(url) {
  await migrate(url)
  const { MedusaApp } = require("@medusajs/framework/modules-sdk")
  const { ContainerRegistrationKeys, createPgConnection } = require("@medusajs/framework/utils")
  const connection = createPgConnection({ clientUrl: url, schema: "public" })
  const app = await MedusaApp({
    modulesConfig: {
      ledger: {
        resolve: MODULE,
        options: { database: { clientUrl: url } },
      },
    },
    injectedDependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: connection },
  })
  await app.onApplicationStart()
  return {
    ledger: app.modules.ledger,
    sql: async (statement) => (await connection.raw(statement)).rows,
    close: async () => {
      await app.onApplicationShutdown()
      await connection.destroy()
    },
  }
}

const at = (n) => new Date(Date.UTC(2025, 0, 1) + n * 60_000)

function captureOfFive(postings, n) {
  return postings.captured({
    payment_id: `pay_five_${n}`,
    order_id: `order_five_${n}`,
    money: "stripe_clearing",
    currency_code: "eur",
    occurred_at: at(n),
    shares: [1, 2, 3, 4, 5].map((vendor) => ({
      vendor_id: `ven_${(n + vendor) % 50}`,
      vendor_order_id: `vord_${n}_${vendor}`,
      net: 9_000n,
      commission: 1_000n,
      tax: 1_900n,
    })),
  })
}

function lifeOfAnOrder(postings, n) {
  const order = {
    vendor_id: BIG_VENDOR,
    vendor_order_id: `vord_${n}`,
    currency_code: "eur",
    occurred_at: at(n),
  }
  const share = { ...order, net: 9_000n, commission: 1_000n, tax: 0n }
  return [
    postings.captured({
      ...order,
      payment_id: `pay_${n}`,
      money: "stripe_clearing",
      shares: [share],
    }),
    postings.released({ ...order, amount: 9_000n }),
    postings.transferred({
      ...order,
      amount: 9_000n,
      transfer_id: `tr_${n}`,
      money: "stripe_clearing",
    }),
  ]
}

async function fill(ledger, postings) {
  const started = performance.now()
  for (let first = 0; first < ORDERS; first += BATCH) {
    const orders = Array.from({ length: Math.min(BATCH, ORDERS - first) }, (_, n) => first + n)
    await ledger.post(orders.flatMap((n) => lifeOfAnOrder(postings, n)))
  }
  return (performance.now() - started) / 1000
}

async function timed(what, bar, work) {
  const times = []
  for (let run = 0; run < RUNS + WARM_UP; run++) {
    const started = performance.now()
    await work(run)
    if (run >= WARM_UP) times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share) => Number(times[Math.floor((times.length - 1) * share)].toFixed(2))
  return { what, p50_ms: at(0.5), p95_ms: at(0.95), bar_ms: bar ?? null }
}

async function measure({ ledger, sql }) {
  const postings = require(join(MODULE, "postings.js"))
  const seconds = await fill(ledger, postings)
  await sql("VACUUM ANALYZE ledger_entry")
  const [{ entries }] = await sql(
    `SELECT count(*)::int AS entries FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
     WHERE a.vendor_id = '${BIG_VENDOR}'`
  )
  const of = { vendor_id: BIG_VENDOR, currency_code: "eur" }
  const count = entries.toLocaleString("en")
  const unsnapped = await timed(`balances, ${count} entries, no snapshot`, undefined, () =>
    ledger.balances(of)
  )
  await ledger.snapshotBalances()
  const { closing } = await ledger.statementTotals(of)
  const rows = [
    await timed("post a capture of 5 vendors (16 entries)", BARS.post, (n) =>
      ledger.post([captureOfFive(postings, n)])
    ),
    await timed("post it again (it is there)", undefined, (n) =>
      ledger.post([captureOfFive(postings, n)])
    ),
    await timed(`balances, ${count} entries`, BARS.balances, () => ledger.balances(of)),
    unsnapped,
    await timed(`balances with paid out, ${count} entries`, undefined, () =>
      ledger.vendorBalances(BIG_VENDOR)
    ),
    await timed("first page of its statement (20 rows)", undefined, () =>
      ledger.statementRows(of, { order: "desc", limit: 20, start: closing })
    ),
  ]
  const sum = (await ledger.balances()).reduce((total, { amount }) => total + amount, 0n)
  if (sum !== 0n) throw new Error(`The ledger sums to ${sum}.`)
  return { rows, entries, posted_per_second: Math.round((3 * ORDERS) / seconds) }
}

const url = new URL(options.database)
url.pathname = `/kalavpp_bench_ledger_${process.pid}`
const name = url.pathname.slice(1)
await onServer(`CREATE DATABASE ${name}`)
try {
  const opened = await openLedger(url.href)
  const result = await measure(opened).finally(opened.close)
  console.table(result.rows)
  console.log(`Filled in batches of ${3 * BATCH}: ${result.posted_per_second} transactions/s.`)
  if (options.json) {
    await writeFile(options.json, JSON.stringify({ runs: RUNS, ...result }, null, 2))
  }
  if (result.rows.some((row) => row.bar_ms && row.p50_ms > row.bar_ms)) process.exitCode = 1
} finally {
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
}
