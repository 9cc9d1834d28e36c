import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { Failure, lastLines, Stopped } from "./failure.mjs"
import { readJson } from "./paths.mjs"
import { seconds } from "./progress.mjs"

/**
 * @typedef {{ passed: number, failed: number, note?: string }} Count
 *
 * @typedef {object} Check
 * @property {string} name also names its log
 * @property {string} label
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {Record<string, string | undefined>} env
 * @property {() => Count | undefined} [count] what its report file says; without it a check is one test
 * @property {NodeJS.Signals} [stopSignal]
 *
 * @typedef {Count & { label: string, took: number, logFile: string }} Result
 *
 * @typedef {{ supervisor: import("./supervisor.mjs").Supervisor, progress: import("./progress.mjs").Progress }} Runner
 */

const SHOWN_LINES = 120

/**
 * Runs one check to its end and says what came of it; a check that fails does not keep the
 * others from running.
 * @param {Check} check
 * @param {Runner} runner
 * @returns {Promise<Result>}
 */
export async function runCheck({ label, count, ...command }, { supervisor, progress }) {
  const started = Date.now()
  const logFile = join(supervisor.logDir, `${command.name}.log`)
  let ended = true
  try {
    await progress.step(label, () => supervisor.run(command))
  } catch (error) {
    if (error instanceof Stopped || !(error instanceof Failure)) throw error
    ended = false
  }
  const result = { label, took: Date.now() - started, logFile, ...judge(ended, count) }
  if (result.failed) {
    progress.line("")
    for (const line of lastLines(logFile, SHOWN_LINES)) progress.line(`  │ ${line}`)
    progress.line("")
  }
  if (count) progress.line(`    ${countLine(result)}`)
  return result
}

/** @param {boolean} ended with exit code 0 @param {(() => Count | undefined)} [count] @returns {Count} */
function judge(ended, count) {
  if (!count) return ended ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const counted = count()
  if (!counted) return { passed: 0, failed: 1, note: "wrote no report" }
  if (counted.passed + counted.failed === 0) return { ...counted, failed: 1, note: "ran no test" }
  // A runner may fail after its tests passed: a crash, an open handle, a teardown.
  if (!ended && !counted.failed) return { ...counted, failed: 1, note: "the runner itself failed" }
  return counted
}

/** @param {Count} count */
export const countLine = ({ passed, failed, note }) =>
  `${passed} passed, ${failed} failed${note ? ` (${note})` : ""}`

/**
 * @param {Check[]} checks
 * @param {Runner} runner
 * @param {number} [atOnce]
 * @returns {Promise<Result[]>} in the order of the checks
 */
export async function runChecks(checks, runner, atOnce = 1) {
  /** @type {Result[]} */
  const results = []
  const queue = [...checks.entries()]
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      results[next[0]] = await runCheck(next[1], runner)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return results
}

/**
 * @param {Result[]} results
 * @returns {{ passed: number, failed: number, lines: string[] }}
 */
export function summarise(results) {
  const width = Math.max(...results.map(({ label }) => label.length))
  const lines = results.map(
    (result) =>
      `  ${result.failed ? "✗" : "✓"} ${result.label.padEnd(width)}  ${countLine(result)}  ${seconds(result.took)}`
  )
  const failures = results.filter(({ failed }) => failed)
  if (failures.length) {
    lines.push("", "  Failed:", ...failures.map(({ label, logFile }) => `    ${label}: ${logFile}`))
  }
  const sum = (/** @type {"passed" | "failed"} */ key) =>
    results.reduce((total, result) => total + result[key], 0)
  return { passed: sum("passed"), failed: sum("failed"), lines }
}

/** @param {string} file written by `jest --json --outputFile` @returns {Count | undefined} */
export function countJest(file) {
  if (!existsSync(file)) return undefined
  const report = readJson(file)
  const skipped = report.numPendingTests + report.numTodoTests
  return {
    passed: report.numPassedTests,
    // A suite that could not even be loaded has no failing test of its own.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    ...(skipped ? { note: `${skipped} skipped` } : {}),
  }
}

/** @param {string} file written by Playwright's JSON reporter @returns {Count | undefined} */
export function countPlaywright(file) {
  if (!existsSync(file)) return undefined
  const { stats, errors } = readJson(file)
  return {
    passed: stats.expected,
    // A journey that passes only when tried again is not trusted.
    failed: stats.unexpected + stats.flaky + (stats.unexpected ? 0 : errors.length),
    ...(stats.skipped ? { note: `${stats.skipped} skipped` } : {}),
  }
}

/** @param {string} file TAP written by `node --test` @returns {Count | undefined} */
export function countTap(file) {
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, "utf8")
  const number = (/** @type {string} */ what) =>
    Number(new RegExp(`^# ${what} (\\d+)$`, "m").exec(text)?.[1] ?? 0)
  return { passed: number("pass"), failed: number("fail") + number("cancelled") }
}

/** A report of an earlier run must never count for this one. @param {string} file */
export function freshReport(file) {
  rmSync(file, { force: true })
  return file
}
