import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "./failure.mjs"
import { endGroup, startOf } from "./process-tree.mjs"

/**
 * `.data/run.json` says who runs on this data directory and which processes it started, so
 * that a start after `kill -9` or a power cut finds and ends what was left running.
 *
 * @typedef {{ name: string, pid: number, started: string | undefined }} Entry
 * @typedef {{ owner: Entry, children: Entry[] }} RunRecord
 */

/** @param {string} dataDir */
const fileOf = (dataDir) => join(dataDir, "run.json")

/** @param {string} name @param {number} pid @returns {Entry} */
export const entryOf = (name, pid) => ({ name, pid, started: startOf(pid) })

/** @param {Entry} entry */
const stillRuns = (entry) => entry.started !== undefined && startOf(entry.pid) === entry.started

/** @param {string} dataDir @returns {RunRecord | undefined} */
function read(dataDir) {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), "utf8"))
  } catch {
    return undefined
  }
}

/** @param {string} dataDir @param {Entry[]} children */
export function writeRecord(dataDir, children) {
  const file = fileOf(dataDir)
  const record = { owner: entryOf("start", process.pid), children }
  writeFileSync(`${file}.new`, JSON.stringify(record, null, 2) + "\n")
  renameSync(`${file}.new`, file)
}

/** @param {string} dataDir */
export function removeRecord(dataDir) {
  rmSync(fileOf(dataDir), { force: true })
}

/**
 * Ends what an earlier start left running, and refuses to go on beside one that is alive.
 * @param {string} dataDir
 * @returns {Promise<string[]>} names of what was ended
 */
export async function endLeftovers(dataDir) {
  const record = read(dataDir)
  if (!record) return []
  if (record.owner.pid !== process.pid && stillRuns(record.owner)) {
    throw new Failure(
      `Kalavpp already runs on ${dataDir} (process ${record.owner.pid}). ` +
        "Stop it first, or set KALAVPP_DATA_DIR and other ports for a second one."
    )
  }
  const left = record.children.filter(stillRuns)
  // PostgreSQL was started first and goes last: the servers hold connections to it.
  for (const { name, pid } of left.reverse()) {
    await endGroup(pid, { signal: name === "postgres" ? "SIGINT" : "SIGTERM" })
  }
  removeRecord(dataDir)
  return left.map(({ name }) => name)
}
