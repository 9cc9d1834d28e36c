import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"

/** @param {string[]} args */
const ps = (args) => spawnSync("ps", args, { encoding: "utf8" }).stdout.trim()

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}

/**
 * When a process started, as text that only means something compared with itself: a process
 * id alone may since have gone to somebody else.
 * @param {number} pid
 * @returns {string | undefined} undefined if there is no such process
 */
export function startOf(pid) {
  if (process.platform !== "linux") return ps(["-o", "lstart=", "-p", String(pid)]) || undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return state === "Z" ? undefined : fields[18]
  } catch {
    return undefined
  }
}

/** @param {number} pid */
export function commandOf(pid) {
  if (process.platform !== "linux") return ps(["-o", "command=", "-p", String(pid)])
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
  } catch {
    return ""
  }
}

/** @param {number} group @param {NodeJS.Signals | 0} signal @returns {boolean} whether it has members */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal)
    return true
  } catch {
    return false
  }
}

/**
 * @param {() => boolean} condition
 * @param {number} timeoutMs
 */
export async function waitUntil(condition, timeoutMs) {
  const deadline = Date.now() + timeoutMs
  while (!condition()) {
    if (Date.now() > deadline) return false
    await sleep(50)
  }
  return true
}

/**
 * Ends a process that leads its group, and the group: politely first, then for good.
 * @param {number} leader
 * @param {{ signal?: NodeJS.Signals, graceMs?: number }} [options]
 */
export async function endGroup(leader, { signal = "SIGTERM", graceMs = 10_000 } = {}) {
  if (!signalGroup(leader, signal)) return
  await waitUntil(() => startOf(leader) === undefined, graceMs)
  // What the leader started may need a moment longer than the leader itself. Where nobody
  // reaps orphans, dead ones stay in the group for ever, hence no long wait.
  if (await waitUntil(() => !signalGroup(leader, 0), 1000)) return
  signalGroup(leader, "SIGKILL")
  await waitUntil(() => startOf(leader) === undefined, 2000)
}
