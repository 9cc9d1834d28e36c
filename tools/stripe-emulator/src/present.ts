import type { App } from "./app.js"
import { invalid } from "./errors.js"
import { isObject, type Json, type JsonObject } from "./json.js"
import type { Resource, TableName } from "./resources.js"
import type { Scope } from "./storage.js"

const TABLE_OF_PREFIX: Record<string, TableName> = {
  pi: "payment_intents",
  ch: "charges",
  py: "charges",
  re: "refunds",
  pyr: "refunds",
  cus: "customers",
  pm: "payment_methods",
  seti: "setup_intents",
  acct: "accounts",
  tr: "transfers",
  trr: "transfer_reversals",
  txn: "balance_transactions",
  po: "payouts",
  du: "disputes",
}

const MAX_DEPTH = 4

/** How stored objects are sent: without what is only kept here, with what depends on the time. */
export class Presenter {
  constructor(
    private readonly app: App,
    private readonly scope: Scope
  ) {}

  /** @param expand paths as in the `expand` parameter */
  present(answer: object, expand: readonly string[] = []): JsonObject {
    // What is stored must not be changed by what is put into the answer.
    const copy = expand.length ? structuredClone(answer) : answer
    const sent = this.finish(copy as JsonObject)
    for (const path of expand) {
      const keys = path.split(".")
      if (keys.length > MAX_DEPTH) {
        throw invalid(
          `You cannot expand more than ${MAX_DEPTH} levels of a property. Property: ${path}`,
          { param: "expand" }
        )
      }
      this.expand(sent, keys, path)
    }
    return sent
  }

  private finish(object: JsonObject): JsonObject {
    if (object.object === "list" && Array.isArray(object.data)) {
      return {
        ...object,
        data: object.data.map((item) => (isObject(item) ? this.finish(item) : item)),
      }
    }
    const { test_number: _, ...sent } = object
    if (sent.object === "balance_transaction") {
      sent.status = Number(sent.available_on) > this.app.now() ? "pending" : "available"
    }
    return sent
  }

  private expand(holder: JsonObject, [key = "", ...rest]: string[], path: string): void {
    if (key === "data" && holder.object === "list" && Array.isArray(holder.data)) {
      for (const item of holder.data) if (isObject(item)) this.expand(item, rest, path)
      return
    }
    if (key === "refunds" && holder.object === "charge") {
      holder.refunds = this.refundsOf(String(holder.id))
    }
    const value = holder[key]
    if (value === undefined) {
      throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" })
    }
    if (value === null) return
    let expanded: Json = value
    if (typeof value === "string") {
      expanded = this.find(value, holder)
      if (!expanded) {
        throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" })
      }
      holder[key] = expanded
    }
    if (!rest.length) return
    if (Array.isArray(expanded)) {
      for (const item of expanded) if (isObject(item)) this.expand(item, rest, path)
    } else if (isObject(expanded)) {
      this.expand(expanded, rest, path)
    }
  }

  private find(id: string, holder: JsonObject): JsonObject | null {
    const table = TABLE_OF_PREFIX[id.slice(0, id.lastIndexOf("_"))]
    if (!table) return null
    // What a transfer made at its destination belongs to that account.
    const abroad = typeof holder.destination === "string" && id.startsWith("py_")
    const scope = abroad ? this.app.storage.scope(String(holder.destination)) : this.scope
    const found: Resource | undefined = scope.tables[table].get(id)
    return found ? this.finish({ ...found }) : null
  }

  private refundsOf(charge: string): JsonObject {
    const data = this.scope.tables.refunds.having("charge", charge).reverse()
    return list(`/v1/charges/${charge}/refunds`, data.slice(0, 10), data.length > 10)
  }
}

export const list = (url: string, data: readonly Resource[], hasMore: boolean): JsonObject => ({
  object: "list",
  data: [...data],
  has_more: hasMore,
  url,
})
