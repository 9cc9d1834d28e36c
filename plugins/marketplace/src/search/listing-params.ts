import { createHash } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"
import { LISTING_KINDS } from "../modules/listing/kinds"

export const LISTING_SORTS = ["relevance", "newest", "price_asc", "price_desc"] as const
export type ListingSort = (typeof LISTING_SORTS)[number]

/** `tag=a&tag=b`, `tag=a` and nothing at all, as a list without repetitions. */
const list = (name: string, item: z.ZodType<string, string> = z.string().trim().min(1)) =>
  z
    .preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(item, { error: `${name}: must be text.` }).max(50, `${name}: at most 50 values.`)
    )
    .transform((values) => [...new Set(values)].sort())

const amount = (name: string) =>
  z
    .string({ error: `${name}: must be given once.` })
    .regex(/^\d{1,12}(\.\d{1,6})?$/, `${name}: must be a number, in major units.`)
    .optional()

const flag = (name: string) =>
  z
    .enum(["true", "false"], { error: `${name}: must be true or false.` })
    .transform((value) => value === "true")

const schema = z
  .object({
    q: z
      .string({ error: "q: must be given once." })
      .max(200, "q: at most 200 characters.")
      .transform((value) => value.trim())
      .optional(),
    kind: list(
      "kind",
      z.enum(LISTING_KINDS, { error: `kind: must be one of ${LISTING_KINDS.join(", ")}.` })
    ),
    vendor: list("vendor"),
    category: list("category"),
    tag: list("tag"),
    min_price: amount("min_price"),
    max_price: amount("max_price"),
    currency_code: z
      .string({ error: "currency_code: must be given once." })
      .regex(/^[A-Za-z]{3}$/, "currency_code: must be a three-letter code.")
      .transform((code) => code.toLowerCase())
      .optional(),
    in_stock: flag("in_stock").optional(),
    sort: z
      .enum(LISTING_SORTS, { error: `sort: must be one of ${LISTING_SORTS.join(", ")}.` })
      .optional(),
    limit: z
      .string({ error: "limit: must be given once." })
      .regex(/^\d{1,3}$/, "limit: must be between 1 and 100.")
      .transform(Number)
      .refine((limit) => limit >= 1 && limit <= 100, "limit: must be between 1 and 100.")
      .default(24),
    cursor: z
      .string({ error: "cursor: must be given once." })
      .max(1000, "cursor: is not one of ours.")
      .optional(),
    facets: flag("facets").default(true),
  })
  .strict()
  .refine(
    ({ min_price, max_price }) =>
      !min_price || !max_price || Number(min_price) <= Number(max_price),
    "min_price: must not be above max_price."
  )

export type ListingParams = Omit<z.infer<typeof schema>, "sort" | "currency_code"> & {
  sort: ListingSort
  currency_code: string
  /** Names the query, whatever its page: a cursor of another query is refused by it. */
  fingerprint: string
  /** Names what it filters, whatever the order. */
  filter_fingerprint: string
}

const hash = (value: unknown) =>
  createHash("sha1").update(JSON.stringify(value)).digest("base64url").slice(0, 12)

type Filters = Omit<ListingParams, "fingerprint" | "filter_fingerprint">

/** What of a query decides which rows there are, and with the sort, in what order. */
function fingerprints({
  sort,
  limit: _limit,
  cursor: _cursor,
  facets: _facets,
  ...filters
}: Filters) {
  return { fingerprint: hash([sort, filters]), filter_fingerprint: hash(filters) }
}

/**
 * @param currencies what the shop sells in, the default first
 * @throws MedusaError `invalid_data` naming the first parameter that does not fit
 */
export function parseListingParams(query: unknown, currencies: string[]): ListingParams {
  const parsed = schema.safeParse(query)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    const message =
      issue.code === "unrecognized_keys"
        ? `${issue.keys.join(", ")}: is not a parameter.`
        : issue.message
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  const currency_code = parsed.data.currency_code ?? currencies[0] ?? "eur"
  if (parsed.data.currency_code && !currencies.includes(currency_code)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `currency_code: must be one of ${currencies.join(", ")}.`
    )
  }
  const q = parsed.data.q || undefined
  const sort =
    !q && parsed.data.sort === "relevance"
      ? "newest"
      : (parsed.data.sort ?? (q ? "relevance" : "newest"))
  const params = { ...parsed.data, q, sort, currency_code }
  return { ...params, ...fingerprints(params) }
}
