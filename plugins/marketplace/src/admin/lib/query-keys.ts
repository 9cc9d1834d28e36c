/**
 * Every key of the marketplace's queries. Lists sit under their noun, so that invalidating the
 * noun renews lists and details alike.
 */
export const queryKeys = {
  vendors: ["marketplace", "vendors"],
  vendorList: (query: object) => ["marketplace", "vendors", "list", query],
  vendor: (id: string) => ["marketplace", "vendors", "detail", id],
  listings: ["marketplace", "listings"],
  listingList: (query: object) => ["marketplace", "listings", "list", query],
  listing: (id: string) => ["marketplace", "listings", "detail", id],
  refunds: (vendorOrderId: string) => ["marketplace", "vendor-orders", "refunds", vendorOrderId],
  disputeList: (query: object) => ["marketplace", "disputes", "list", query],
  dispute: (id: string) => ["marketplace", "disputes", "detail", id],
  vendorOrderList: (query: object) => ["marketplace", "vendor-orders", "list", query],
  jobs: ["marketplace", "jobs"],
  trialBalance: ["marketplace", "ledger", "trial-balance"],
  ledgerTransactionList: (query: object) => ["marketplace", "ledger", "transactions", query],
  ledgerTransaction: (id: string) => ["marketplace", "ledger", "transaction", id],
  vendorBalance: (id: string) => ["marketplace", "ledger", "balance", id],
  vendorStatement: (id: string, query: object) => ["marketplace", "ledger", "statement", id, query],
  operators: (ids: string[]) => ["marketplace", "operators", ids],
  stockLocation: (id: string) => ["marketplace", "stock-location", id],
  shippingProfile: (id: string) => ["marketplace", "shipping-profile", id],
  /** The dashboard's own product queries: a published listing is a published product. */
  dashboardProducts: ["products"],
} as const
