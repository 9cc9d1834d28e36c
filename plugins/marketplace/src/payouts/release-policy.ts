import type { ListingKind } from "../modules/listing/kinds"
import type { PayoutOptions } from "."

/** What of a vendor order decides when its share is the vendor's. */
export type ReleaseFacts = {
  placed_at: Date
  shipped_at: Date | null
  delivered_at: Date | null
}

/** From when on the share may be transferred; null while that is not known yet. */
type Policy = (facts: ReleaseFacts, options: PayoutOptions) => Date | null

const DAY = 86_400_000
const after = (start: Date | null, days: number) => start && new Date(start.getTime() + days * DAY)

/** The earlier of two moments; one that is not known does not count. */
const earlier = (a: Date | null, b: Date | null) => (a && b ? (a < b ? a : b) : (a ?? b))

export const RELEASE_POLICIES: Record<ListingKind, Policy> = {
  /** Some days after delivery, or after shipment when nobody reports a delivery. */
  physical: ({ shipped_at, delivered_at }, options) =>
    earlier(
      after(delivered_at, options.hold_days),
      after(shipped_at, options.undelivered_hold_days)
    ),
  /** After the days in which a download can be given back. */
  digital: ({ placed_at }, options) => after(placed_at, options.digital_hold_days),
  /** After the service was rendered, which its delivery reports. */
  service: ({ delivered_at }, options) => after(delivered_at, options.service_hold_days),
}

/** A vendor order is released when the last of its kinds is. */
export function releaseDate(
  kinds: readonly ListingKind[],
  facts: ReleaseFacts,
  options: PayoutOptions
): Date | null {
  const dates = (kinds.length ? kinds : (["physical"] as const)).map((kind) =>
    RELEASE_POLICIES[kind](facts, options)
  )
  return dates.reduce((latest, date) => latest && date && (latest > date ? latest : date))
}
