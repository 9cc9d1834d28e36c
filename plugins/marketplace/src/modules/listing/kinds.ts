export const LISTING_KINDS = ["physical", "digital", "service"] as const
export type ListingKind = (typeof LISTING_KINDS)[number]
