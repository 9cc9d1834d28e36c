import { randomBytes } from "node:crypto"
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { Failure } from "./failure.mjs"

/**
 * @typedef {object} Secrets
 * @property {string} JWT_SECRET
 * @property {string} COOKIE_SECRET
 * @property {string} REVALIDATE_SECRET
 * @property {string} POSTGRES_PASSWORD of the embedded database
 * @property {string} STRIPE_EMULATOR_SECRET keys of the Stripe emulator are made from it
 */

const NAMES = /** @type {const} */ ([
  "JWT_SECRET",
  "COOKIE_SECRET",
  "REVALIDATE_SECRET",
  "POSTGRES_PASSWORD",
  "STRIPE_EMULATOR_SECRET",
])

/** @param {string} file @returns {Partial<Secrets>} */
function read(file) {
  let text
  try {
    text = readFileSync(file, "utf8")
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {}
    throw error
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure(
      `${file} is not readable JSON. Restore it, or delete it: new secrets are made then, and everybody has to sign in again.`
    )
  }
}

/**
 * Secrets are made once and kept, readable by this user only.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function ensureSecrets(dataDir) {
  const file = join(dataDir, "secrets.json")
  const kept = read(file)
  const missing = NAMES.filter((name) => !kept[name])
  if (missing.length) {
    for (const name of missing) kept[name] = randomBytes(32).toString("hex")
    mkdirSync(dirname(file), { recursive: true })
    // A half-written file would lock people out, so it gets its name only when whole.
    writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2) + "\n", { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  if ((statSync(file).mode & 0o777) !== 0o600) chmodSync(file, 0o600)
  return /** @type {Secrets} */ (kept)
}
