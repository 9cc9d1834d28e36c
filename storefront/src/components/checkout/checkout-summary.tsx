import { Totals } from "@/components/cart/totals"
import { Link } from "@/components/ui/link"
import { Money } from "@/components/ui/price"
import { type Cart, lineAmount, showsTaxIncluded, type VendorLines } from "@/lib/cart/get-cart"

export const CheckoutSummary = ({ cart, groups }: { cart: Cart; groups: VendorLines[] }) => (
  <aside
    aria-label="Order summary"
    className="flex flex-col gap-6 bg-wall p-6 lg:sticky lg:top-8 lg:self-start"
  >
    <div className="flex items-baseline justify-between">
      <h2 className="text-lg">Your order</h2>
      <Link href="/cart" className="link inline-flex min-h-11 items-center text-sm">
        Change cart
      </Link>
    </div>
    {groups.map((group) => (
      <div key={group.id} className="flex flex-col gap-1 text-sm">
        <h3 className="font-text text-sm font-semibold tracking-normal">{group.name}</h3>
        <ul className="flex flex-col gap-1">
          {group.lines.map((line) => (
            <li key={line.id} className="flex justify-between gap-4">
              <span className="text-muted">
                {line.quantity} × {line.product_title ?? line.title}
              </span>
              <Money
                amount={lineAmount(line, showsTaxIncluded(cart))}
                currency={cart.currency_code}
              />
            </li>
          ))}
        </ul>
      </div>
    ))}
    <Totals
      cart={cart}
      taxIncluded={showsTaxIncluded(cart)}
      shippingKnown={Boolean(cart.shipping_methods?.length)}
    />
  </aside>
)
