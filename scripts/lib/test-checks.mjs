import { readdirSync } from "node:fs"
import { join } from "node:path"
import { program } from "./build.mjs"
import { countJest, countPlaywright, countTap, freshReport } from "./checks.mjs"
import { BACKEND, STRIPE_EMULATOR, PLUGIN, ROOT } from "./paths.mjs"

/**
 * @typedef {import("./checks.mjs").Check} Check
 * @typedef {import("./environment.mjs").Env} Env
 */

const UNIT = "\\.unit\\.spec\\.ts$"

/**
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.label
 * @param {string} options.cwd
 * @param {string[]} options.which jest's own choice of files
 * @param {Env} options.env
 * @param {string} options.reports
 * @returns {Check}
 */
function jestCheck({ name, label, cwd, which, env, reports }) {
  const report = freshReport(join(reports, `${name}.json`))
  return {
    name,
    label,
    command: process.execPath,
    // Medusa imports modules dynamically, which jest can do only with this flag; its runner
    // leaves timers behind, hence the forced exit.
    args: [
      "--experimental-vm-modules",
      "--no-warnings",
      program("jest"),
      ...which,
      "--maxWorkers=2",
      "--forceExit",
      "--json",
      `--outputFile=${report}`,
    ],
    cwd,
    env: { ...env, NODE_ENV: "test" },
    count: () => countJest(report),
  }
}

/** Unit tests of all workspaces in one run. @param {string} reports @param {Env} env */
export const unitCheck = (reports, env) =>
  jestCheck({
    name: "unit",
    label: "Unit tests",
    cwd: ROOT,
    which: ["--projects", PLUGIN, BACKEND, STRIPE_EMULATOR, "--testPathPattern", UNIT],
    env,
    reports,
  })

/** @param {string} name @param {string} label @param {string} cwd @param {string} reports @param {Env} env */
const integrationCheck = (name, label, cwd, reports, env) =>
  jestCheck({
    name,
    label,
    cwd,
    which: ["--testPathIgnorePatterns", UNIT, "/node_modules/"],
    env,
    reports,
  })

/**
 * What Medusa's test runners read to find PostgreSQL; with another host than localhost they
 * would ask for TLS.
 * @param {{ port: number, password: string }} postgres
 * @returns {Env}
 */
export const testDatabase = ({ port, password }) => ({
  DB_HOST: "localhost",
  DB_PORT: String(port),
  DB_USERNAME: "postgres",
  DB_PASSWORD: password,
})

/** @param {string} reports @param {Env} env @returns {Check[]} */
export function integrationChecks(reports, env) {
  const scripts = freshReport(join(reports, "scripts.tap"))
  const files = readdirSync(join(ROOT, "scripts/tests")).filter((name) =>
    name.endsWith(".test.mjs")
  )
  return [
    {
      name: "test-scripts",
      label: "Tests of the scripts",
      command: process.execPath,
      args: [
        "--test",
        "--test-reporter=spec",
        "--test-reporter-destination=stdout",
        "--test-reporter=tap",
        `--test-reporter-destination=${scripts}`,
        ...files.map((name) => join(ROOT, "scripts/tests", name)),
      ],
      cwd: ROOT,
      env,
      count: () => countTap(scripts),
    },
    integrationCheck(
      "integration-marketplace",
      "Integration tests: marketplace",
      PLUGIN,
      reports,
      env
    ),
    integrationCheck(
      "integration-backend",
      "Integration tests: backend (HTTP)",
      BACKEND,
      reports,
      env
    ),
  ]
}

/**
 * Playwright brings up a stack of its own through startStack(), in KALAVPP_TEST_DATA_DIR.
 * @param {string} reports @param {Env} env @returns {Check}
 */
export function browserCheck(reports, env) {
  const report = freshReport(join(reports, "e2e.json"))
  return {
    name: "e2e",
    label: "Browser journeys (playwright)",
    command: process.execPath,
    args: [program("playwright"), "test", "-c", "e2e/playwright.config.ts", "--reporter=line,json"],
    cwd: ROOT,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    // Its teardown runs on SIGINT only.
    stopSignal: "SIGINT",
    count: () => countPlaywright(report),
  }
}
