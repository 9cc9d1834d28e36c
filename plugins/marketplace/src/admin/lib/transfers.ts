import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { retryUnlessNotFound } from "./errors"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"
import type { Page, PayoutAccount, Transfer, TransferDetail } from "./types"

export type TransferListQuery = {
  q?: string
  status?: string
  vendor_id?: string
  kind?: string
  limit: number
  offset: number
}

export function useTransfers(query: TransferListQuery) {
  return useQuery({
    queryKey: queryKeys.transferList(query),
    queryFn: () =>
      sdk.client.fetch<Page & { transfers: Transfer[] }>("/admin/transfers", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useTransfer(id: string) {
  return useQuery({
    queryKey: queryKeys.transfer(id),
    queryFn: () => sdk.client.fetch<{ transfer: TransferDetail }>(`/admin/transfers/${id}`),
    select: ({ transfer }) => transfer,
    // An empty id would ask for the list.
    enabled: id !== "",
    retry: retryUnlessNotFound,
    staleTime: 0,
  })
}

export function usePayoutAccount(vendorId: string) {
  return useQuery({
    queryKey: queryKeys.payoutAccount(vendorId),
    queryFn: () =>
      sdk.client.fetch<{ payout_account: PayoutAccount }>(
        `/admin/vendors/${vendorId}/payout-account`
      ),
    select: ({ payout_account }) => payout_account,
    enabled: vendorId !== "",
    retry: retryUnlessNotFound,
    staleTime: 0,
  })
}

/** A decision about payouts, after which all that is shown of them is read again. */
function usePayoutDecision(path: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => sdk.client.fetch(path, { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.transfers }),
  })
}

export type TransferAction = "hold" | "release-hold" | "retry" | "mark-paid"

export const useTransferAction = (id: string, action: TransferAction) =>
  usePayoutDecision(`/admin/transfers/${id}/${action}`)

export const useVendorPayoutsAction = (
  vendorId: string,
  action: "hold-payouts" | "release-payouts"
) => usePayoutDecision(`/admin/vendors/${vendorId}/${action}`)
