import { Money } from "@/components/ui/price"

type Amounts = {
  currency_code: string
  item_subtotal: number
  shipping_subtotal: number
  discount_subtotal: number
  tax_total: number
  total: number
}

type Props = { cart: Amounts; shippingKnown?: boolean }

/** The backend's totals as they are. Lines before tax, so that they add up whether prices include it or not. */
export function Totals({ cart, shippingKnown = true }: Props) {
  const rows: [label: string, amount: number, sign?: string][] = [
    [cart.tax_total > 0 ? "Works, before tax" : "Works", cart.item_subtotal],
  ]
  if (cart.discount_subtotal > 0) rows.push(["Discount", cart.discount_subtotal, "−"])
  if (shippingKnown) rows.push(["Delivery", cart.shipping_subtotal])
  if (cart.tax_total > 0) rows.push(["Tax", cart.tax_total])
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {rows.map(([label, amount, sign]) => (
        <div key={label} className="flex justify-between gap-4">
          <dt className="text-muted">{label}</dt>
          <dd>
            {sign}
            <Money amount={amount} currency={cart.currency_code} />
          </dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 border-t border-line pt-3 text-lg">
        <dt className="font-title">
          Total
          {!shippingKnown && (
            <span className="block font-text text-sm text-muted">
              before delivery, which each maker adds at checkout
            </span>
          )}
        </dt>
        <dd>
          <Money amount={cart.total} currency={cart.currency_code} />
        </dd>
      </div>
    </dl>
  )
}
