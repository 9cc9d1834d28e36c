import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListingKind } from "../modules/listing/kinds"
import { payoutOptions } from "."
import { releaseDate } from "./release-policy"

const PAGE = 1000

type WaitingRow = {
  id: string
  kind: "sale" | "restored"
  placed_at: Date
  shipped_at: Date | null
  delivered_at: Date | null
  kinds: ListingKind[] | null
}

/** Read in one statement, since as many wait as were sold in weeks. */
const WAITING = `
  SELECT t.id, t.kind, o.placed_at, o.shipped_at, o.delivered_at,
    (SELECT array_agg(DISTINCT l.kind) FROM vendor_order_line vl
     JOIN listing l ON l.product_id = vl.product_id
     WHERE vl.vendor_order_id = o.id AND vl.kind = 'item') AS kinds
  FROM transfer t JOIN vendor_order o ON o.id = t.vendor_order_id
  WHERE t.status = 'pending' AND t.held_at IS NULL AND t.frozen_by IS NULL
    AND t.deleted_at IS NULL AND t.id > ? AND (t.kind = 'restored' OR o.status <> 'canceled')
  ORDER BY t.id LIMIT ?`

/** Transfers whose hold is over, by the policy of the kinds they pay for. */
export async function* dueReleases(container: MedusaContainer, now: Date): AsyncGenerator<string> {
  const options = payoutOptions(container)
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let last = ""
  for (;;) {
    const { rows }: { rows: WaitingRow[] } = await knex.raw(WAITING, [last, PAGE])
    for (const { id, kind, kinds, ...facts } of rows) {
      const date = kind === "restored" ? now : releaseDate(kinds ?? [], facts, options)
      if (date && date <= now) {
        yield id
      }
    }
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) {
      return
    }
    last = end.id
  }
}
