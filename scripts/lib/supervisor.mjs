import { spawn } from "node:child_process"
import { closeSync, createWriteStream, mkdirSync, openSync } from "node:fs"
import { join } from "node:path"
import { Failure, Stopped } from "./failure.mjs"
import { endGroup } from "./process-tree.mjs"
import { entryOf, removeRecord, writeRecord } from "./run-record.mjs"

/**
 * @typedef {object} Command
 * @property {string} name also names its log
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {Record<string, string | undefined>} env
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {boolean} [echo] print the output too, each line with the name
 * @property {NodeJS.Signals} [stopSignal]
 * @property {boolean} [last] end it only when all others have ended
 *
 * @typedef {{ spec: Command, child: import("node:child_process").ChildProcess, pid: number, logFile: string, exited: Promise<string> }} Running
 */

/** @param {number | null} code @param {NodeJS.Signals | null} signal */
const describeExit = (code, signal) => (signal ? `signal ${signal}` : `exit code ${code}`)

/**
 * Owns every process of one stack: each leads its own process group (so a Ctrl-C on the
 * terminal reaches only us and the order of ending is ours), logs into a file, and is ended
 * by `stop()`, whenever that comes.
 */
export class Supervisor {
  /** @type {Map<number, Running>} */
  #running = new Map()
  /** @type {Promise<void> | undefined} */
  #stopping
  /** @type {(failure: Failure) => void} */
  #fail = () => {}

  /** @param {{ dataDir: string, output?: (line: string) => void }} options */
  constructor({ dataDir, output = console.log }) {
    this.dataDir = dataDir
    this.logDir = join(dataDir, "logs")
    this.output = output
    mkdirSync(this.logDir, { recursive: true })
    /** Rejects when a server dies by itself. */
    this.failure = new Promise((/** @type {(value: never) => void} */ _resolve, reject) => {
      this.#fail = reject
    })
    this.failure.catch(() => {})
  }

  get stopping() {
    return this.#stopping !== undefined
  }

  assertRunning() {
    if (this.stopping) throw new Stopped()
  }

  /** @param {Command} spec @returns {Running} */
  #spawn(spec) {
    this.assertRunning()
    const logFile = join(this.logDir, `${spec.name}.log`)
    const log = openSync(logFile, "w")
    const child = spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: spec.env,
      detached: true,
      stdio: ["ignore", spec.echo ? "pipe" : log, spec.echo ? "pipe" : log],
      ...(spec.uid === undefined ? {} : { uid: spec.uid, gid: spec.gid }),
    })
    closeSync(log)
    if (spec.echo) this.#echo(child, spec.name, logFile)
    const exited = new Promise((/** @type {(how: string) => void} */ resolve) => {
      child.once("error", (error) => resolve(error.message))
      child.once("exit", (code, signal) => resolve(describeExit(code, signal)))
    })
    const pid = child.pid
    if (pid === undefined) return { spec, child, pid: -1, logFile, exited }
    const running = { spec, child, pid, logFile, exited }
    this.#running.set(pid, running)
    this.#record()
    return running
  }

  /** @param {import("node:child_process").ChildProcess} child @param {string} name @param {string} logFile */
  #echo(child, name, logFile) {
    const file = createWriteStream(logFile)
    file.on("error", () => {})
    let rest = ""
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
        file.write(chunk)
        const lines = (rest + chunk).split("\n")
        rest = lines.pop() ?? ""
        for (const line of lines) this.output(`${name.padEnd(10)} │ ${line}`)
      })
    }
  }

  #record() {
    const entries = [...this.#running.values()].map(({ spec, pid }) => entryOf(spec.name, pid))
    writeRecord(this.dataDir, entries)
  }

  /**
   * Runs a command to its end.
   * @param {Command} spec
   */
  async run(spec) {
    const running = this.#spawn(spec)
    const how = await running.exited
    if (this.stopping) throw new Stopped()
    this.#running.delete(running.pid)
    this.#record()
    if (how !== "exit code 0") {
      throw new Failure(`${spec.name} failed (${how}).`, { logFile: running.logFile })
    }
  }

  /**
   * Starts a server; its death by itself is the failure of the whole.
   * @param {Command} spec
   */
  serve(spec) {
    const running = this.#spawn(spec)
    void running.exited.then((how) => {
      if (this.stopping || !(this.#running.has(running.pid) || running.pid === -1)) return
      this.#running.delete(running.pid)
      this.#fail(
        new Failure(`${spec.name} stopped by itself (${how}).`, { logFile: running.logFile })
      )
    })
    return running
  }

  /** Ends one server on purpose. @param {Running} running */
  async end(running) {
    this.#running.delete(running.pid)
    await endGroup(running.pid, { signal: running.spec.stopSignal })
    if (!this.stopping) this.#record()
  }

  /** Ends everything; safe to call twice. */
  stop() {
    this.#stopping ??= this.#stopAll()
    return this.#stopping
  }

  async #stopAll() {
    const all = [...this.#running.values()]
    const end = (/** @type {Running} */ { pid, spec }) => endGroup(pid, { signal: spec.stopSignal })
    await Promise.all(all.filter(({ spec }) => !spec.last).map(end))
    await Promise.all(all.filter(({ spec }) => spec.last).map(end))
    this.#running.clear()
    removeRecord(this.dataDir)
  }

  /** No time left: the operating system ends everything now. */
  kill() {
    for (const pid of this.#running.keys()) {
      try {
        process.kill(-pid, "SIGKILL")
      } catch {
        // It is gone already.
      }
    }
  }
}
