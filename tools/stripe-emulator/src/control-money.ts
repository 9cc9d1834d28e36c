import { recordTransaction } from "./balance-transactions.js"
import type { Work } from "./call.js"
import { checkCurrency } from "./currencies.js"
import { invalid } from "./errors.js"
import { isObject, type JsonObject, numberOf, stringOf } from "./json.js"

/**
 * Balance transactions out of nothing, for tests that need very many of them:
 * `{items: [{type, amount, currency, fee?, source?, created?}]}`.
 */
export function seedTransactions(work: Work, order: JsonObject) {
  if (!Array.isArray(order.items)) throw invalid("items must be a list", { param: "items" })
  const ids = order.items.map((item) => {
    if (!isObject(item)) throw invalid("items must be objects", { param: "items" })
    const created = numberOf(item.created, work.now)
    return recordTransaction(work.scope, {
      type: stringOf(item.type) ?? "adjustment",
      amount: numberOf(item.amount, 0),
      currency: checkCurrency(stringOf(item.currency) ?? "eur"),
      fee: numberOf(item.fee, 0),
      source: stringOf(item.source) ?? null,
      now: created,
    }).id
  })
  return { ids }
}

/** Tops the platform's available balance up, or takes from it: `{amount, currency}`. */
export function controlBalance(work: Work, { amount, currency }: JsonObject) {
  const transaction = recordTransaction(work.scope, {
    type: "topup",
    amount: numberOf(amount, 0),
    currency: checkCurrency(stringOf(currency) ?? "eur"),
    source: null,
    now: work.now,
  })
  return { transaction, ...work.scope.balance.at(transaction.currency, work.now) }
}
