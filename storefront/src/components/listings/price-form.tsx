import { Button } from "@/components/ui/button"
import { formatPrice } from "@/lib/money"
import type { View } from "./filter-bar"

const INPUT = "min-h-11 w-full rounded-md border border-line-strong bg-paper px-3 text-base"

/** A plain GET form: the rest of the question travels in hidden fields. */
export function PriceForm({ path, query, facets, currency }: View) {
  const { price } = facets
  return (
    <form
      action={path}
      className="flex flex-col gap-3 p-2"
      key={`${query.min_price}-${query.max_price}`}
    >
      {(["kind", "category", "vendor", "tag"] as const).flatMap((name) =>
        query[name].map((value) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))
      )}
      {query.q && <input type="hidden" name="q" value={query.q} />}
      {query.sort && <input type="hidden" name="sort" value={query.sort} />}
      {query.in_stock && <input type="hidden" name="in_stock" value="true" />}
      {price && (
        <p className="text-xs text-muted">
          Here from {formatPrice(price.min, currency)} to {formatPrice(price.max, currency)}
        </p>
      )}
      <div className="grid grid-cols-2 gap-3">
        <label className="text-sm">
          Lowest ({currency.toUpperCase()})
          <input
            className={INPUT}
            type="number"
            name="min_price"
            min="0"
            step="any"
            inputMode="decimal"
            defaultValue={query.min_price ?? ""}
          />
        </label>
        <label className="text-sm">
          Highest ({currency.toUpperCase()})
          <input
            className={INPUT}
            type="number"
            name="max_price"
            min="0"
            step="any"
            inputMode="decimal"
            defaultValue={query.max_price ?? ""}
          />
        </label>
      </div>
      <Button look="solid">Show works</Button>
    </form>
  )
}
