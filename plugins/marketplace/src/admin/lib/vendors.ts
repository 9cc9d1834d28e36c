import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { retryUnlessNotFound } from "./errors"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"
import type { Page, Vendor, VendorDetail } from "./types"

export type VendorAction = "approve" | "reject" | "suspend" | "reinstate" | "close"

export type VendorListQuery = { q?: string; status?: string; limit: number; offset: number }

export function useVendors(query: VendorListQuery) {
  return useQuery({
    queryKey: queryKeys.vendorList(query),
    queryFn: () => sdk.client.fetch<Page & { vendors: Vendor[] }>("/admin/vendors", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useVendor(id: string) {
  return useQuery({
    queryKey: queryKeys.vendor(id),
    queryFn: () => sdk.client.fetch<{ vendor: VendorDetail }>(`/admin/vendors/${id}`),
    select: ({ vendor }) => vendor,
    // An empty id would ask for the list.
    enabled: id !== "",
    retry: retryUnlessNotFound,
    staleTime: 0,
  })
}

/** Moves a vendor to another state; everything shown of vendors and listings is read again. */
export function useVendorAction(vendorId: string, action: VendorAction) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (reason?: string) =>
      sdk.client.fetch<{ vendor: Vendor }>(`/admin/vendors/${vendorId}/${action}`, {
        method: "POST",
        body: reason ? { reason } : {},
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.vendors })
      await queryClient.invalidateQueries({ queryKey: queryKeys.listings })
    },
  })
}

/** The names behind the operators' ids of a history; an id that names nobody any more is left out. */
export function useOperatorNames(ids: string[]) {
  return useQuery({
    queryKey: queryKeys.operators(ids),
    queryFn: () =>
      sdk.admin.user.list({ id: ids, fields: "id,email,first_name,last_name", limit: ids.length }),
    select: ({ users }) =>
      new Map(
        users.map((user) => [
          user.id,
          [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email,
        ])
      ),
    // `id: []` would ask for every user.
    enabled: ids.length > 0,
  })
}

export function useStockLocationName(id: string) {
  return useQuery({
    queryKey: queryKeys.stockLocation(id),
    queryFn: () => sdk.admin.stockLocation.retrieve(id, { fields: "id,name" }),
    select: ({ stock_location }) => stock_location.name,
    retry: retryUnlessNotFound,
  })
}

export function useShippingProfileName(id: string) {
  return useQuery({
    queryKey: queryKeys.shippingProfile(id),
    queryFn: () => sdk.admin.shippingProfile.retrieve(id, { fields: "id,name" }),
    select: ({ shipping_profile }) => shipping_profile.name,
    retry: retryUnlessNotFound,
  })
}
