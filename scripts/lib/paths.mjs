import { readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of the clone. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..")

export const PLUGIN = join(ROOT, "plugins/marketplace")
export const BACKEND = join(ROOT, "backend")
export const STOREFRONT = join(ROOT, "storefront")
export const EMULATOR = join(ROOT, "tools/stripe-emulator")

/** Where `medusa build` puts the server that production runs. */
export const BACKEND_SERVER = join(BACKEND, ".medusa/server")

/** Stamps of what was installed and built; they go away together with node_modules. */
export const BUILD_STAMPS = join(ROOT, "node_modules/.kalavpp")

/** @param {Record<string, string | undefined>} env */
export function dataDirOf(env) {
  return resolve(ROOT, env["KALAVPP_DATA_DIR"] || ".data")
}

/** @param {string} file */
export function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"))
}
