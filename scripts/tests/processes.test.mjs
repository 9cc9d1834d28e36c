import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { explain, Stopped } from "../lib/failure.mjs"
import { ROOT } from "../lib/paths.mjs"
import { startOf, waitUntil } from "../lib/process-tree.mjs"
import { endLeftovers } from "../lib/run-record.mjs"
import { Supervisor } from "../lib/supervisor.mjs"
import { runNode, temporaryDir } from "./helpers.mjs"

/** A program that starts another one, writes both process ids and never ends. */
const FAMILY = `
  const { spawn } = require("node:child_process")
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"])
  require("node:fs").writeFileSync(process.env.PIDS, process.pid + " " + child.pid)
  setInterval(() => {}, 1000)
`

/** @param {string} dir */
const family = (dir) => ({
  name: "family",
  command: process.execPath,
  args: ["-e", FAMILY],
  cwd: dir,
  env: { ...process.env, PIDS: join(dir, "pids") },
})

/** @param {string} dir @returns {Promise<number[]>} */
async function pidsOf(dir) {
  const file = join(dir, "pids")
  await waitUntil(() => existsSync(file) && readFileSync(file, "utf8").includes(" "), 10_000)
  return readFileSync(file, "utf8").split(" ").map(Number)
}

/** @param {number[]} pids */
const allGone = (pids) => waitUntil(() => pids.every((pid) => startOf(pid) === undefined), 5000)

test("stopping half-way ends a running step with all it started", async (context) => {
  const dir = temporaryDir(context)
  const supervisor = new Supervisor({ dataDir: dir })
  const step = supervisor.run(family(dir))
  const pids = await pidsOf(dir)
  await Promise.all([assert.rejects(step, Stopped), supervisor.stop()])
  assert.ok(await allGone(pids))
  assert.equal(existsSync(join(dir, "run.json")), false)
})

test("after a stop nothing more is started", async (context) => {
  const supervisor = new Supervisor({ dataDir: temporaryDir(context) })
  await supervisor.stop()
  await assert.rejects(supervisor.run(family("/")), Stopped)
})

test("a server that dies by itself is named, with its last lines", async (context) => {
  const dir = temporaryDir(context)
  const supervisor = new Supervisor({ dataDir: dir })
  const script = "console.error('cannot open the till'); process.exit(3)"
  supervisor.serve({ ...family(dir), name: "shop", args: ["-e", script] })
  const failure = await supervisor.failure.catch((error) => error)
  const text = explain(failure).join("\n")
  assert.match(text, /shop stopped by itself \(exit code 3\)/)
  assert.match(text, /cannot open the till/)
  await supervisor.stop()
})

test("what a killed start left running is found and ended; a living one is respected", async (context) => {
  const dir = temporaryDir(context)
  const script = `
    import { Supervisor } from ${JSON.stringify(join(ROOT, "scripts/lib/supervisor.mjs"))}
    const supervisor = new Supervisor({ dataDir: process.env.DIR })
    supervisor.serve(JSON.parse(process.env.SPEC))
    setInterval(() => {}, 1000)
  `
  const owner = runNode(["--input-type=module", "-e", script], {
    DIR: dir,
    SPEC: JSON.stringify(family(dir)),
  })
  const pids = await pidsOf(dir)
  await assert.rejects(endLeftovers(dir), /already runs/)

  owner.child.kill("SIGKILL")
  await owner.ended
  assert.deepEqual(await endLeftovers(dir), ["family"])
  assert.ok(await allGone(pids))
  assert.deepEqual(await endLeftovers(dir), [])
})
