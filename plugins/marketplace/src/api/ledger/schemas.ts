import { z } from "@medusajs/framework/zod"
import { LEDGER_SOURCES, LEDGER_TRANSACTION_KINDS } from "../../modules/ledger/types"
import { currencyUnit } from "../../money"
import { paging } from "../schemas"

const DAY = 86_400_000
const dateOrTime = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: "must be a date (2026-03-31) or a time with its zone (2026-03-31T12:00:00Z)",
})
const isDay = (value: string) => value.length === "2026-03-31".length

/** From the beginning of a day (UTC), or from a moment. */
const since = dateOrTime.transform((value) => new Date(value))

/** To the end of a day (UTC), or before a moment. */
const until = dateOrTime.transform(
  (value) => new Date(new Date(value).getTime() + (isDay(value) ? DAY : 0))
)

const inOrder = ({ since, until }: { since?: Date; until?: Date }) =>
  !since || !until || since < until
const NOT_IN_ORDER = { path: ["until"], error: "must be later than since" }

function isCurrency(code: string) {
  try {
    return Boolean(currencyUnit(code))
  } catch {
    return false
  }
}

const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/, "must be a currency code of three letters")
  .refine(isCurrency, "is no currency")
  .transform((value) => value.toLowerCase())

const id = z.string().min(1).max(200)
const kind = z.enum(LEDGER_TRANSACTION_KINDS)
const format = z.enum(["json", "csv"])

export const statementSchema = z
  .strictObject({
    ...paging,
    currency_code: currency.optional(),
    since: since.optional(),
    until: until.optional(),
    order: z.enum(["asc", "desc"]).default("desc"),
    format: format.optional(),
  })
  .refine(inOrder, NOT_IN_ORDER)
export type StatementQuery = z.output<typeof statementSchema>

export const ledgerTransactionsSchema = z
  .strictObject({
    ...paging,
    kind: z.union([kind, z.array(kind).min(1).max(LEDGER_TRANSACTION_KINDS.length)]).optional(),
    source_type: z.enum(LEDGER_SOURCES).optional(),
    source_id: id.optional(),
    order_id: id.optional(),
    vendor_id: id.optional(),
    currency_code: currency.optional(),
    since: since.optional(),
    until: until.optional(),
    format: format.optional(),
  })
  .refine(inOrder, NOT_IN_ORDER)
export type LedgerTransactionsQuery = z.output<typeof ledgerTransactionsSchema>

export const trialBalanceSchema = z.strictObject({ currency_code: currency.optional() })
export type TrialBalanceQuery = z.output<typeof trialBalanceSchema>
