import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { BUILDS, ensureBuilt } from "./build.mjs"
import { countLine, summarise } from "./checks.mjs"
import { explain, Stopped } from "./failure.mjs"
import { assertNodeVersion, install, needsInstall } from "./install.mjs"
import { createProgress, seconds } from "./progress.mjs"
import { removeRelocatedData } from "./postgres-user.mjs"
import { endLeftovers } from "./run-record.mjs"
import { onStopRequest } from "./stop-request.mjs"
import { Supervisor } from "./supervisor.mjs"

/**
 * @typedef {object} Suite
 * @property {Supervisor} supervisor
 * @property {import("./progress.mjs").Progress} progress
 * @property {string} dir a temporary folder, removed at the end unless something failed
 * @property {string} reports
 * @property {string} stackDir for the stack of the browser tests
 */

/** @param {Suite} suite */
async function setUp({ supervisor, progress }) {
  if (needsInstall()) await progress.step("Install packages", () => install(supervisor))
  const env = { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true" }
  // The backend's types and tests load the plugin as it was built.
  await ensureBuilt(BUILDS.plugin, { supervisor, progress, env })
}

/** @param {Suite} suite @param {boolean} keepLogs */
async function cleanUp({ supervisor, dir, stackDir }, keepLogs) {
  await supervisor.stop()
  // Playwright ends its stack itself, unless it was killed.
  await endLeftovers(stackDir).catch(() => {})
  for (const dataDir of [dir, stackDir]) removeRelocatedData(dataDir)
  if (!keepLogs) return rmSync(dir, { recursive: true, force: true })
  for (const database of [join(dir, "postgres"), stackDir]) {
    rmSync(database, { recursive: true, force: true })
  }
}

/**
 * Runs checks as a command: sets up what they need, prints a summary whose last line is
 * `N passed, N failed`, leaves no process behind, and ends with exit code 1 if any failed.
 * @param {string} title
 * @param {(suite: Suite) => Promise<import("./checks.mjs").Result[]>} run
 */
export async function runSuite(title, run) {
  assertNodeVersion()
  const dir = mkdtempSync(join(tmpdir(), "kalavpp-test-"))
  const [reports, stackDir] = [join(dir, "reports"), join(dir, "stack")]
  mkdirSync(reports)
  const progress = createProgress()
  const supervisor = new Supervisor({ dataDir: dir })
  const suite = { supervisor, progress, dir, reports, stackDir }
  onStopRequest({
    onFirst: (why) => {
      progress.line(`\n  ${why}: stopping …`)
      void cleanUp(suite, false).then(() => process.exit(130))
    },
    onSecond: () => {
      supervisor.kill()
      process.exit(130)
    },
  })

  try {
    console.log(`\n  ${title}\n`)
    await setUp(suite)
    const results = await run(suite)
    const { passed, failed, lines } = summarise(results)
    await cleanUp(suite, failed > 0)
    progress.end()
    console.log(["", ...lines, "", `  ${seconds(progress.elapsed())} in all`].join("\n"))
    console.log(countLine({ passed, failed }))
    process.exit(failed ? 1 : 0)
  } catch (error) {
    if (error instanceof Stopped) return
    console.error(["", ...explain(error)].join("\n"))
    await cleanUp(suite, true)
    console.log(countLine({ passed: 0, failed: 1 }))
    process.exit(1)
  }
}
