import { watch } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { program } from "./build.mjs"
import { Failure } from "./failure.mjs"
import { BACKEND, BACKEND_SERVER, PLUGIN, STOREFRONT, STRIPE_EMULATOR } from "./paths.mjs"

/**
 * @typedef {object} ServerContext
 * @property {import("./supervisor.mjs").Supervisor} supervisor
 * @property {import("./environment.mjs").Env} env
 * @property {import("./environment.mjs").Ports} ports
 * @property {boolean} dev
 */

/** @param {ServerContext} context */
export function startBackend({ supervisor, env, ports, dev }) {
  return supervisor.serve({
    name: "backend",
    command: process.execPath,
    args: [program("medusa"), dev ? "develop" : "start", "--port", String(ports.backend)],
    cwd: dev ? BACKEND : BACKEND_SERVER,
    env: { ...env, PORT: String(ports.backend) },
    echo: dev,
  })
}

/**
 * A local Stripe: payments and payouts work without an account and without the internet.
 * @param {ServerContext & { dataDir: string }} context
 */
export function startStripeEmulator({ supervisor, env, ports, dataDir }) {
  return supervisor.serve({
    name: "stripe",
    command: process.execPath,
    args: [
      join(STRIPE_EMULATOR, "dist/main.js"),
      "--port",
      String(ports.stripe),
      "--state",
      join(dataDir, "stripe-emulator.jsonl"),
      "--webhook-url",
      `http://localhost:${ports.backend}/hooks/stripe`,
    ],
    cwd: STRIPE_EMULATOR,
    // The secret goes by the environment: arguments are seen by every user of the machine.
    env: { ...env, STRIPE_EMULATOR_WEBHOOK_SECRET: env["STRIPE_WEBHOOK_SECRET"] },
    echo: false,
  })
}

/** @param {ServerContext} context */
export function startStorefront({ supervisor, env, ports, dev }) {
  return supervisor.serve({
    name: "storefront",
    command: process.execPath,
    args: [program("next"), dev ? "dev" : "start", "-p", String(ports.storefront)],
    cwd: STOREFRONT,
    env: { ...env, PORT: String(ports.storefront) },
    echo: dev,
  })
}

/**
 * `plugin:develop` compiles what changes in the plugin; `medusa develop` does not look there,
 * so the backend is started anew when the compiler has written.
 * @param {ServerContext} context
 * @param {import("./supervisor.mjs").Running} backend
 */
export function watchPlugin(context, backend) {
  const { supervisor, env } = context
  supervisor.serve({
    name: "plugin",
    command: process.execPath,
    args: [program("medusa"), "plugin:develop"],
    cwd: PLUGIN,
    env,
    echo: true,
  })
  let current = backend
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const restart = async () => {
    if (supervisor.stopping) return
    supervisor.output("plugin     │ changed: starting the backend anew")
    await supervisor.end(current)
    if (!supervisor.stopping) current = startBackend(context)
  }
  const watcher = watch(join(PLUGIN, ".medusa/server/src"), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void restart(), 1000)
  })
  watcher.unref()
}

/**
 * @param {string} name
 * @param {string} url
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 */
export async function waitForAnswer(name, url, supervisor) {
  const deadline = Date.now() + 180_000
  let last = "no answer"
  const ask = async () => {
    while (Date.now() < deadline) {
      supervisor.assertRunning()
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(30_000) })
        await response.arrayBuffer()
        if (response.ok) return
        last = `answered ${response.status}`
      } catch (error) {
        last = error instanceof Error ? error.message : String(error)
      }
      await sleep(250)
    }
    throw new Failure(`The ${name} is not ready after 3 minutes: ${url}: ${last}.`, {
      logFile: join(supervisor.logDir, `${name}.log`),
    })
  }
  await Promise.race([ask(), supervisor.failure])
}
