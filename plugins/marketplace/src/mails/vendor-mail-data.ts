/** What every mail about a vendor's state knows. */
export type VendorMailData = {
  vendor: { name: string; handle: string; email: string }
  reason?: string | null
  url?: string | null
}
