import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ROOT } from "../lib/paths.mjs"

/** A folder for one test. @param {import("node:test").TestContext} context */
export function temporaryDir(context) {
  const dir = mkdtempSync(join(tmpdir(), "kalavpp-scripts-"))
  context.after(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/**
 * Runs a script with stdin closed and no terminal.
 * @param {string[]} args of node
 * @param {Record<string, string>} env
 */
export function runNode(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, npm_lifecycle_event: "" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => (output += chunk))
  }
  const ended = new Promise((/** @type {(code: number | null) => void} */ resolve) => {
    child.once("close", (code) => resolve(code))
  })
  return { child, ended, output: () => output }
}
