"use client"

import { useActionState, useEffect } from "react"
import { Link } from "@/components/ui/link"
import { Money } from "@/components/ui/price"
import { announceCart } from "@/lib/announce"
import { setQuantity } from "@/lib/cart/actions"
import type { CartLine as Line } from "@/lib/cart/get-cart"
import { LineImage } from "./line-image"

/** A variant's name says nothing where there is only one. */
const variantName = (line: Line) =>
  line.variant_title && !/^default/i.test(line.variant_title) ? line.variant_title : null

export function CartLine({
  line,
  amount,
  currency,
}: {
  line: Line
  amount: number
  currency: string
}) {
  const title = line.product_title ?? line.title
  const variant = variantName(line)
  return (
    <li className="flex gap-4 border-b border-line py-5">
      <LineImage src={line.thumbnail} />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div className="flex justify-between gap-4">
          <div className="min-w-0">
            <Link
              href={`/listings/${line.product_handle}`}
              className="font-title text-base underline-offset-4 hover:underline"
            >
              {title}
            </Link>
            {variant && <p className="text-sm text-muted">{variant}</p>}
          </div>
          <div className="text-right">
            <Money amount={amount} currency={currency} />
            {line.quantity > 1 && (
              <p className="text-xs text-muted">
                <Money amount={line.unit_price} currency={currency} /> each
              </p>
            )}
          </div>
        </div>
        <QuantityForm line={line} title={title} />
      </div>
    </li>
  )
}

const STEP =
  "inline-flex size-11 items-center justify-center rounded-full border border-line-strong text-lg hover:border-ink disabled:opacity-50"

function QuantityForm({ line, title }: { line: Line; title: string }) {
  const [state, action, pending] = useActionState(setQuantity, null)

  useEffect(() => {
    if (state?.ok) announceCart(state.data)
  }, [state])

  return (
    <form action={action} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="line_id" value={line.id} />
      <input type="hidden" name="title" value={title} />
      <div
        role="group"
        aria-label={`Quantity of ${title}`}
        className="flex items-center gap-1"
        aria-busy={pending || undefined}
      >
        <button
          className={STEP}
          name="quantity"
          value={line.quantity - 1}
          disabled={pending || line.quantity <= 1}
          aria-label={`One less of ${title}`}
        >
          −
        </button>
        <span className="min-w-9 text-center tabular-nums">
          <span className="sr-only">Quantity </span>
          {line.quantity}
        </span>
        <button
          className={STEP}
          name="quantity"
          value={line.quantity + 1}
          disabled={pending}
          aria-label={`One more of ${title}`}
        >
          +
        </button>
      </div>
      <button
        name="quantity"
        value={0}
        disabled={pending}
        aria-label={`Remove ${title}`}
        className="link min-h-11 px-1 text-sm text-muted disabled:opacity-50"
      >
        Remove
      </button>
      {pending && <span className="text-sm text-muted">Updating…</span>}
      {state && !state.ok && (
        <p role="alert" className="basis-full text-sm text-bad">
          {state.error.message}
        </p>
      )}
    </form>
  )
}
