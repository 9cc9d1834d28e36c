import { invalid } from "./errors.js"
import { type JsonObject, numberOf, stringOf } from "./json.js"

/**
 * lose_answer: done, but the connection breaks before the answer. 429: refused before anything
 * was done. 500: fails; `commit` says whether after or before the work. hang: never answers and
 * does nothing, its idempotency key stays in use until the caller gives up. slow: does the work
 * after `ms`, its key in use meanwhile.
 */
const KINDS = ["lose_answer", "429", "500", "hang", "slow"] as const

export interface Fault {
  kind: (typeof KINDS)[number]
  method: string | undefined
  path: RegExp
  commit: boolean
  ms: number
  left: number
}

/** Faults ordered through the control API; each happens to the next calls it matches. */
export class Faults {
  private faults: Fault[] = []

  add(order: JsonObject) {
    const kind = KINDS.find((each) => each === String(order.kind))
    if (!kind) throw invalid(`kind must be one of ${KINDS.join(", ")}`, { param: "kind" })
    const fault: Fault = {
      kind,
      method: stringOf(order.method)?.toUpperCase(),
      path: pattern(stringOf(order.path) ?? "."),
      commit: order.commit === true,
      ms: numberOf(order.ms, 1000),
      left: numberOf(order.times, 1),
    }
    this.faults.push(fault)
  }

  take(method: string, path: string): Fault | undefined {
    const fault = this.faults.find(
      (each) => (!each.method || each.method === method) && each.path.test(path)
    )
    if (fault && --fault.left <= 0) this.faults = this.faults.filter((each) => each !== fault)
    return fault
  }

  list(): JsonObject[] {
    return this.faults.map(({ kind, method, path, commit, ms, left }) => ({
      kind,
      ...(method ? { method } : {}),
      path: path.source,
      commit,
      ms,
      times: left,
    }))
  }

  clear() {
    this.faults = []
  }
}

function pattern(text: string) {
  try {
    return new RegExp(text)
  } catch {
    throw invalid(`Not a regular expression: ${text}`, { param: "path" })
  }
}
