import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"
import type { Page } from "./types"

export type Reconciliation = {
  id: string
  status: "running" | "succeeded" | "failed"
  since: string
  until: string
  checked: number
  difference_count: number
  error: string | null
  started_at: string
  finished_at: string | null
}

export type Difference = {
  id: string
  kind: "amount" | "fee" | "missing_at_stripe"
  reference: string
  balance_transaction_id: string | null
  type: string | null
  currency_code: string
  stripe_amount: number
  ledger_amount: number
  occurred_at: string
}

type PageQuery = { limit: number; offset: number }

export function useReconciliations(query: PageQuery) {
  return useQuery({
    queryKey: queryKeys.reconciliationList(query),
    queryFn: () =>
      sdk.client.fetch<Page & { reconciliations: Reconciliation[] }>("/admin/reconciliations", {
        query,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useReconciliation(id: string, query: PageQuery) {
  return useQuery({
    queryKey: queryKeys.reconciliation(id, query),
    queryFn: () =>
      sdk.client.fetch<Page & { reconciliation: Reconciliation & { differences: Difference[] } }>(
        `/admin/reconciliations/${id}`,
        { query }
      ),
    placeholderData: keepPreviousData,
  })
}
