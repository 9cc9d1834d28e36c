import assert from "node:assert/strict"
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import pg from "pg"
import { ensureDatabase } from "../lib/database.mjs"
import { findFreePorts } from "../lib/ports.mjs"
import { removeRelocatedData } from "../lib/postgres-user.mjs"
import { startPostgres } from "../lib/postgres.mjs"
import { startOf, waitUntil } from "../lib/process-tree.mjs"
import { endLeftovers } from "../lib/run-record.mjs"
import { ensureSecrets } from "../lib/secrets.mjs"
import { Supervisor } from "../lib/supervisor.mjs"
import { temporaryDir } from "./helpers.mjs"

/** @param {string} dataDir */
async function start(dataDir) {
  await endLeftovers(dataDir)
  const supervisor = new Supervisor({ dataDir })
  const [port = 0] = await findFreePorts(1)
  const password = ensureSecrets(dataDir).POSTGRES_PASSWORD
  const server = await startPostgres({ supervisor, dataDir, port, password, throwAway: true })
  const url = server.url("kalavpp")
  await ensureDatabase(url)
  const query = async (/** @type {string} */ sql) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(sql)
    await client.end()
    return rows
  }
  const pid = Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0])
  return { supervisor, query, pid }
}

test("data stays through a stop, a kill -9, a stale pid file and a lost password", async (context) => {
  const dir = temporaryDir(context)
  const first = await start(dir)
  await first.query("create table works as select 'Wave' as title")
  await first.supervisor.stop()
  assert.equal(startOf(first.pid), undefined)

  const second = await start(dir)
  process.kill(second.pid, "SIGKILL")
  await waitUntil(() => startOf(second.pid) === undefined, 5000)
  await second.supervisor.stop()
  // The number in the pid file belongs to somebody else by now: to this test.
  const pidFile = join(dir, "postgres/postmaster.pid")
  const [, ...rest] = readFileSync(pidFile, "utf8").split("\n")
  writeFileSync(pidFile, [process.pid, ...rest].join("\n"))
  rmSync(join(dir, "secrets.json"))

  const third = await start(dir)
  assert.deepEqual(await third.query("select title from works"), [{ title: "Wave" }])
  await third.supervisor.stop()
})

test("a half-made database is made anew", async (context) => {
  const dir = temporaryDir(context)
  mkdirSync(join(dir, "postgres.unfinished"))
  writeFileSync(join(dir, "postgres.unfinished/PG_VERSION"), "18\n")
  const { supervisor, query } = await start(dir)
  assert.equal((await query("select 1 as one")).length, 1)
  await supervisor.stop()
})

test(
  "root can keep a clone where only root may enter",
  { skip: process.getuid?.() !== 0 && "not root" },
  async (context) => {
    const parent = temporaryDir(context)
    const dir = join(parent, ".data")
    mkdirSync(dir)
    chmodSync(parent, 0o700)
    const first = await start(dir)
    await first.query("create table works as select 'Wave' as title")
    await first.supervisor.stop()
    const second = await start(dir)
    assert.equal((await second.query("select * from works")).length, 1)
    await second.supervisor.stop()
    removeRelocatedData(dir)
  }
)
