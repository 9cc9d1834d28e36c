import type { JsonObject } from "./json.js"

const KEPT = 1000

export type LoggedRequest = JsonObject & { method: string; path: string }

/** The last calls, for tests and for people who wonder what their code sent. */
export class RequestLog {
  private entries: LoggedRequest[] = []

  add(entry: LoggedRequest) {
    this.entries.push(entry)
    if (this.entries.length > 2 * KEPT) this.entries = this.entries.slice(-KEPT)
  }

  /** Newest last. */
  list({ method, path }: { method?: string | undefined; path?: string | undefined }) {
    const pattern = path ? new RegExp(path) : undefined
    return this.entries
      .slice(-KEPT)
      .filter((entry) => !method || entry.method === method.toUpperCase())
      .filter((entry) => !pattern || pattern.test(entry.path))
  }

  clear() {
    this.entries = []
  }
}
