import assert from "node:assert/strict"
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { stackEnvironment } from "../lib/environment.mjs"
import { ensureSecrets } from "../lib/secrets.mjs"
import { temporaryDir } from "./helpers.mjs"

test("secrets are made once, long and all different, and only this user may read them", (context) => {
  const dir = temporaryDir(context)
  const secrets = ensureSecrets(dir)
  const values = Object.values(secrets)
  assert.equal(new Set(values).size, 5)
  assert.ok(values.every((value) => value.length >= 64))
  assert.equal(statSync(join(dir, "secrets.json")).mode & 0o777, 0o600)
  assert.deepEqual(ensureSecrets(dir), secrets)
})

test("a file opened to others is closed again, and a missing secret is added", (context) => {
  const dir = temporaryDir(context)
  const file = join(dir, "secrets.json")
  writeFileSync(file, JSON.stringify({ JWT_SECRET: "kept" }))
  chmodSync(file, 0o644)
  assert.equal(ensureSecrets(dir).JWT_SECRET, "kept")
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.ok(JSON.parse(readFileSync(file, "utf8")).COOKIE_SECRET)
})

test("a broken file is reported, never replaced", (context) => {
  const dir = temporaryDir(context)
  writeFileSync(join(dir, "secrets.json"), "{ half")
  assert.throws(() => ensureSecrets(dir), /secrets\.json is not readable/)
  assert.equal(readFileSync(join(dir, "secrets.json"), "utf8"), "{ half")
})

test("a secret of the environment wins", (context) => {
  const dataDir = temporaryDir(context)
  const secrets = ensureSecrets(dataDir)
  const ports = { postgres: 1, backend: 2, storefront: 3, stripe: 4 }
  const given = {
    env: { JWT_SECRET: "mine" },
    ports,
    dataDir,
    secrets,
    databaseUrl: "postgres://x",
  }
  const env = stackEnvironment(given)
  assert.equal(env["JWT_SECRET"], "mine")
  assert.equal(env["COOKIE_SECRET"], secrets.COOKIE_SECRET)
})
