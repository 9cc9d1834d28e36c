import { chmodSync, mkdtempSync } from "node:fs"
import { join } from "node:path"
import { BUILDS, ensureBuilt } from "./lib/build.mjs"
import { runCheck, runChecks } from "./lib/checks.mjs"
import { runSuite } from "./lib/run-suite.mjs"
import { ensureSecrets } from "./lib/secrets.mjs"
import { findFreePorts } from "./lib/ports.mjs"
import { startPostgres } from "./lib/postgres.mjs"
import { browserCheck, integrationChecks, testDatabase } from "./lib/test-checks.mjs"
import { verifyChecks } from "./lib/verify-checks.mjs"

/**
 * `npm test`: verify, then tests against an embedded PostgreSQL of their own, then browser
 * journeys. `npm test -- --only verify|integration|e2e` runs a part, for people.
 *
 * @typedef {import("./lib/run-suite.mjs").Suite} Suite
 */

const env = { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", NEXT_TELEMETRY_DISABLED: "1" }

/** @param {Suite} suite */
async function integration(suite) {
  const { supervisor, progress, dir } = suite
  const password = ensureSecrets(dir).POSTGRES_PASSWORD
  const [port = 0] = await findFreePorts(1)
  const options = { supervisor, dataDir: dir, port, password, throwAway: true, say: progress.line }
  const postgres = await progress.step("Start PostgreSQL", () => startPostgres(options))
  await ensureBuilt(BUILDS.emulator, { ...suite, env })
  // What tests leave in the temporary folder goes away with ours.
  const scratch = { TMPDIR: mkdtempSync(join(dir, "tmp-")) }
  chmodSync(scratch.TMPDIR, 0o711)
  const checks = integrationChecks(suite.reports, { ...env, ...scratch, ...testDatabase(postgres) })
  return Promise.race([runChecks(checks, suite), supervisor.failure])
}

/** @param {Suite} suite */
async function journeys(suite) {
  await Promise.all([
    ensureBuilt(BUILDS.backend, { ...suite, env }),
    ensureBuilt(BUILDS.storefront, { ...suite, env }),
  ])
  return [
    await runCheck(
      browserCheck(suite.reports, { ...env, KALAVPP_TEST_DATA_DIR: suite.stackDir }),
      suite
    ),
  ]
}

/** @type {Record<string, (suite: Suite) => Promise<import("./lib/checks.mjs").Result[]>>} */
const PARTS = {
  verify: (suite) => runChecks(verifyChecks(suite.reports), suite, 2),
  integration,
  e2e: journeys,
}

const only = process.argv.indexOf("--only")
const wanted = only < 0 ? Object.keys(PARTS) : [process.argv[only + 1] ?? ""]
for (const name of wanted) {
  if (name in PARTS) continue
  console.error(`--only takes ${Object.keys(PARTS).join(", ")}; got "${name}".`)
  process.exit(1)
}

await runSuite(wanted.length > 1 ? "Test everything" : `Test: ${wanted[0]}`, async (suite) => {
  const results = []
  for (const name of wanted) results.push(...(await (PARTS[name]?.(suite) ?? [])))
  return results
})
