import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"
import type { Page } from "./types"

export type DisputeStatus = "inquiry" | "open" | "won" | "lost" | "closed"

export type DisputeShare = {
  vendor_order_id: string
  vendor_id: string
  amount: number
  net_amount: number
  commission_amount: number
}

export type Dispute = {
  id: string
  external_id: string
  order_id: string
  status: DisputeStatus
  reason: string
  currency_code: string
  amount: number
  fee: number
  /** Where it is answered. */
  url: string
  opened_at: string
  evidence_due_by: string | null
  evidence_submitted: boolean
  closed_at: string | null
  borne_by: "vendor" | "operator" | null
  shares: DisputeShare[]
}

type Color = NonNullable<ComponentProps<typeof StatusBadge>["color"]>

export const DISPUTE_STATUSES: Record<DisputeStatus, { label: string; color: Color }> = {
  inquiry: { label: "Inquiry", color: "orange" },
  open: { label: "Open", color: "red" },
  won: { label: "Won", color: "green" },
  lost: { label: "Lost", color: "grey" },
  closed: { label: "Closed", color: "grey" },
}

export type DisputeListQuery = {
  status?: string
  vendor_id?: string
  limit: number
  offset: number
}

export function useDisputes(query: DisputeListQuery) {
  return useQuery({
    queryKey: queryKeys.disputeList(query),
    queryFn: () => sdk.client.fetch<Page & { disputes: Dispute[] }>("/admin/disputes", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useDispute(id: string) {
  return useQuery({
    queryKey: queryKeys.dispute(id),
    queryFn: async () =>
      (await sdk.client.fetch<{ dispute: Dispute }>(`/admin/disputes/${id}`)).dispute,
    staleTime: 0,
  })
}
