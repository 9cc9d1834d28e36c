import type { Resource } from "./resources.js"

type Row<T> = { value: T; sequence: number }

/**
 * Objects of one kind of one account, in the order of their creation, with indexes for the
 * fields lists are filtered by: a page costs what it holds, not what there is.
 */
export class Table<T extends Resource> {
  private readonly rows = new Map<string, Row<T>>()
  private readonly order: Row<T>[] = []
  private readonly indexes: Map<string, Map<unknown, Row<T>[]>>
  private sequence = 0

  constructor(
    indexed: readonly string[],
    private readonly changed: (id: string, value: T | null) => void
  ) {
    this.indexes = new Map(indexed.map((field) => [field, new Map()]))
  }

  get size() {
    return this.rows.size
  }

  get(id: string): T | undefined {
    return this.rows.get(id)?.value
  }

  /** Inserts or replaces; hand in a new object, never the stored one changed. */
  put(value: T): T {
    const known = this.rows.get(value.id)
    if (known) {
      this.unindex(known)
      known.value = value
      this.index(known)
    } else {
      const row = { value, sequence: this.sequence++ }
      this.rows.set(value.id, row)
      insert(this.order, row)
      this.index(row)
    }
    this.changed(value.id, value)
    return value
  }

  delete(id: string) {
    const row = this.rows.get(id)
    if (!row) return
    this.rows.delete(id)
    remove(this.order, row)
    this.unindex(row)
    this.changed(id, null)
  }

  /** Oldest first. */
  *values(): Generator<T> {
    for (const row of this.order) yield row.value
  }

  /** All with this value of an indexed field, oldest first. */
  having(field: string, value: unknown): T[] {
    return (this.indexes.get(field)?.get(value) ?? []).map((row) => row.value)
  }

  /**
   * One page. `equal` narrows by fields (through an index where there is one), `from` and `to`
   * by time of creation, inclusive.
   */
  page(options: PageOptions): { data: T[]; has_more: boolean } {
    const rows = this.narrowest(options.equal)
    const matches = ({ value }: Row<T>) =>
      Object.entries(options.equal).every(([field, wanted]) => value[field] === wanted)
    let low = lowerBound(rows, options.from ?? -Infinity, -1)
    let high = lowerBound(rows, options.to ?? Infinity, Infinity)
    const cursor = this.rows.get(options.after ?? options.before ?? "")
    if (cursor && options.after) high = Math.min(high, positionOf(rows, cursor))
    if (cursor && options.before) {
      const at = positionOf(rows, cursor)
      low = Math.max(low, rows[at] === cursor ? at + 1 : at)
    }
    const found: T[] = []
    const step = options.before ? 1 : -1
    for (let at = step > 0 ? low : high - 1; at >= low && at < high; at += step) {
      const row = rows[at]
      if (!row || !matches(row)) continue
      if (found.length === options.limit) {
        return { data: options.before ? found.reverse() : found, has_more: true }
      }
      found.push(row.value)
    }
    return { data: options.before ? found.reverse() : found, has_more: false }
  }

  private narrowest(equal: PageOptions["equal"]) {
    let best = this.order
    for (const [field, wanted] of Object.entries(equal)) {
      const index = this.indexes.get(field)
      if (!index) continue
      const rows = index.get(wanted) ?? []
      if (rows.length < best.length) best = rows
    }
    return best
  }

  private index(row: Row<T>) {
    for (const [field, index] of this.indexes) {
      const key = row.value[field]
      const rows = index.get(key)
      if (rows) insert(rows, row)
      else index.set(key, [row])
    }
  }

  private unindex(row: Row<T>) {
    for (const [field, index] of this.indexes) remove(index.get(row.value[field]) ?? [], row)
  }
}

export interface PageOptions {
  equal: Record<string, unknown>
  from?: number | undefined
  to?: number | undefined
  after?: string | undefined
  before?: string | undefined
  limit: number
}

/** First row that is not before (created, sequence). */
function lowerBound<T extends Resource>(rows: Row<T>[], created: number, sequence: number) {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    const row = rows[middle]
    if (row && isBefore(row, created, sequence)) low = middle + 1
    else high = middle
  }
  return low
}

const isBefore = <T extends Resource>(row: Row<T>, created: number, sequence: number) =>
  row.value.created < created || (row.value.created === created && row.sequence < sequence)

const positionOf = <T extends Resource>(rows: Row<T>[], row: Row<T>) =>
  lowerBound(rows, row.value.created, row.sequence)

function insert<T extends Resource>(rows: Row<T>[], row: Row<T>) {
  const last = rows[rows.length - 1]
  if (!last || isBefore(last, row.value.created, row.sequence)) rows.push(row)
  else rows.splice(positionOf(rows, row), 0, row)
}

function remove<T extends Resource>(rows: Row<T>[], row: Row<T>) {
  const at = positionOf(rows, row)
  if (rows[at] === row) rows.splice(at, 1)
}
