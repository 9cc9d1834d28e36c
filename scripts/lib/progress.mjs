import { Stopped } from "./failure.mjs"

/**
 * Progress of long steps. On a terminal one line ticks with all running steps; elsewhere a
 * line is printed when a step starts, every 15 seconds, and when it ends.
 */

const QUIET_INTERVAL_MS = 15_000

/** @param {number} ms */
export function seconds(ms) {
  const total = ms / 1000
  if (total < 10) return `${total.toFixed(1)} s`
  if (total < 100) return `${Math.round(total)} s`
  const whole = Math.round(total)
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`
}

/**
 * @typedef {object} Progress
 * @property {<T>(label: string, work: () => Promise<T>) => Promise<T>} step runs and times a step
 * @property {(line: string) => void} line prints a line without disturbing the ticking one
 * @property {() => number} elapsed milliseconds since it was made
 * @property {() => void} end stops ticking
 */

/**
 * @param {{ stream?: NodeJS.WriteStream, silent?: boolean }} [options]
 * @returns {Progress}
 */
export function createProgress({ stream = process.stdout, silent = false } = {}) {
  const started = Date.now()
  /** @type {Map<string, number>} label → when it started */
  const running = new Map()
  const live = Boolean(stream.isTTY) && !silent
  /** @type {NodeJS.Timeout | undefined} */
  let ticker
  let drawn = false

  const erase = () => {
    if (drawn) stream.write("\r\x1b[2K")
    drawn = false
  }
  const line = (/** @type {string} */ text) => {
    if (silent) return
    erase()
    stream.write(text + "\n")
  }
  const status = () =>
    [...running].map(([label, at]) => `${label} ${Math.floor((Date.now() - at) / 1000)} s`)

  const tick = () => {
    if (!running.size) return
    if (!live) {
      for (const text of status()) line(`  … ${text}`)
      return
    }
    erase()
    stream.write(("  … " + status().join("  ·  ")).slice(0, (stream.columns || 80) - 1))
    drawn = true
  }

  const begin = (/** @type {string} */ label) => {
    running.set(label, Date.now())
    if (!live) line(`  … ${label}`)
    ticker ??= setInterval(tick, live ? 500 : QUIET_INTERVAL_MS).unref()
  }
  const finish = (/** @type {string} */ label, /** @type {string} */ mark) => {
    const at = running.get(label) ?? Date.now()
    running.delete(label)
    line(`  ${mark} ${label} (${seconds(Date.now() - at)})`)
    if (!running.size) {
      clearInterval(ticker)
      ticker = undefined
    }
  }

  return {
    line,
    elapsed: () => Date.now() - started,
    end: () => {
      clearInterval(ticker)
      erase()
    },
    step: async (label, work) => {
      begin(label)
      try {
        const result = await work()
        finish(label, "✓")
        return result
      } catch (error) {
        finish(label, error instanceof Stopped ? "–" : "✗")
        throw error
      }
    },
  }
}
