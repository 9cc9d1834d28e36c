import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { explain } from "./lib/failure.mjs"
import { ROOT } from "./lib/paths.mjs"
import { createProgress } from "./lib/progress.mjs"
import { startStack } from "./lib/stack.mjs"
import { copyDatabase, startStockMedusa } from "./lib/stock-medusa.mjs"
import { Supervisor } from "./lib/supervisor.mjs"

/**
 * `npm run bench [-- checkout|listings|ledger]`: a seeded shop of its own, stock Medusa beside it, and
 * what `bench/` measures on them. Tables on the screen, JSON in `bench/results/`.
 */

const results = join(ROOT, "bench/results")
const wanted = process.argv.slice(2)
const progress = createProgress()
const logs = mkdtempSync(join(tmpdir(), "kalavpp-bench-"))
const supervisor = new Supervisor({ dataDir: logs, output: console.log })

/** @param {string} name */
const wants = (name) => !wanted.length || wanted.includes(name)

/** @param {string} name @param {string[]} args */
async function measure(name, args) {
  if (!wants(name)) return
  progress.line(`\n  ${name}`)
  await supervisor.run({
    name,
    command: process.execPath,
    args: [join(ROOT, `bench/${name}.mjs`), ...args, "--json", join(results, `${name}.json`)],
    cwd: ROOT,
    env: process.env,
    echo: true,
  })
}

async function main() {
  mkdirSync(results, { recursive: true })
  const stack = await startStack({ storefront: false, progress })
  try {
    const shop = ["--backend", stack.backendUrl, "--key", stack.credentials?.publishable_key ?? ""]
    if (wants("checkout")) {
      const databaseUrl = await copyDatabase(stack.databaseUrl, "stock")
      const stock = await startStockMedusa({ supervisor, env: stack.env, databaseUrl })
      await measure("checkout", [...shop, "--stock", stock])
    }
    await measure("listings", [...shop, "--database", stack.databaseUrl])
    await measure("ledger", ["--database", stack.databaseUrl])
  } finally {
    await supervisor.stop()
    await stack.stop()
    rmSync(logs, { recursive: true, force: true })
  }
}

await main().catch((error) => {
  console.error(explain(error).join("\n"))
  process.exitCode = 1
})
