import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/**
 * Finds the root `medusa-config.js`: the same walk works from `backend/` and from the
 * compiled copy in `backend/.medusa/server/`.
 */
function findRootConfig(from: string): string {
  const manifest = join(from, "package.json")
  const config = join(from, "medusa-config.js")
  const isRoot =
    existsSync(manifest) &&
    existsSync(config) &&
    "workspaces" in JSON.parse(readFileSync(manifest, "utf8"))
  if (isRoot) {
    return config
  }
  const parent = dirname(from)
  if (parent === from) {
    throw new Error("medusa-config.js was not found in any folder above " + __dirname)
  }
  return findRootConfig(parent)
}

module.exports = require(findRootConfig(__dirname))
