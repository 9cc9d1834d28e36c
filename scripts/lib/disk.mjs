import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  statfsSync,
  unlinkSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { Failure } from "./failure.mjs"

const MB = 1024 * 1024

/** Measured on a first start: packages, then what is built, and the database with pictures. */
const NEEDED_FOR_INSTALL = 1600 * MB
const NEEDED_FOR_BUILD = 500 * MB
const NEEDED_FOR_DATA = 300 * MB

/**
 * @param {string} dir
 * @param {number} needed bytes
 * @param {string} what
 */
function assertFree(dir, needed, what) {
  const { bavail, bsize } = statfsSync(dir)
  const free = bavail * bsize
  if (free < needed) {
    throw new Failure(
      `The disk is full: ${what} needs about ${Math.round(needed / MB)} MB in ${dir}, ` +
        `${Math.round(free / MB)} MB are free. Free some space and start again.`
    )
  }
}

/**
 * Makes the data directory and fails early, in words, if the disk or the rights will not do.
 * @param {{ root: string, dataDir: string, built: boolean }} options
 */
export function assertDisk({ root, dataDir, built }) {
  try {
    mkdirSync(join(dataDir, "logs"), { recursive: true })
    const probe = join(dataDir, `.write-test-${process.pid}`)
    writeFileSync(probe, "x".repeat(4096))
    unlinkSync(probe)
    accessSync(root, constants.W_OK)
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    if (code === "ENOSPC" || code === "EDQUOT") {
      throw new Failure(
        `The disk is full: cannot write into ${dataDir}. Free some space and start again.`
      )
    }
    if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR") {
      throw new Failure(
        `Cannot write into ${dataDir} or ${root} (${code}). ` +
          "Give this user the right to write there, or set KALAVPP_DATA_DIR to another folder."
      )
    }
    throw error
  }
  if (!existsSync(join(root, "node_modules"))) assertFree(root, NEEDED_FOR_INSTALL, "installing")
  else if (!built) assertFree(root, NEEDED_FOR_BUILD, "building")
  assertFree(dataDir, NEEDED_FOR_DATA, "the database")
}
