import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { lockHash } from "./install.mjs"
import {
  BACKEND,
  BACKEND_SERVER,
  BUILD_STAMPS,
  PLUGIN,
  ROOT,
  STOREFRONT,
  STRIPE_EMULATOR,
} from "./paths.mjs"
import { hashSources, readStamp, writeStamp } from "./stamps.mjs"

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string} label
 * @property {string} cwd
 * @property {string[]} args of node
 * @property {string} output exists when it was built
 * @property {() => string} hash of all it is made from
 */

/** @param {string} name a program of the root node_modules */
export const program = (name) => join(ROOT, "node_modules/.bin", name)

const CONFIG = join(ROOT, "medusa-config.js")

const pluginHash = () => hashSources([PLUGIN], [lockHash()])

/** What Next writes into the browser's code at build time. */
const publicVariables = () =>
  Object.entries(process.env)
    .filter(([name]) => name.startsWith("NEXT_PUBLIC_"))
    .map(([name, value]) => `${name}=${value}`)
    .sort()

/** @type {Record<"emulator" | "plugin" | "backend" | "storefront", Build>} */
export const BUILDS = {
  emulator: {
    name: "build-stripe-emulator",
    label: "Build the Stripe emulator",
    cwd: STRIPE_EMULATOR,
    args: [program("tsc"), "-p", "tsconfig.build.json"],
    output: join(STRIPE_EMULATOR, "dist/main.js"),
    hash: () => hashSources([STRIPE_EMULATOR], [lockHash()]),
  },
  plugin: {
    name: "build-plugin",
    label: "Build the marketplace plugin",
    cwd: PLUGIN,
    args: [program("medusa"), "plugin:build"],
    output: join(PLUGIN, ".medusa/server/src"),
    hash: pluginHash,
  },
  backend: {
    name: "build-backend",
    label: "Build the backend and its admin",
    cwd: BACKEND,
    args: [program("medusa"), "build", "--no-lint"],
    output: join(BACKEND_SERVER, "public/admin/index.html"),
    hash: () => hashSources([BACKEND, CONFIG], [pluginHash()]),
  },
  storefront: {
    name: "build-storefront",
    label: "Build the storefront",
    cwd: STOREFRONT,
    args: [program("next"), "build"],
    output: join(STOREFRONT, ".next/BUILD_ID"),
    hash: () => hashSources([STOREFRONT], [lockHash(), ...publicVariables()]),
  },
}

/** @param {Build} build */
const stampFile = (build) => join(BUILD_STAMPS, build.name)

/** @param {Build} build */
export function isBuilt(build) {
  return existsSync(build.output) && readStamp(stampFile(build)) === build.hash()
}

/**
 * Builds if the sources are not the ones the last build was made from.
 * @param {Build} build
 * @param {object} context
 * @param {import("./supervisor.mjs").Supervisor} context.supervisor
 * @param {import("./progress.mjs").Progress} context.progress
 * @param {import("./environment.mjs").Env} context.env
 */
export async function ensureBuilt(build, { supervisor, progress, env }) {
  if (isBuilt(build)) return
  // Taken before the build: an edit made meanwhile makes the next start build again.
  const hash = build.hash()
  rmSync(stampFile(build), { force: true })
  await progress.step(build.label, () =>
    supervisor.run({
      name: build.name,
      command: process.execPath,
      args: build.args,
      cwd: build.cwd,
      env: { ...env, NODE_ENV: "production" },
    })
  )
  writeStamp(stampFile(build), hash)
}
