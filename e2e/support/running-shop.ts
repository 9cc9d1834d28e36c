import { readFileSync } from "node:fs"

export type Account = { email: string; password: string }

export type Credentials = {
  publishable_key: string
  admin: Account
  vendors: (Account & { handle: string })[]
  customer: Account
}

/** Where the shop under test answers, and who can sign in there. */
export type RunningShop = {
  backendUrl: string
  storefrontUrl: string
  /** Where the Stripe emulator answers. */
  stripeUrl: string
  credentials: Credentials
}

const NAMES = ["E2E_BACKEND_URL", "E2E_STOREFRONT_URL", "E2E_CREDENTIALS"] as const

/** The emulator's own default, for a running shop that names none. */
const STRIPE_URL = "http://localhost:12111"

/** The shop that the global setup started, or that the person named; `null` when neither did. */
export function runningShop(): RunningShop | null {
  const [backendUrl, storefrontUrl, file] = NAMES.map((name) => process.env[name])
  if (!backendUrl && !storefrontUrl && !file) return null
  if (!backendUrl || !storefrontUrl || !file) {
    throw new Error(`Tests of a running shop need all of ${NAMES.join(", ")}.`)
  }
  const credentials = JSON.parse(readFileSync(file, "utf8")) as Credentials
  const stripeUrl = process.env["E2E_STRIPE_URL"] ?? STRIPE_URL
  return { backendUrl, storefrontUrl, stripeUrl, credentials }
}

/** Hands a shop over to the workers, which inherit the environment. */
export function announceShop(
  urls: { backendUrl: string; storefrontUrl: string; stripeUrl: string },
  file: string
): void {
  const values = [urls.backendUrl, urls.storefrontUrl, file]
  NAMES.forEach((name, index) => (process.env[name] = values[index]))
  process.env["E2E_STRIPE_URL"] = urls.stripeUrl
}
