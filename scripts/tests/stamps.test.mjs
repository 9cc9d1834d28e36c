import assert from "node:assert/strict"
import { mkdirSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { hashSources, readStamp, writeStamp } from "../lib/stamps.mjs"
import { temporaryDir } from "./helpers.mjs"

/** @param {import("node:test").TestContext} context */
function sources(context) {
  const dir = temporaryDir(context)
  mkdirSync(join(dir, "src"))
  writeFileSync(join(dir, "src/a.ts"), "export const a = 1\n")
  return dir
}

test("the hash of sources stays until a content, a name or a value changes", (context) => {
  const dir = sources(context)
  const hash = () => hashSources([dir], ["v20"])
  const first = hash()
  assert.equal(hash(), first)

  writeFileSync(join(dir, "src/a.ts"), "export const a = 2\n")
  const edited = hash()
  assert.notEqual(edited, first)

  renameSync(join(dir, "src/a.ts"), join(dir, "src/b.ts"))
  assert.notEqual(hash(), edited)
  assert.notEqual(hashSources([dir], ["v22"]), hash())
})

test("what a build makes does not change the hash of its sources", (context) => {
  const dir = sources(context)
  const before = hashSources([dir])
  for (const name of ["node_modules", ".medusa", ".next"]) {
    mkdirSync(join(dir, name))
    writeFileSync(join(dir, name, "made.js"), "1")
  }
  assert.equal(hashSources([dir]), before)
})

test("a stamp is read back, and a missing one is undefined", (context) => {
  const file = join(temporaryDir(context), "deep/stamp")
  assert.equal(readStamp(file), undefined)
  writeStamp(file, "abc")
  assert.equal(readStamp(file), "abc")
})
