import { join } from "node:path"
import { credentialsFile, portsOf, usesStripeEmulator } from "./lib/environment.mjs"
import { explain, Stopped } from "./lib/failure.mjs"
import { dataDirOf } from "./lib/paths.mjs"
import { createProgress, seconds } from "./lib/progress.mjs"
import { createStack } from "./lib/stack.mjs"
import { onStopRequest } from "./lib/stop-request.mjs"

/** `npm start` and, with --dev, `npm run dev`: from a bare clone to a shop to buy in. */

/**
 * @param {import("./lib/stack.mjs").Stack} stack
 * @param {number} took
 */
function printReady({ env, dataDir, credentials }, took) {
  const emulated = usesStripeEmulator(process.env)
  const account = (
    /** @type {string} */ who,
    /** @type {{ email: string, password: string } | undefined} */ it
  ) => (it ? [`  ${who.padEnd(10)} ${it.email}  ${it.password}`] : [])
  const lines = [
    "",
    `  Kalavpp is open (${seconds(took)}).`,
    "",
    `  Shop       ${env["STOREFRONT_URL"]}`,
    `  Admin      ${env["BACKEND_URL"]}/app`,
    ...(emulated
      ? ["  Payments   test payments, card 4242 4242 4242 4242 (no STRIPE_API_KEY is set)"]
      : []),
    "",
    ...account("admin", credentials?.admin),
    ...account("vendor", credentials?.vendors[0]),
    ...account("shopper", credentials?.customer),
    "",
    `  All accounts: ${credentialsFile(dataDir)}`,
    `  Logs:         ${join(dataDir, "logs")}`,
    "",
    "  Ctrl-C stops everything.",
    "",
  ]
  console.log(lines.join("\n"))
}

async function main() {
  const dev = process.argv.includes("--dev")
  const progress = createProgress()
  const dataDir = dataDirOf(process.env)
  const stack = await createStack({
    dataDir,
    ports: portsOf(process.env),
    env: process.env,
    dev,
    progress,
  })

  let asked = false
  const request = onStopRequest({
    onFirst: (why) => {
      asked = true
      progress.line(`\n  ${why}: stopping …`)
      void stack.stop().then(() => {
        progress.line("  Stopped.")
        process.exit(0)
      })
    },
    onSecond: () => {
      stack.kill()
      process.exit(1)
    },
  })
  try {
    const running = await stack.up()
    progress.end()
    printReady(running, progress.elapsed())
    await running.failure
  } catch (error) {
    if (asked || error instanceof Stopped) return
    request.ignoreFirst()
    await stack.stop()
    console.error(["", ...explain(error)].join("\n"))
    process.exit(1)
  }
}

main().catch((error) => {
  console.error(explain(error).join("\n"))
  process.exit(1)
})
