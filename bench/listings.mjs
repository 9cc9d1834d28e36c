// Compares reading listings with Medusa's own product list, on the same data in the same process.
//
//   node bench/listings.mjs --backend http://localhost:9000 --key pk_… [--database postgres://…]
//     [--sizes 1000,10000] [--clients 16] [--seconds 10] [--json file]
//
// With --database the shop is filled up to each size first; without, it is measured as it is.
import { createRequire } from "node:module"
import { writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import autocannon from "autocannon"

const { fillWithListings } = createRequire(import.meta.url)("./listings-data.cjs")

const { values: options } = parseArgs({
  options: {
    backend: { type: "string", default: "http://localhost:9000" },
    key: { type: "string" },
    database: { type: "string" },
    sizes: { type: "string", default: "1000,10000" },
    clients: { type: "string", default: "16" },
    seconds: { type: "string", default: "10" },
    json: { type: "string" },
  },
})
const headers = { "x-publishable-api-key": options.key ?? process.env.MEDUSA_PUBLISHABLE_KEY ?? "" }
const fresh = { "cache-control": "no-cache" }

async function ask(path) {
  const response = await fetch(options.backend + path, { headers: { ...headers, ...fresh } })
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  }
  return await response.json()
}

/** What is measured, the stock list first: the others are compared with it. */
async function cases() {
  const { regions } = await ask("/store/regions")
  const { listings } = await ask("/store/listings?limit=1")
  const { handle, title } = listings[0]
  const word = encodeURIComponent(title.split(" ")[0])
  const priced = regions[0] ? `&region_id=${regions[0].id}&fields=*variants.calculated_price` : ""
  const list = "/store/listings?limit=20"
  return [
    {
      name: "GET /store/products (stock, with prices)",
      path: `/store/products?limit=20${priced}`,
      duration: 30,
    },
    { name: "GET /store/listings", path: list },
    { name: "GET /store/listings (no answer cache)", path: list, headers: fresh },
    { name: "  without facets (no answer cache)", path: `${list}&facets=false`, headers: fresh },
    { name: "  search (no answer cache)", path: `${list}&q=${word}`, headers: fresh },
    {
      name: "  by price, filtered (no answer cache)",
      path: `${list}&sort=price_asc&min_price=50&in_stock=true`,
      headers: fresh,
    },
    {
      name: "GET /store/listings/:handle (no answer cache)",
      path: `/store/listings/${handle}`,
      headers: fresh,
    },
  ]
}

async function measure({ name, path, headers: more, duration }) {
  const url = options.backend + path
  const shared = { url, connections: Number(options.clients), headers: { ...headers, ...more } }
  // Warmed up by whole requests: what a run by time leaves unanswered would weigh on the next.
  await autocannon({ ...shared, timeout: 120, amount: 2 * shared.connections })
  const result = await autocannon({
    ...shared,
    timeout: 120,
    duration: duration ?? Number(options.seconds),
  })
  if (result.non2xx || result.errors) {
    throw new Error(`${name}: ${result.non2xx} bad answers, ${result.errors} errors`)
  }
  return {
    name: name.trim(),
    requests_per_second: result.requests.average,
    p50_ms: result.latency.p50,
    p97_5_ms: result.latency.p97_5,
    kilobytes: Math.round(result.throughput.total / Math.max(1, result.requests.total) / 1024),
  }
}

/** The running backend's job writes the documents, within a minute or so. */
async function waitForDocuments(count) {
  for (const until = Date.now() + 300_000; Date.now() < until; ) {
    if ((await ask("/store/listings?limit=1")).count >= count) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`The documents of ${count} listings did not appear in five minutes.`)
}

function print(size, rows) {
  console.log(`\n${size} listings, ${options.clients} clients, ${options.seconds} s each`)
  console.log("| | requests/s | × stock | p50 ms | p97.5 ms | KB |\n|---|---|---|---|---|---|")
  for (const row of rows) {
    const times = (row.requests_per_second / rows[0].requests_per_second).toFixed(1)
    console.log(
      `| ${row.name} | ${row.requests_per_second.toFixed(1)} | ${times} | ${row.p50_ms} | ${row.p97_5_ms} | ${row.kilobytes} |`
    )
  }
}

const report = []
for (const size of options.database ? options.sizes.split(",").map(Number) : [null]) {
  if (size) {
    await fillWithListings(options.database, size)
    await waitForDocuments(size)
  }
  const count = (await ask("/store/listings?limit=1")).count
  const rows = []
  for (const one of await cases()) {
    rows.push(await measure(one))
  }
  print(count, rows)
  report.push({ listings: count, clients: Number(options.clients), rows })
}
if (options.json) {
  await writeFile(options.json, JSON.stringify(report, null, 2))
}
