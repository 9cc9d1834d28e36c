import { Skeleton } from "@medusajs/ui"
import { formatMoney } from "../lib/format"
import { useVendorBalances } from "../lib/ledger"
import { EmptyState } from "./empty-state"
import { ErrorState } from "./error-state"
import { SectionRow } from "./section"

/** What a vendor is owed and was paid, a row for each currency and balance. */
export function VendorBalances({ vendorId }: { vendorId: string }) {
  const { data, isPending, error, isFetching, refetch } = useVendorBalances(vendorId)
  if (isPending) {
    return (
      <div aria-busy="true" aria-label="Loading the balance" className="px-6 py-4">
        <Skeleton className="h-16 w-full rounded-md" />
      </div>
    )
  }
  if (!data) {
    return (
      <ErrorState
        title="The balance could not be loaded"
        error={error}
        onRetry={() => refetch()}
        isRetrying={isFetching}
      />
    )
  }
  if (data.length === 0) {
    return <EmptyState text="No sales yet." />
  }
  return data.map(({ currency_code, pending, available, receivable, paid_out }) => (
    <SectionRow key={currency_code} title={currency_code.toUpperCase()}>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        {[
          ["Pending", pending],
          ["Available", available],
          ["Owed by the vendor", receivable],
          ["Paid out", paid_out],
        ].map(([label, amount]) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd className="text-right tabular-nums">
              {formatMoney(Number(amount), currency_code)}
            </dd>
          </div>
        ))}
      </dl>
    </SectionRow>
  ))
}
