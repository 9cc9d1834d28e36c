export const VENDOR_MEMBER_ROLES = ["owner", "manager", "fulfiller"] as const
export type VendorMemberRole = (typeof VENDOR_MEMBER_ROLES)[number]
