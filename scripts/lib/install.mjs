import { existsSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "./failure.mjs"
import { BUILD_STAMPS, ROOT, readJson } from "./paths.mjs"
import { hashSources, readStamp, writeStamp } from "./stamps.mjs"

const LOCK = join(ROOT, "package-lock.json")
const STAMP = join(BUILD_STAMPS, "install")

/** npm writes this file when an installation is complete. */
const INSTALLED = join(ROOT, "node_modules/.package-lock.json")

const MINIMUM = [20, 19]

/** @param {string} version like v20.19.0 */
export function assertNodeVersion(version = process.version) {
  const [major = 0, minor = 0] = version.slice(1).split(".").map(Number)
  const [wantMajor = 0, wantMinor = 0] = MINIMUM
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return
  throw new Failure(
    `Kalavpp needs Node.js ${MINIMUM.join(".")} or later; this is ${version} (${process.execPath}).`
  )
}

export const lockHash = () => hashSources([LOCK], [process.version, process.arch])

/**
 * Whether what is installed is what the lock file says, for a clone whose packages somebody
 * installed by hand. Packages for other machines are optional and absent.
 */
function installedMatchesLock() {
  const wanted = readJson(LOCK).packages
  const have = readJson(INSTALLED).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/")) return true
    const found = have[path]
    if (!found) return Boolean(entry.optional || entry.devOptional)
    return entry.link ? Boolean(found.link) : found.version === entry.version
  })
}

export function needsInstall() {
  if (!existsSync(INSTALLED)) return true
  if (readStamp(STAMP) === lockHash()) return false
  if (readStamp(STAMP) !== undefined || !installedMatchesLock()) return true
  writeStamp(STAMP, lockHash())
  return false
}

/** How to call the npm that started us, or else the one on the path. */
export function npmCommand() {
  const running = process.env["npm_execpath"]
  return running?.endsWith("npm-cli.js")
    ? { command: process.execPath, args: [running] }
    : { command: "npm", args: /** @type {string[]} */ ([]) }
}

/** @param {import("./supervisor.mjs").Supervisor} supervisor */
export async function install(supervisor) {
  const { command, args } = npmCommand()
  // NODE_ENV=production would leave out what builds need.
  const { NODE_ENV: _production, ...env } = process.env
  await supervisor.run({
    name: "install",
    command,
    args: [...args, "ci", "--include=dev", "--no-audit", "--no-fund"],
    cwd: ROOT,
    env: { ...env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", CI: "true" },
  })
  writeStamp(STAMP, lockHash())
}
