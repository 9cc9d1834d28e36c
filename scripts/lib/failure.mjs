import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs"

/** Something the person who typed the command can act on: printed without a stack. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {{ logFile?: string }} [details]
   */
  constructor(message, details = {}) {
    super(message)
    this.name = "Failure"
    this.logFile = details.logFile
  }
}

/** Thrown out of every waiting step when the person asked to stop. */
export class Stopped extends Error {
  constructor() {
    super("Stopped")
    this.name = "Stopped"
  }
}

const WIDTH = 500

/** Medusa logs JSON in production: a person wants the message. @param {string} line */
function readable(line) {
  let text = line
  if (line.startsWith("{")) {
    try {
      const { level, message } = JSON.parse(line)
      if (typeof message === "string") text = `${level}: ${message}`
    } catch {
      // Not JSON after all, or cut in the middle: shown as it is.
    }
  }
  return text.length > WIDTH ? `${text.slice(0, WIDTH)} …` : text
}

/**
 * The last lines of a log, reading only its end.
 * @param {string} file
 * @param {number} [count]
 */
export function lastLines(file, count = 30) {
  if (!existsSync(file)) return []
  const fd = openSync(file, "r")
  try {
    const { size } = fstatSync(fd)
    const buffer = Buffer.alloc(Math.min(size, 64 * 1024))
    readSync(fd, buffer, 0, buffer.length, size - buffer.length)
    return buffer
      .toString("utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .slice(-count)
      .map(readable)
  } finally {
    closeSync(fd)
  }
}

const NO_SPACE = /ENOSPC|No space left on device|could not extend file/i

/** @param {unknown} error */
export function isNoSpace(error) {
  if (!(error instanceof Error)) return false
  if ("code" in error && error.code === "ENOSPC") return true
  if (NO_SPACE.test(error.message)) return true
  const log = error instanceof Failure ? error.logFile : undefined
  return log ? lastLines(log, 200).some((line) => NO_SPACE.test(line)) : false
}

/**
 * What to print for an error, as lines.
 * @param {unknown} error
 */
export function explain(error) {
  if (isNoSpace(error)) {
    const where = error instanceof Failure && error.logFile ? ` (${error.logFile})` : ""
    return ["The disk is full: no space left on device. Free some space and start again." + where]
  }
  if (!(error instanceof Failure)) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
  const lines = [error.message]
  if (error.logFile) {
    const tail = lastLines(error.logFile)
    if (tail.length) lines.push("", ...tail.map((line) => `  │ ${line}`), "")
    lines.push(`Whole log: ${error.logFile}`)
  }
  return lines
}
