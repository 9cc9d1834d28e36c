import { existsSync } from "node:fs"
import { join } from "node:path"
import { readJson } from "./paths.mjs"
import { parsePort } from "./ports.mjs"

/**
 * @typedef {Record<string, string | undefined>} Env
 * @typedef {{ postgres: number, backend: number, storefront: number, stripe: number }} Ports
 */

/** @param {Env} env @returns {Ports} */
export function portsOf(env) {
  return {
    postgres: parsePort("POSTGRES_PORT", env["POSTGRES_PORT"], 54320),
    backend: parsePort("BACKEND_PORT", env["BACKEND_PORT"], 9000),
    storefront: parsePort("STOREFRONT_PORT", env["STOREFRONT_PORT"], 8000),
    stripe: parsePort("STRIPE_EMULATOR_PORT", env["STRIPE_EMULATOR_PORT"], 12111),
  }
}

/** Payments go to the emulator until the operator names a Stripe account. @param {Env} env */
export const usesStripeEmulator = (env) => !env["STRIPE_API_KEY"]

/**
 * What stands in for a Stripe account: the emulator takes any key of the right form.
 * @param {Ports} ports
 * @param {import("./secrets.mjs").Secrets} secrets
 * @returns {Env}
 */
function emulatedStripe(ports, { STRIPE_EMULATOR_SECRET: secret }) {
  return {
    STRIPE_API_KEY: `sk_test_${secret.slice(0, 32)}`,
    STRIPE_PUBLISHABLE_KEY: `pk_test_${secret.slice(32, 56)}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${secret.slice(16, 48)}`,
    STRIPE_API_BASE: `http://localhost:${ports.stripe}`,
  }
}

/**
 * Everything backend and storefront read. What the person set wins over what we choose.
 * @param {object} options
 * @param {Env} options.env
 * @param {Ports} options.ports
 * @param {string} options.dataDir
 * @param {import("./secrets.mjs").Secrets} options.secrets
 * @param {string} options.databaseUrl
 * @param {boolean} [options.dev]
 * @returns {Env}
 */
export function stackEnvironment({ env, ports, dataDir, secrets, databaseUrl, dev }) {
  const backendUrl = env["BACKEND_URL"] || `http://localhost:${ports.backend}`
  const storefrontUrl = env["STOREFRONT_URL"] || `http://localhost:${ports.storefront}`
  return {
    ...env,
    ...(usesStripeEmulator(env) && emulatedStripe(ports, secrets)),
    NODE_ENV: dev ? "development" : "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    NEXT_TELEMETRY_DISABLED: "1",
    KALAVPP_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    BACKEND_PORT: String(ports.backend),
    STOREFRONT_PORT: String(ports.storefront),
    BACKEND_URL: backendUrl,
    STOREFRONT_URL: storefrontUrl,
    MEDUSA_BACKEND_URL: env["MEDUSA_BACKEND_URL"] || `http://localhost:${ports.backend}`,
    STORE_CORS: env["STORE_CORS"] || storefrontUrl,
    ADMIN_CORS: env["ADMIN_CORS"] || backendUrl,
    AUTH_CORS: env["AUTH_CORS"] || `${storefrontUrl},${backendUrl}`,
    JWT_SECRET: env["JWT_SECRET"] || secrets.JWT_SECRET,
    COOKIE_SECRET: env["COOKIE_SECRET"] || secrets.COOKIE_SECRET,
    REVALIDATE_SECRET: env["REVALIDATE_SECRET"] || secrets.REVALIDATE_SECRET,
  }
}

/**
 * @typedef {{ email: string, password: string }} Account
 * @typedef {object} Credentials written by the seed
 * @property {string} publishable_key
 * @property {Account} admin
 * @property {(Account & { handle: string })[]} vendors
 * @property {Account} customer
 */

/** @param {string} dataDir */
export const credentialsFile = (dataDir) => join(dataDir, "credentials.json")

/** @param {string} dataDir @returns {Credentials | undefined} */
export function readCredentials(dataDir) {
  const file = credentialsFile(dataDir)
  return existsSync(file) ? readJson(file) : undefined
}
