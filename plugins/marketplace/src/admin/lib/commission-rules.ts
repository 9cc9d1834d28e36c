import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { retryUnlessNotFound } from "./errors"
import { queryKeys } from "./query-keys"
import { sdk } from "./sdk"
import type {
  CommissionAmounts,
  CommissionPreview,
  CommissionRule,
  CommissionRuleChange,
  CommissionScope,
  ListingKind,
  Page,
} from "./types"

const PATH = "/admin/commission-rules"

export const SCOPE_LABELS: Record<CommissionScope, string> = {
  default: "Everything else",
  kind: "A kind of listing",
  category: "A category",
  vendor: "A vendor",
  vendor_category: "A vendor in a category",
}

export const KIND_LABELS: Record<ListingKind, string> = {
  physical: "Physical",
  digital: "Digital",
  service: "Services",
}

/** For whom a rule is, in words. */
export function scopeText({ scope, vendor, category, kind }: CommissionRule): string {
  const vendorName = vendor?.name ?? "a deleted vendor"
  const categoryName = category?.path ?? category?.name ?? "a deleted category"
  switch (scope) {
    case "vendor_category":
      return `${vendorName} in ${categoryName}`
    case "vendor":
      return vendorName
    case "category":
      return categoryName
    case "kind":
      return KIND_LABELS[kind ?? "physical"]
    case "default":
      return SCOPE_LABELS.default
  }
}

export type CommissionRuleListQuery = {
  q?: string
  vendor_id?: string
  category_id?: string
  kind?: string
  state?: string
  limit: number
  offset: number
}

export function useCommissionRules(query: CommissionRuleListQuery) {
  return useQuery({
    queryKey: queryKeys.commissionRuleList(query),
    queryFn: () => sdk.client.fetch<Page & { commission_rules: CommissionRule[] }>(PATH, { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useCommissionRule(id: string) {
  return useQuery({
    queryKey: queryKeys.commissionRule(id),
    queryFn: () => sdk.client.fetch<{ commission_rule: CommissionRule }>(`${PATH}/${id}`),
    select: ({ commission_rule }) => commission_rule,
    // An empty id would ask for the list.
    enabled: id !== "",
    retry: retryUnlessNotFound,
    staleTime: 0,
  })
}

export function useCommissionRuleChanges(id: string) {
  return useQuery({
    queryKey: queryKeys.commissionRuleChanges(id),
    queryFn: () =>
      sdk.client.fetch<Page & { changes: CommissionRuleChange[] }>(`${PATH}/${id}/changes`, {
        query: { limit: 100 },
      }),
    staleTime: 0,
  })
}

export type CommissionRuleBody = {
  name: string
  note: string | null
  vendor_id?: string | null
  category_id?: string | null
  kind?: string | null
  rate_bps: number
  amounts: CommissionAmounts[]
  starts_at?: string
  ends_at: string | null
  reason?: string
}

/** Creates a rule, or with an id changes it. */
export function useSaveCommissionRule(id?: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: CommissionRuleBody) =>
      sdk.client.fetch<{ commission_rule: CommissionRule }>(id ? `${PATH}/${id}` : PATH, {
        method: "POST",
        body,
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.commissionRules }),
  })
}

export function useEndCommissionRule(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (reason?: string) =>
      sdk.client.fetch<{ commission_rule: CommissionRule }>(`${PATH}/${id}/end`, {
        method: "POST",
        body: reason ? { reason } : {},
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.commissionRules }),
  })
}

export type PreviewSale = {
  amount: number
  currency_code: string
  quantity: number
  vendor_id: string | null
  category_id: string | null
  kind: string | null
  rule?: object
}

/** What a sale would pay; null while the form does not say enough to ask. */
export function useCommissionPreview(sale: PreviewSale | null) {
  return useQuery({
    queryKey: queryKeys.commissionPreview(sale ?? {}),
    queryFn: () =>
      sdk.client.fetch<{ commission: CommissionPreview }>(`${PATH}/preview`, {
        method: "POST",
        body: sale ?? {},
      }),
    select: ({ commission }) => commission,
    enabled: sale !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  })
}

const CHOICES = 500

/** Every category as a choice, "Art / Prints". */
export function useCategoryChoices() {
  return useQuery({
    queryKey: queryKeys.categories,
    queryFn: () =>
      sdk.admin.productCategory.list({ limit: CHOICES, fields: "id,name,parent_category_id" }),
    select: ({ product_categories: rows }) => {
      const byId = new Map(rows.map((row) => [row.id, row]))
      const pathOf = (id: string | null): string[] => {
        const row = id ? byId.get(id) : undefined
        return row ? [...pathOf(row.parent_category_id), row.name] : []
      }
      return rows
        .map(({ id }) => ({ value: id, label: pathOf(id).join(" / ") }))
        .sort((a, b) => a.label.localeCompare(b.label))
    },
  })
}

/** The currencies the store sells in, its default first. */
export function useStoreCurrencies() {
  return useQuery({
    queryKey: queryKeys.storeCurrencies,
    queryFn: () => sdk.admin.store.list({ fields: "id,*supported_currencies", limit: 1 }),
    select: ({ stores }) =>
      [...(stores[0]?.supported_currencies ?? [])]
        .sort((a, b) => Number(b.is_default) - Number(a.is_default))
        .map(({ currency_code }) => currency_code),
  })
}
