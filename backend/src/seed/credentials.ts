import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"

export type Account = { email: string; password: string }

export type Credentials = {
  publishable_key: string
  admin: Account
  vendors: (Account & { handle: string })[]
  customer: Account
}

const file = join(
  resolve(process.env.KALAVPP_DATA_DIR ?? join(process.cwd(), ".data")),
  "credentials.json"
)

const newPassword = () => randomBytes(15).toString("base64url")

/** What an earlier run wrote; passwords are made before the accounts, so none is ever lost. */
export function loadCredentials(
  vendors: readonly { handle: string; email: string }[]
): Credentials {
  const known: Partial<Credentials> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  const account = (email: string, before?: Account) => before ?? { email, password: newPassword() }
  return {
    publishable_key: known.publishable_key ?? "",
    admin: account("admin@kalavpp.example", known.admin),
    vendors: vendors.map(({ handle, email }) => ({
      handle,
      ...account(
        email,
        known.vendors?.find((vendor) => vendor.handle === handle)
      ),
    })),
    customer: account("shopper@kalavpp.example", known.customer),
  }
}

/** Readable by its owner only; written whole or not at all. */
export function saveCredentials(credentials: Credentials) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.part`, JSON.stringify(credentials, null, 2) + "\n", { mode: 0o600 })
  renameSync(`${file}.part`, file)
}
