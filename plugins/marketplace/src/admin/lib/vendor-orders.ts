import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"
import type { Page, VendorOrder } from "./types"

export type VendorOrderListQuery = {
  order_id?: string
  vendor_id?: string
  status?: string
  limit: number
  offset: number
}

export function useVendorOrders(query: VendorOrderListQuery) {
  return useQuery({
    queryKey: queryKeys.vendorOrderList(query),
    queryFn: () =>
      sdk.client.fetch<Page & { vendor_orders: VendorOrder[] }>("/admin/vendor-orders", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
