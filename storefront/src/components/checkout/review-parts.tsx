import { CartAddress } from "@/components/checkout/cart-address"
import { Link } from "@/components/ui/link"
import { Money } from "@/components/ui/price"
import type { Cart, VendorLines } from "@/lib/cart/get-cart"
import { type Step, STEP_LABELS } from "@/lib/checkout/steps"

/** What was said in the steps before, each with a way back to it. */
export const ReviewParts = ({ cart, groups }: { cart: Cart; groups: VendorLines[] }) => (
  <div className="flex flex-col gap-6">
    <Part step="address" title="Goes to">
      <CartAddress cart={cart} />
    </Part>
    <Part step="delivery" title="Delivery">
      {groups.map((group) => (
        <p key={group.id}>
          {group.name}: <ChosenDelivery group={group} currency={cart.currency_code} />
        </p>
      ))}
    </Part>
  </div>
)

function ChosenDelivery({ group, currency }: { group: VendorLines; currency: string }) {
  const method = group.shipping_method
  if (!method) return "not chosen yet"
  // The price as the delivery step offered it.
  const option = group.shipping_options.find((each) => each.id === method.shipping_option_id)
  return (
    <>
      {method.name}
      <span className="text-muted">
        , <Money amount={option?.amount ?? method.amount} currency={currency} />
      </span>
    </>
  )
}

type PartProps = { step: Step; title: string; children: React.ReactNode }

const Part = ({ step, title, children }: PartProps) => (
  <div className="flex items-start justify-between gap-6 border-t border-line pt-4">
    <div className="flex min-w-0 flex-col gap-1">
      <h3 className="font-text text-sm font-semibold tracking-normal">{title}</h3>
      <div>{children}</div>
    </div>
    <Link
      href={`/checkout?step=${step}`}
      className="link inline-flex min-h-11 items-center text-sm"
      aria-label={`Change ${STEP_LABELS[step].toLowerCase()}`}
    >
      Change
    </Link>
  </div>
)
