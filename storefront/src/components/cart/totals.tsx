import { Money } from "@/components/ui/price"

type Amounts = {
  currency_code: string
  item_subtotal: number
  original_item_total: number
  shipping_subtotal: number
  original_shipping_total: number
  discount_subtotal: number
  discount_total: number
  tax_total: number
  total: number
}

type Props = {
  cart: Amounts
  /** Whether the rows hold their tax, as prices do where they are shown with it. */
  taxIncluded: boolean
  shippingKnown?: boolean
}

type Row = [label: string, amount: number, sign?: string]

/** The backend's amounts, chosen so that the rows add up to the total; nothing is summed here. */
export function Totals({ cart, taxIncluded, shippingKnown = true }: Props) {
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {rows(cart, taxIncluded, shippingKnown).map(([label, amount, sign]) => (
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
          {!shippingKnown && <Note>before delivery, which each maker adds at checkout</Note>}
          {taxIncluded && cart.tax_total > 0 && (
            <Note>
              includes <Money amount={cart.tax_total} currency={cart.currency_code} /> tax
            </Note>
          )}
        </dt>
        <dd>
          <Money amount={cart.total} currency={cart.currency_code} />
        </dd>
      </div>
    </dl>
  )
}

function rows(cart: Amounts, taxIncluded: boolean, shippingKnown: boolean): Row[] {
  const rows: Row[] = [["Works", taxIncluded ? cart.original_item_total : cart.item_subtotal]]
  const discount = taxIncluded ? cart.discount_total : cart.discount_subtotal
  if (discount > 0) rows.push(["Discount", discount, "−"])
  if (shippingKnown) {
    rows.push(["Delivery", taxIncluded ? cart.original_shipping_total : cart.shipping_subtotal])
  }
  if (!taxIncluded && cart.tax_total > 0) rows.push(["Tax", cart.tax_total])
  return rows
}

const Note = ({ children }: { children: React.ReactNode }) => (
  <span className="block font-text text-sm text-muted">{children}</span>
)
