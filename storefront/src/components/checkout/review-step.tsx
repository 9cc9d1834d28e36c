"use client"

import { useActionState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { useFocusError } from "@/components/forms/use-focus-error"
import { Link } from "@/components/ui/link"
import { ErrorNotice } from "@/components/ui/notice"
import { Money } from "@/components/ui/price"
import type { Cart, VendorLines } from "@/lib/cart/get-cart"
import { placeOrder } from "@/lib/checkout/actions"
import { type Done, type Step, STEP_LABELS } from "@/lib/checkout/steps"

type Props = { cart: Cart; groups: VendorLines[]; done: Done; address: React.ReactNode }

export function ReviewStep({ cart, groups, done, address }: Props) {
  const [state, action, pending] = useActionState(placeOrder, null)
  const formRef = useFocusError(state)
  const missing = (["address", "delivery", "payment"] as const).filter((step) => !done[step])
  return (
    <form ref={formRef} action={action} className="flex flex-col gap-8">
      <h2 className="text-xl">Review</h2>
      <div className="flex flex-col gap-6">
        <Part step="address" title="Goes to">
          {address}
        </Part>
        <Part step="delivery" title="Delivery">
          {groups.map((group) => (
            <p key={group.id}>
              {group.name}: <ChosenDelivery group={group} currency={cart.currency_code} />
            </p>
          ))}
        </Part>
        <Part step="payment" title="Payment">
          {done.payment ? "Test payment: no money moves" : "Not chosen yet"}
        </Part>
      </div>
      {missing.length > 0 && (
        <ErrorNotice>
          Before you can order, please complete:{" "}
          {missing.map((step) => STEP_LABELS[step].toLowerCase()).join(", ")}.
        </ErrorNotice>
      )}
      {state && !state.ok && <ErrorNotice>{state.error.message}</ErrorNotice>}
      {/* The amount this page shows; the server refuses when it is no longer the cart's. */}
      <p className="flex items-baseline justify-between gap-4 border-t border-line pt-4 text-lg">
        <span className="font-title">Total</span>
        <Money amount={cart.total} currency={cart.currency_code} />
      </p>
      <input type="hidden" name="seen_total" value={String(cart.total)} />
      <SubmitButton
        disabled={missing.length > 0 || pending}
        pendingLabel="Placing your order…"
        className="w-full sm:w-auto sm:self-start"
      >
        Place order
      </SubmitButton>
    </form>
  )
}

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
