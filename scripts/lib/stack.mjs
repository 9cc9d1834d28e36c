import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { BUILDS, ensureBuilt, isBuilt } from "./build.mjs"
import { ensureDatabase, migrate, seed as runSeed } from "./database.mjs"
import { assertDisk } from "./disk.mjs"
import { readCredentials, stackEnvironment, usesStripeEmulator } from "./environment.mjs"
import { Failure } from "./failure.mjs"
import { assertNodeVersion, install, needsInstall } from "./install.mjs"
import { ROOT } from "./paths.mjs"
import { assertPortsFree, findFreePorts } from "./ports.mjs"
import { startPostgres } from "./postgres.mjs"
import { removeRelocatedData } from "./postgres-user.mjs"
import { createProgress } from "./progress.mjs"
import { endLeftovers } from "./run-record.mjs"
import { ensureSecrets } from "./secrets.mjs"
import {
  startBackend,
  startStorefront,
  startStripeEmulator,
  waitForAnswer,
  watchPlugin,
} from "./servers.mjs"
import { Supervisor } from "./supervisor.mjs"

/**
 * @typedef {object} StackOptions
 * @property {string} [dataDir] default: KALAVPP_TEST_DATA_DIR, else a temporary folder; removed by stop()
 * @property {Partial<import("./environment.mjs").Ports>} [ports] default: free ones
 * @property {boolean} [seed] demo data; default true
 * @property {boolean} [storefront] default true
 * @property {boolean} [dev] watch and reload
 * @property {boolean} [throwAway] a fast database that a power cut may break; default: with a temporary folder
 * @property {import("./environment.mjs").Env} [env] DATABASE_URL in it is used; default: this process's without it
 * @property {import("./progress.mjs").Progress} [progress]
 * @property {(line: string) => void} [output] lines of servers in dev mode
 *
 * @typedef {object} Stack
 * @property {string} backendUrl
 * @property {string} storefrontUrl
 * @property {string} databaseUrl
 * @property {string} dataDir
 * @property {import("./environment.mjs").Ports} ports
 * @property {import("./environment.mjs").Env} env what backend and storefront were given
 * @property {import("./environment.mjs").Credentials | undefined} credentials
 * @property {Promise<never>} failure rejects when one of its servers dies
 * @property {() => Promise<void>} stop
 */

/** @param {StackOptions} options */
async function resolveOptions(options) {
  const temporary = options.dataDir === undefined
  const free = await findFreePorts(4)
  const { DATABASE_URL: _others, ...inherited } = process.env
  return {
    temporary,
    dataDir:
      options.dataDir ??
      process.env["KALAVPP_TEST_DATA_DIR"] ??
      mkdtempSync(join(tmpdir(), "kalavpp-")),
    ports: {
      postgres: free[0] ?? 0,
      backend: free[1] ?? 0,
      storefront: free[2] ?? 0,
      stripe: free[3] ?? 0,
      ...options.ports,
    },
    seed: options.seed ?? true,
    storefront: options.storefront ?? true,
    dev: options.dev ?? false,
    throwAway: options.throwAway ?? temporary,
    env: options.env ?? inherited,
    progress: options.progress ?? createProgress(),
    output: options.output,
  }
}

/** @typedef {Awaited<ReturnType<typeof resolveOptions>>} Resolved */

/** @param {Resolved} options @param {Supervisor} supervisor */
async function checkMachine(options, supervisor) {
  const { env, ports, dataDir, progress } = options
  const ended = await endLeftovers(dataDir)
  if (ended.length) progress.line(`  Ended what an earlier run left behind: ${ended.join(", ")}.`)
  supervisor.assertRunning()
  await assertPortsFree([
    ...(env["DATABASE_URL"]
      ? []
      : [{ name: "PostgreSQL", port: ports.postgres, variable: "POSTGRES_PORT" }]),
    { name: "the backend", port: ports.backend, variable: "BACKEND_PORT" },
    ...(usesStripeEmulator(env)
      ? [{ name: "the Stripe emulator", port: ports.stripe, variable: "STRIPE_EMULATOR_PORT" }]
      : []),
    ...(options.storefront
      ? [{ name: "the storefront", port: ports.storefront, variable: "STOREFRONT_PORT" }]
      : []),
  ])
}

/** @param {Resolved} options @param {Supervisor} supervisor @returns {Promise<string>} its URL */
async function openDatabase({ env, dataDir, ports, throwAway, progress }, supervisor) {
  const { POSTGRES_PASSWORD: password } = ensureSecrets(dataDir)
  const given = env["DATABASE_URL"]
  const label = given ? "Connect to the database" : "Start PostgreSQL"
  return progress.step(label, async () => {
    let url = given
    if (!url) {
      const say = progress.line
      const server = await startPostgres({
        supervisor,
        dataDir,
        port: ports.postgres,
        password,
        throwAway,
        say,
      })
      url = server.url("kalavpp")
    }
    await ensureDatabase(url)
    return url
  })
}

/**
 * Before the seed, whose orders are paid through it.
 * @param {Resolved} options @param {Supervisor} supervisor @param {import("./environment.mjs").Env} env
 */
async function openStripe(options, supervisor, env) {
  if (!usesStripeEmulator(options.env)) return
  const { ports, dev, dataDir, progress } = options
  await ensureBuilt(BUILDS.emulator, { supervisor, progress, env })
  startStripeEmulator({ supervisor, env, ports, dev, dataDir })
  await waitForAnswer("stripe", `http://localhost:${ports.stripe}/_emulator/clock`, supervisor)
}

/**
 * Builds, migrates and seeds what needs it. The storefront builds beside the backend: each
 * leaves one of two cores idle for half of its time.
 * @param {Resolved} options @param {Supervisor} supervisor @param {import("./environment.mjs").Env} env @param {string} databaseUrl
 */
async function prepare(options, supervisor, env, databaseUrl) {
  const { progress, dev, dataDir } = options
  const context = { supervisor, progress, env, databaseUrl, dataDir, dev }
  const backend = async () => {
    await ensureBuilt(BUILDS.plugin, context)
    await Promise.all([dev ? undefined : ensureBuilt(BUILDS.backend, context), migrate(context)])
  }
  const storefront =
    dev || !options.storefront ? undefined : ensureBuilt(BUILDS.storefront, context)
  await Promise.all([backend(), storefront])
  if (options.seed) await runSeed(context)
}

/**
 * @param {Resolved} options @param {Supervisor} supervisor @param {import("./environment.mjs").Env} base
 */
async function startServers(options, supervisor, base) {
  const { ports, dev, dataDir, progress } = options
  const key = base["MEDUSA_PUBLISHABLE_KEY"] || readCredentials(dataDir)?.publishable_key
  const env = { ...base, MEDUSA_PUBLISHABLE_KEY: key }
  const context = { supervisor, env, ports, dev }
  await progress.step("Start the backend", async () => {
    const backend = startBackend(context)
    await waitForAnswer("backend", `http://localhost:${ports.backend}/health`, supervisor)
    if (dev) watchPlugin(context, backend)
  })
  if (options.storefront) {
    await progress.step("Start the storefront", async () => {
      startStorefront(context)
      await waitForAnswer("storefront", `http://localhost:${ports.storefront}/`, supervisor)
    })
  }
  return env
}

/**
 * A stack that can be stopped while it is still coming up.
 * @param {StackOptions} [options]
 */
export async function createStack(options = {}) {
  assertNodeVersion()
  const resolved = await resolveOptions(options)
  const { dataDir, progress, ports } = resolved
  assertDisk({
    root: ROOT,
    dataDir,
    built: !needsInstall() && Object.values(BUILDS).every(isBuilt),
  })
  const supervisor = new Supervisor({ dataDir, output: resolved.output })

  const stop = async () => {
    progress.end()
    await supervisor.stop()
    if (!resolved.temporary) return
    removeRelocatedData(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }

  /** @returns {Promise<Stack>} */
  const up = async () => {
    await checkMachine(resolved, supervisor)
    if (needsInstall()) await progress.step("Install packages", () => install(supervisor))
    const databaseUrl = await openDatabase(resolved, supervisor)
    const secrets = ensureSecrets(dataDir)
    const given = { env: resolved.env, ports, dataDir, secrets, databaseUrl, dev: resolved.dev }
    const base = stackEnvironment(given)
    await openStripe(resolved, supervisor, base)
    await Promise.race([prepare(resolved, supervisor, base, databaseUrl), supervisor.failure])
    const env = await startServers(resolved, supervisor, base)
    return {
      backendUrl: `http://localhost:${ports.backend}`,
      storefrontUrl: `http://localhost:${ports.storefront}`,
      databaseUrl,
      dataDir,
      ports,
      env,
      credentials: readCredentials(dataDir),
      failure: supervisor.failure,
      stop,
    }
  }
  return { up, stop, kill: () => supervisor.kill(), dataDir }
}

/**
 * Brings up a whole stack and answers when it can be used; for browser tests and benchmarks.
 * @param {StackOptions} [options]
 * @returns {Promise<Stack>}
 */
export async function startStack(options = {}) {
  if (needsInstall()) throw new Failure("Packages are not installed: run npm ci first.")
  const { up, stop } = await createStack(options)
  try {
    return await up()
  } catch (error) {
    await stop()
    throw error
  }
}
