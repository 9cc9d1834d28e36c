import { join } from "node:path"
import { program } from "./build.mjs"
import { unitCheck } from "./test-checks.mjs"
import { ROOT, STOREFRONT } from "./paths.mjs"

/** @typedef {import("./checks.mjs").Check} Check */

const env = { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", NEXT_TELEMETRY_DISABLED: "1" }

/**
 * @param {string} name
 * @param {string} label
 * @param {string[]} args program and its arguments
 * @param {string} [cwd]
 * @returns {Check}
 */
const check = (name, label, [tool = "", ...args], cwd = ROOT) => ({
  name,
  label,
  command: process.execPath,
  args: [program(tool), ...args],
  cwd,
  env,
})

/** @param {string} name @param {string} dir */
const types = (name, dir) =>
  check(`types-${name}`, `Types: ${name}`, ["tsc", "--noEmit", "-p", join(ROOT, dir)])

/**
 * The one gate: format, lint, types, import arrows, unused code, unit tests.
 * @param {string} reports folder
 * @returns {Check[]}
 */
export function verifyChecks(reports) {
  return [
    // First what takes longest, so that two lanes end together.
    check("lint", "Lint (eslint, no warnings)", ["eslint", ".", "--max-warnings", "0"]),
    check("format", "Format (prettier)", ["prettier", "--check", ".", "--log-level", "warn"]),
    types("plugins/marketplace", "plugins/marketplace"),
    types("backend", "backend"),
    check(
      "typegen",
      "Types of the storefront's routes (next typegen)",
      ["next", "typegen"],
      STOREFRONT
    ),
    types("e2e", "e2e"),
    types("scripts", "scripts"),
    types("stripe-emulator", "tools/stripe-emulator"),
    check("imports", "Import arrows (dependency-cruiser)", [
      "depcruise",
      "--config",
      ".dependency-cruiser.mjs",
      "plugins",
      "backend",
      "storefront",
      "e2e",
      "scripts",
      "tools",
    ]),
    types("storefront", "storefront"),
    check("unused", "Unused code (knip)", ["knip", "--no-progress", "--no-config-hints"]),
    unitCheck(reports, env),
  ].map((each) => ({ ...each, name: each.name.replaceAll("/", "-") }))
}
