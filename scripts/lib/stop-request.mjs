/** @type {NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"]

/** The signals of one Ctrl-C: the terminal sends it to us, and npm sends it on. */
const SAME_REQUEST_MS = 1000

/**
 * Calls back when the person asks to stop, and again when they insist. Also when npm, which
 * started us, is gone: a killed `npm start` must not leave a shop without an owner.
 * @param {{ onFirst: (why: string) => void, onSecond: () => void }} callbacks
 */
export function onStopRequest({ onFirst, onSecond }) {
  let first = 0
  const handle = (/** @type {string} */ why) => {
    if (!first) {
      first = Date.now()
      onFirst(why)
    } else if (Date.now() - first > SAME_REQUEST_MS) {
      onSecond()
    }
  }
  for (const signal of SIGNALS) process.on(signal, () => handle(signal))
  const parent = process.ppid
  if (process.env["npm_lifecycle_event"]) {
    setInterval(() => {
      if (!first && process.ppid !== parent) handle("npm is gone")
    }, 1000).unref()
  }
  return {
    /** We are stopping already: the next request insists. */
    ignoreFirst: () => {
      first ||= Date.now()
    },
  }
}
