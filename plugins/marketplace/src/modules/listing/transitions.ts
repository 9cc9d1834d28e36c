import { MedusaError } from "@medusajs/framework/utils"

/** Medusa's product statuses are the listing's; nothing is added. */
export const LISTING_STATUSES = ["draft", "proposed", "published", "rejected"] as const
export type ListingStatus = (typeof LISTING_STATUSES)[number]
export const LISTING_ACTORS = ["vendor", "operator", "system"] as const
export type ListingActor = (typeof LISTING_ACTORS)[number]

/** from → to → who may: the whole life of a listing. `system` publishes what needs no review. */
export const LISTING_TRANSITIONS: Record<
  ListingStatus,
  Partial<Record<ListingStatus, readonly ListingActor[]>>
> = {
  draft: { proposed: ["vendor"], published: ["system"] },
  rejected: { proposed: ["vendor"], published: ["system"], draft: ["vendor"] },
  proposed: { published: ["operator"], rejected: ["operator"], draft: ["vendor"] },
  published: { draft: ["vendor"], rejected: ["operator"] },
}

/**
 * @throws MedusaError `not_allowed` naming both states when the table has no such move, or
 * when this actor may not make it.
 */
export function assertListingTransition(
  from: ListingStatus,
  to: ListingStatus,
  actor: ListingActor
) {
  const allowed = LISTING_TRANSITIONS[from][to]
  if (!allowed) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A listing cannot go from ${from} to ${to}.`
    )
  }
  if (!allowed.includes(actor)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A listing's move from ${from} to ${to} is not the ${actor}'s to make.`
    )
  }
}
