/** The listing module's kinds; modules do not import each other. */
export const LISTING_KINDS = ["physical", "digital", "service"] as const
export type ListingKind = (typeof LISTING_KINDS)[number]

export const RULE_CHANGES = ["created", "updated", "ended", "taken_back"] as const
export type RuleChange = (typeof RULE_CHANGES)[number]

export const RULE_STATES = ["active", "upcoming", "ended"] as const
export type RuleState = (typeof RULE_STATES)[number]

/** What a rule is for: from the most specific to the least. */
export const RULE_SCOPES = ["vendor_category", "vendor", "category", "kind", "default"] as const
export type RuleScope = (typeof RULE_SCOPES)[number]

export type ScopeColumns = {
  vendor_id: string | null
  category_id: string | null
  kind: ListingKind | null
}

export function scopeOf({ vendor_id, category_id, kind }: ScopeColumns): RuleScope {
  if (vendor_id) {
    return category_id ? "vendor_category" : "vendor"
  }
  return category_id ? "category" : kind ? "kind" : "default"
}

export function stateOf(
  { starts_at, ends_at }: { starts_at: Date; ends_at: Date | null },
  at: Date
): RuleState {
  if (ends_at && ends_at <= at) {
    return "ended"
  }
  return starts_at > at ? "upcoming" : "active"
}
