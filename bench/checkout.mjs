// Compares a three-vendor checkout with stock Medusa doing the same on a copy of the database.
//
//   node bench/checkout.mjs --backend http://localhost:9000 --stock http://localhost:9001 --key pk_…
//     [--runs 30] [--json file]
//
// `bench/stock-medusa/medusa-config.js` says how to start the stock one. The two take turns, so
// that a busy moment of the machine hits both.
import { writeFile } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"
import { parseArgs } from "node:util"

const { values: options } = parseArgs({
  options: {
    backend: { type: "string", default: "http://localhost:9000" },
    stock: { type: "string" },
    key: { type: "string" },
    runs: { type: "string", default: "30" },
    json: { type: "string" },
  },
})
const BAR = 1.3
/** Turns that are not counted. */
const WARM_UP = 2
const SETTLE_MS = 3000
const headers = {
  "content-type": "application/json",
  "x-publishable-api-key": options.key ?? process.env.MEDUSA_PUBLISHABLE_KEY ?? "",
}

async function call(base, method, path, body) {
  const response = await fetch(base + path, { method, headers, body: body && JSON.stringify(body) })
  const data = await response.json()
  if (!response.ok) {
    throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(data)}`)
  }
  return data
}

const address = {
  first_name: "Bench",
  last_name: "Mark",
  address_1: "Hauptstr. 1",
  city: "Berlin",
  postal_code: "10115",
  country_code: "de",
}

/**
 * What each turn buys: one piece of each of the three vendors with most pieces. A listing shows
 * at most ten pieces of a variant, so the turns go through several.
 */
async function shoppingLists() {
  const { listings } = await call(
    options.backend,
    "GET",
    "/store/listings?limit=100&in_stock=true&currency_code=eur"
  )
  const shelves = new Map()
  for (const { handle, vendor } of listings) {
    const { listing } = await call(options.backend, "GET", `/store/listings/${handle}`)
    const pieces = listing.variants.flatMap((each) =>
      Array(each.in_stock ? (each.quantity ?? 10) : 0).fill(each.id)
    )
    shelves.set(vendor.id, [...(shelves.get(vendor.id) ?? []), ...pieces])
  }
  const [a, b, c] = [...shelves.values()].sort((one, other) => other.length - one.length)
  return (c ?? []).map((variant, turn) => [a[turn], b[turn], variant])
}

async function europe() {
  const { regions } = await call(options.backend, "GET", "/store/regions")
  return regions.find((region) => region.countries.some((country) => country.iso_2 === "de")).id
}

/**
 * A checkout as Medusa's starter does it. With `shipping` those options are chosen one by one;
 * without, ours adds them itself.
 */
async function checkout(base, region_id, variants, shipping = []) {
  const started = performance.now()
  const { cart } = await call(base, "POST", "/store/carts", { region_id })
  const path = `/store/carts/${cart.id}`
  for (const variant_id of variants) {
    await call(base, "POST", `${path}/line-items`, { variant_id, quantity: 1 })
  }
  await call(base, "POST", path, {
    email: "bench@example.com",
    shipping_address: address,
    billing_address: address,
  })
  for (const option_id of shipping) {
    await call(base, "POST", `${path}/shipping-methods`, { option_id })
  }
  const { payment_collection } = await call(base, "POST", "/store/payment-collections", {
    cart_id: cart.id,
  })
  await call(base, "POST", `/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const before = performance.now()
  const { type, order, error } = await call(base, "POST", `${path}/complete`)
  if (type !== "order") {
    throw new Error(`No order: ${JSON.stringify(error)}`)
  }
  const ended = performance.now()
  // What a server does after its answer (mails, index) must not fall into the other's turn.
  await sleep(SETTLE_MS)
  return { flow: ended - started, complete: ended - before, total: order.total, cart_id: cart.id }
}

function summary(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))])
  const mean = Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
  return { p50: at(0.5), p90: at(0.9), mean }
}

async function run() {
  const [region, lists] = [await europe(), await shoppingLists()]
  const turns = Number(options.runs) + WARM_UP
  if (lists.length <= turns) {
    throw new Error(
      `Three vendors have pieces for ${lists.length - 1 - WARM_UP} runs, not ${options.runs}.`
    )
  }
  const first = await checkout(options.backend, region, lists.pop())
  const { vendors } = await call(options.backend, "GET", `/store/carts/${first.cart_id}/vendors`)
  const shipping = vendors.map((vendor) => vendor.shipping_method.shipping_option_id)
  const times = {
    kalavpp: { flow: [], complete: [] },
    ...(options.stock && { stock: { flow: [], complete: [] } }),
  }
  for (let turn = 0; turn < turns; turn++) {
    const ours = await checkout(options.backend, region, lists[turn])
    const theirs = options.stock && (await checkout(options.stock, region, lists[turn], shipping))
    if (theirs && theirs.total !== ours.total) {
      throw new Error(
        `Stock sold for ${theirs.total}, not ${ours.total}: the comparison is not fair.`
      )
    }
    for (const [name, done] of Object.entries({ kalavpp: ours, stock: theirs })) {
      if (turn >= WARM_UP && done) {
        times[name].flow.push(done.flow)
        times[name].complete.push(done.complete)
      }
    }
  }
  return times
}

const times = await run()
const rows = Object.entries(times).flatMap(([name, { flow, complete }]) => [
  { what: "complete a cart of 3 vendors", server: name, ...summary(complete) },
  { what: "whole checkout flow", server: name, ...summary(flow) },
])
console.table(rows)
const ratio = times.stock && summary(times.kalavpp.complete).p50 / summary(times.stock.complete).p50
if (ratio) {
  console.log(`Completing takes ${ratio.toFixed(2)} times as long as stock (bar: ${BAR}).`)
}
if (options.json) {
  await writeFile(
    options.json,
    JSON.stringify({ runs: Number(options.runs), rows, ratio, bar: BAR }, null, 2)
  )
}
if (ratio > BAR) {
  process.exitCode = 1
}
