import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { AnswerCache } from "./answer-cache"
import { decodeCursor, type MatchMode } from "./listing-cursor"
import { readFacets, type FacetAnswer } from "./listing-facets"
import { PRICED, readPage } from "./listing-page"
import { parseListingParams, type ListingParams } from "./listing-params"
import { matches } from "./listing-sql"

/** A change is to be seen within two seconds: half of that for the sync, half for this. */
const FRESH_FOR = 1_000
const answers = new AnswerCache<string>(FRESH_FOR, 2_000)
/** Never stale, whatever their age: the version of the documents is part of the key. */
const facetAnswers = new AnswerCache<FacetAnswer>(3_600_000, 1_000)
const currencies = new AnswerCache<string[]>(5_000, 1)

/** To be called when this process wrote documents. */
export function forgetAnswers() {
  answers.clear()
}

/** What the shop sells in, the default first. */
async function readCurrencies(db: Knex): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { currency_code: string }[] }>(
    `SELECT currency_code FROM store_currency WHERE deleted_at IS NULL ORDER BY is_default DESC, currency_code`
  )
  return rows.map((row) => row.currency_code)
}

/** The trigram likeness a word needs: two letters swapped in a word of seven pass, other words do not. */
const LIKENESS = "0.4"

/**
 * Typos are looked for only when no listing has the words as typed. The mode travels in the
 * cursor, so that a listing published in between does not change the meaning of the next page.
 */
async function matchMode(db: Knex, params: ListingParams): Promise<MatchMode> {
  if (params.cursor) {
    return decodeCursor(params.fingerprint, params.cursor).mode
  }
  if (!params.q) {
    return "words"
  }
  const match = matches(params.q, "words")
  const { rows } = await db.raw<{ rows: { found: boolean }[] }>(
    `SELECT EXISTS (SELECT 1 FROM listing_document d WHERE ${match.sql}) AS found`,
    match.bindings as Knex.RawBinding[]
  )
  return rows[0]!.found ? "words" : "likeness"
}

/**
 * Counting reads every match, so a count is kept for as long as no document changes: every page
 * and sort of a query has the same facets. The version is read first, so a count is at least as
 * new as the version it is kept under.
 */
async function facetsOf(db: Knex, params: ListingParams, mode: MatchMode): Promise<FacetAnswer> {
  const { rows } = await db.raw<{ rows: { version: string }[] }>(
    "SELECT version FROM listing_version"
  )
  const key = `${rows[0]?.version} ${params.filter_fingerprint} ${mode}`
  return await facetAnswers.get(key, () => readFacets(db, params, mode))
}

/** The body of `GET /store/listings`, put together from the stored texts without parsing them. */
async function answerOf(db: Knex, params: ListingParams, mode: MatchMode): Promise<string> {
  const page = await readPage(db, params, mode)
  const facets = params.facets ? await facetsOf(db, params, mode) : null
  return (
    `{"listings":[${page.cards.join(",")}],"facets":${facets?.facets ?? "null"},` +
    `"count":${facets?.count ?? "null"},"next_cursor":${JSON.stringify(page.next_cursor)}}`
  )
}

async function readAnswer(db: Knex, params: ListingParams): Promise<string> {
  const mode = await matchMode(db, params)
  if (mode === "words") {
    return await answerOf(db, params, mode)
  }
  // The threshold of the index operator is a setting: it holds for this transaction only.
  return await db.transaction(async (trx) => {
    await trx.raw(`SET LOCAL pg_trgm.word_similarity_threshold = ${LIKENESS}`)
    return await answerOf(trx, params, mode)
  })
}

/** @param fresh answer from the database even when the answer is at hand */
export async function listListings(db: Knex, query: unknown, fresh: boolean): Promise<string> {
  const params = parseListingParams(query, await currencies.get("", () => readCurrencies(db)))
  if (fresh) {
    return await readAnswer(db, params)
  }
  const key = `${params.fingerprint} ${params.limit} ${params.facets} ${params.cursor ?? ""}`
  return await answers.get(key, () => readAnswer(db, params))
}

/** The body of `GET /store/listings/:handle`. @throws MedusaError `not_found` when it is not in the shop */
export async function retrieveListing(db: Knex, handle: string, currency: unknown, fresh: boolean) {
  const { currency_code } = parseListingParams(
    currency === undefined ? {} : { currency_code: currency },
    await currencies.get("", () => readCurrencies(db))
  )
  const read = async () => {
    const { rows } = await db.raw<{ rows: { json: string }[] }>(
      `SELECT d.detail ${PRICED} AS json FROM listing_document d
       LEFT JOIN listing_price p ON p.listing_id = d.id AND p.currency_code = ? WHERE d.handle = ?`,
      [currency_code, handle]
    )
    if (!rows[0]) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Listing ${handle} was not found.`)
    }
    return `{"listing":${rows[0].json}}`
  }
  return fresh ? await read() : await answers.get(`@${currency_code} ${handle}`, read)
}
