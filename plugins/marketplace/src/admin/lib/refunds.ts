import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"

export type Refund = {
  id: string
  amount: number
  net_amount: number
  commission_amount: number
  currency_code: string
  status: "pending" | "succeeded" | "failed"
  source: "request" | "cancellation" | "return"
  reason: string | null
  note: string | null
  error: string | null
  external_id: string | null
  created_at: string
}

export type Refundable = {
  paid: boolean
  total: number
  shipping: number
  items: { id: string; title: string; quantity: number; amount: number }[]
}

export type RefundsAnswer = {
  refunds: Refund[]
  count: number
  currency_code: string
  refunded_total: number
  refundable: Refundable
}

export type RefundInput = {
  items?: { id: string; quantity: number }[]
  shipping?: boolean
  amount?: number
  reason: string
  note?: string
}

const path = (vendorOrderId: string) => `/admin/vendor-orders/${vendorOrderId}/refunds`

export function useRefunds(vendorOrderId: string) {
  return useQuery({
    queryKey: queryKeys.refunds(vendorOrderId),
    queryFn: () => sdk.client.fetch<RefundsAnswer>(path(vendorOrderId)),
    staleTime: 0,
  })
}

/** `key` makes a second press of the button the same refund. */
export function useRefund(vendorOrderId: string, key: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: RefundInput) =>
      sdk.client.fetch(path(vendorOrderId), {
        method: "POST",
        body,
        headers: { "idempotency-key": key },
      }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.refunds(vendorOrderId) }),
        client.invalidateQueries({ queryKey: ["marketplace", "vendor-orders"] }),
        // Medusa's own order page shows payments and totals.
        client.invalidateQueries({ queryKey: ["orders"] }),
      ]),
  })
}
