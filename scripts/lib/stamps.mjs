import { createHash } from "node:crypto"
import { lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { ROOT } from "./paths.mjs"

/** Names that are made by a build or by a tool, never its source. */
const NOT_SOURCE = new Set([
  "node_modules",
  ".medusa",
  ".next",
  ".data",
  "dist",
  "coverage",
  "dist",
  "next-env.d.ts",
  "__admin-extensions__.js",
])

/** @param {string} path @returns {string[]} all source files at or under a path, sorted */
function filesUnder(path) {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return stat.isFile() ? [path] : []
  return readdirSync(path)
    .filter((name) => !NOT_SOURCE.has(name) && !name.endsWith(".tsbuildinfo"))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/**
 * One hash over the names and contents of files and folders, plus other values that change
 * what a build makes (a Node version, a variable). A missing path counts as missing.
 * @param {string[]} paths
 * @param {(string | undefined)[]} [values]
 */
export function hashSources(paths, values = []) {
  const hash = createHash("sha256")
  for (const path of paths) {
    hash.update(`path ${relative(ROOT, path)}\0`)
    for (const file of filesUnder(path)) {
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update("\0")
    }
  }
  for (const value of values) hash.update(`value ${value ?? ""}\0`)
  return hash.digest("hex")
}

/** @param {string} file */
export function readStamp(file) {
  try {
    return readFileSync(file, "utf8").trim()
  } catch {
    return undefined
  }
}

/**
 * Through a rename, so that a stamp is there wholly or not at all.
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, value + "\n")
  renameSync(`${file}.new`, file)
}
