import { MedusaError } from "@medusajs/framework/utils"

/** How a text query is matched: by its words, or by likeness when no listing has them. */
export type MatchMode = "words" | "likeness"

/**
 * Where a page ended: the sort key and id of its last row. `key` is null for rows that have no
 * price in the asked currency, which come last when sorted by price.
 */
export type Cursor = { mode: MatchMode; key: string | null; id: string }

export function encodeCursor(fingerprint: string, cursor: Cursor): string {
  return Buffer.from(JSON.stringify([fingerprint, cursor.mode, cursor.key, cursor.id])).toString(
    "base64url"
  )
}

const KEY = /^[\d.+: -]{1,40}$/

/** @throws MedusaError `invalid_data` for what is no cursor, or one of another query */
export function decodeCursor(fingerprint: string, text: string): Cursor {
  const refuse = (why: string) => new MedusaError(MedusaError.Types.INVALID_DATA, `cursor: ${why}.`)
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(text, "base64url").toString("utf8"))
  } catch {
    throw refuse("is not one of ours")
  }
  const [print, mode, key, id] = Array.isArray(parts) ? (parts as unknown[]) : []
  if (
    (mode !== "words" && mode !== "likeness") ||
    typeof id !== "string" ||
    !(key === null || (typeof key === "string" && KEY.test(key)))
  ) {
    throw refuse("is not one of ours")
  }
  if (print !== fingerprint) {
    throw refuse("belongs to another query")
  }
  return { mode, key, id }
}
