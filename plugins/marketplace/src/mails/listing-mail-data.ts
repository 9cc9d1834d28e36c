/** What the mails about the operator's decision on a listing know. */
export type ListingMailData = {
  listing: { title: string }
  vendor: { name: string }
  reason?: string | null
  url?: string | null
}
