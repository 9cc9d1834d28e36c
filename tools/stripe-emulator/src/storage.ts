import { Balance } from "./funds.js"
import { Journal, type Change } from "./journal.js"
import type { BalanceTransaction, Resource, TableName, Tables } from "./resources.js"
import { Table } from "./table.js"

/** Fields that lists are filtered by, or that are looked up. */
const INDEXED: Record<TableName, readonly string[]> = {
  payment_intents: ["customer"],
  charges: ["payment_intent", "customer", "transfer_group"],
  refunds: ["charge", "payment_intent"],
  customers: ["email"],
  payment_methods: ["customer"],
  setup_intents: [],
  accounts: [],
  account_links: [],
  transfers: ["destination", "transfer_group", "source_transaction"],
  transfer_reversals: ["transfer"],
  balance_transactions: ["type", "source", "payout", "currency"],
  payouts: ["status"],
  disputes: ["charge", "payment_intent"],
  events: ["type"],
  webhook_endpoints: [],
  idempotent_answers: [],
  deliveries: ["event"],
  tasks: [],
}

type TableMap = { [Name in TableName]: Table<Tables[Name]> }

/** The objects of one account; `""` is the platform's own. */
export class Scope {
  readonly tables: TableMap
  readonly balance = new Balance()

  constructor(
    readonly account: string,
    changed: (change: Change) => void
  ) {
    const table = <Name extends TableName>(name: Name) =>
      new Table<Tables[Name]>(INDEXED[name], (id, value) => {
        changed([account, name, id, value])
      })
    const names = Object.keys(INDEXED) as TableName[]
    this.tables = Object.fromEntries(names.map((name) => [name, table(name)])) as TableMap
  }

  /** A balance transaction is written once and never changed. */
  record(transaction: BalanceTransaction) {
    this.balance.add(transaction)
    return this.tables.balance_transactions.put(transaction)
  }
}

const COMPACT_ABOVE = 20_000

/** All state: in memory, and in a journal when a file is given. */
export class Storage {
  private scopes = new Map<string, Scope>()
  private journal: Journal | undefined
  /** Seconds that the emulator's clock is ahead. */
  private offset = 0

  constructor(file?: string) {
    if (!file) return
    const written = Journal.replay(file, (change) => this.apply(change))
    this.journal = new Journal(file)
    this.journal.written = written
    this.compactIfWorthwhile()
  }

  get platform() {
    return this.scope("")
  }

  scope(account: string): Scope {
    let scope = this.scopes.get(account)
    if (!scope) {
      scope = new Scope(account, (change) => this.journal?.add(change))
      this.scopes.set(account, scope)
    }
    return scope
  }

  allScopes() {
    return [...this.scopes.values()]
  }

  get clockOffset() {
    return this.offset
  }

  set clockOffset(seconds: number) {
    this.offset = seconds
    this.journal?.add(["", "clock", "offset", seconds])
  }

  /** Makes what a request changed durable. */
  flush() {
    this.journal?.flush()
    this.compactIfWorthwhile()
  }

  reset() {
    this.scopes = new Map()
    this.offset = 0
    this.journal?.flush()
    this.journal?.compact([])
  }

  close() {
    this.journal?.close()
  }

  private apply([account, name, id, value]: Change) {
    if (name === "clock") {
      this.offset = Number(value)
      return
    }
    const scope = this.scope(account)
    // The journal holds only what put() and record() wrote.
    const table = scope.tables[name as TableName] as unknown as Table<Resource>
    if (value === null) return table.delete(id)
    if (name === "balance_transactions") scope.record(value as BalanceTransaction)
    else table.put(value as Resource)
  }

  private compactIfWorthwhile() {
    const { journal } = this
    if (!journal || journal.written < COMPACT_ABOVE) return
    let alive = 0
    for (const { tables } of this.scopes.values()) {
      for (const table of Object.values(tables)) alive += table.size
    }
    if (journal.written > 3 * alive) journal.compact(this.alive())
  }

  private *alive(): Generator<Change> {
    yield ["", "clock", "offset", this.offset]
    for (const { account, tables } of this.scopes.values()) {
      for (const [name, table] of Object.entries(tables)) {
        for (const value of table.values()) yield [account, name, value.id, value]
      }
    }
  }
}
