import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { findFreePorts, isPortFree } from "../lib/ports.mjs"
import { commandOf, waitUntil } from "../lib/process-tree.mjs"
import { runNode, temporaryDir } from "./helpers.mjs"

/** @param {string} text @returns {string[]} command lines that hold it */
function commandsWith(text) {
  if (process.platform === "linux") {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name))
    return pids.map((pid) => commandOf(Number(pid))).filter((command) => command.includes(text))
  }
  const { stdout } = spawnSync("ps", ["-eo", "args"], { encoding: "utf8" })
  return stdout.split("\n").filter((command) => command.includes(text))
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  test(`${signal} half-way through npm start leaves no process and no open port`, async (context) => {
    const dir = temporaryDir(context)
    const [postgres = 0, backend = 0, storefront = 0] = await findFreePorts(3)
    const start = runNode(["scripts/start.mjs"], {
      KALAVPP_DATA_DIR: dir,
      POSTGRES_PORT: String(postgres),
      BACKEND_PORT: String(backend),
      STOREFRONT_PORT: String(storefront),
      DATABASE_URL: "",
    })
    // PostgreSQL is up and the long steps have begun.
    const begun = () => /… (Build|Migrate)/.test(start.output())
    assert.ok(await waitUntil(begun, 60_000), start.output())
    assert.ok(commandsWith(dir).length, "PostgreSQL runs on the data directory")

    start.child.kill(signal)
    assert.equal(await start.ended, 0, start.output())
    assert.match(start.output(), /Stopped\./)
    assert.deepEqual(commandsWith(dir), [])
    assert.equal(await isPortFree(postgres), true)
    assert.equal(existsSync(join(dir, "run.json")), false)
  })
}
