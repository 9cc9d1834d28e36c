import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs"
import { basename, dirname, join } from "node:path"
import { Failure } from "./failure.mjs"

/**
 * PostgreSQL refuses to run as root, so root needs another user for it, and that user must be
 * able to reach the data and the programs. A clone in a folder that only root may enter
 * (`/root/shop`, `mktemp -d`) is common on servers; permissions of folders that are not ours
 * stay as they are, and data and programs go to KALAVPP_STATE instead.
 */
const STATE = "/var/lib/kalavpp"

/** @typedef {{ uid: number, gid: number }} SystemUser */

/** @param {string[]} command */
function output([command = "", ...args]) {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8" })
  return status === 0 ? stdout.trim() : undefined
}

/** @param {string} name @returns {SystemUser | undefined} */
function lookUp(name) {
  const [uid, gid] = [output(["id", "-u", name]), output(["id", "-g", name])]
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/**
 * @param {string} dataDir the folder PostgreSQL's files are in, if there already
 * @returns {SystemUser | undefined} undefined for an ordinary user: PostgreSQL runs as that one
 */
export function postgresUser(dataDir) {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(dataDir, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const found = lookUp("postgres")
  if (found) return found
  // The same user Debian's and Alpine's own packages make; no home, no login.
  const system = ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false"]
  if (output(["useradd", ...system, "postgres"]) === undefined) {
    output(["adduser", "-S", "-D", "-H", "postgres"])
  }
  const made = lookUp("postgres") ?? lookUp("nobody")
  if (made) return made
  throw new Failure(
    "PostgreSQL cannot run as root and no user `postgres` could be made. " +
      "Run npm start as an ordinary user, or set DATABASE_URL to a server of your own."
  )
}

/** @param {SystemUser} user @param {string} dir @param {"x" | "r"} right */
function may(user, dir, right) {
  const test = spawnSync("/bin/sh", ["-c", `test -${right} "$1"`, "sh", dir], { ...user, cwd: "/" })
  return test.status === 0
}

/** @param {string} dir */
function makeStateDir(dir) {
  mkdirSync(dir, { recursive: true, mode: 0o755 })
  for (const path of [STATE, dir]) chmodSync(path, 0o711)
}

/**
 * Where PostgreSQL's files really are: `<dataDir>/postgres`, or, if that user cannot get there,
 * a folder of their own that `<dataDir>/postgres` then links to.
 * @param {string} dataDir
 * @param {SystemUser | undefined} user
 * @param {(line: string) => void} say
 */
export function placeData(dataDir, user, say) {
  const wanted = join(dataDir, "postgres")
  if (!user) return wanted
  const link = lstatSync(wanted, { throwIfNoEntry: false })
  if (link?.isSymbolicLink()) {
    if (existsSync(wanted)) return realpathSync(wanted)
    throw new Failure(
      `${wanted} points to a folder that is gone. Restore it, or delete the link to begin with an empty database.`
    )
  }
  // The data directory is ours; its secrets are protected by their own mode.
  chmodSync(dataDir, statSync(dataDir).mode | 0o011)
  if (may(user, dataDir, "x")) return wanted
  if (link) throw new Failure(`User ${user.uid} of the database cannot reach ${wanted}.`)
  const clone = basename(dirname(realpathSync(dataDir)))
  const place = join(STATE, `${clone}-${randomBytes(4).toString("hex")}`, "postgres")
  makeStateDir(dirname(place))
  mkdirSync(place, { mode: 0o700 })
  chownSync(place, user.uid, user.gid)
  symlinkSync(place, wanted)
  say(`  Only root may enter ${dirname(dataDir)}, so the database's files are in ${place}.`)
  return place
}

/**
 * PostgreSQL's programs where that user can run them.
 * @param {string} native folder with bin, lib and share
 * @param {string} version
 * @param {SystemUser | undefined} user
 */
export function placePrograms(native, version, user) {
  if (
    !user ||
    (may(user, join(native, "bin/postgres"), "x") && may(user, join(native, "lib"), "r"))
  ) {
    return native
  }
  const place = join(STATE, `postgresql-${version}`)
  if (!existsSync(place)) {
    makeStateDir(STATE)
    const unfinished = `${place}.${process.pid}`
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    spawnSync("chmod", ["-R", "a+rX", unfinished])
    renameSync(unfinished, place)
  }
  return place
}

/**
 * Removes database files that were placed outside of a data directory that goes away.
 * @param {string} dataDir
 */
export function removeRelocatedData(dataDir) {
  const link = join(dataDir, "postgres")
  if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() || !existsSync(link)) return
  rmSync(dirname(realpathSync(link)), { recursive: true, force: true })
}
