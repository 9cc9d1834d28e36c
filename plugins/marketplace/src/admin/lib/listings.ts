import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { retryUnlessNotFound } from "./errors"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"
import type { Listing, ListingRow, Page } from "./types"

export type ListingAction = "publish" | "reject"

export type ListingListQuery = { q?: string; status: string; limit: number; offset: number }

export function useListings(query: ListingListQuery) {
  return useQuery({
    queryKey: queryKeys.listingList(query),
    queryFn: () =>
      sdk.client.fetch<Page & { listings: ListingRow[] }>("/admin/listings", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    // Several operators may work on one queue.
    refetchOnWindowFocus: true,
  })
}

export function useListing(productId: string) {
  return useQuery({
    queryKey: queryKeys.listing(productId),
    queryFn: () => sdk.client.fetch<{ listing: Listing }>(`/admin/listings/${productId}`),
    select: ({ listing }) => listing,
    retry: retryUnlessNotFound,
    staleTime: 0,
  })
}

export function useListingAction(productId: string, action: ListingAction) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (reason?: string) =>
      sdk.client.fetch<{ listing: Listing }>(`/admin/listings/${productId}/${action}`, {
        method: "POST",
        body: reason ? { reason } : {},
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.listings })
      await queryClient.invalidateQueries({ queryKey: queryKeys.dashboardProducts })
    },
  })
}
