"use client"

import { Fragment, useActionState, useEffect, useState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { Link } from "@/components/ui/link"
import { ErrorNotice } from "@/components/ui/notice"
import { announceCart } from "@/lib/announce"
import { addToCart } from "@/lib/cart/actions"
import type { Listing, ListingVariant } from "@/lib/listings/types"
import { formatPrice } from "@/lib/money"
import { lowStock } from "./stock"

type Props = {
  listing: Pick<Listing, "handle" | "title" | "options" | "variants" | "price">
  currency: string
}

type Choice = Record<string, string>

/** Choosing a variant and putting it into the cart; the server decides which variant was meant. */
export function BuyForm({ listing, currency }: Props) {
  const [state, action] = useActionState(addToCart, null)
  const [choice, setChoice] = useState<Choice>(() => firstChoice(listing.variants))
  const variant = listing.variants.find((each) => fits(each, choice))
  const options = listing.options.filter((option) => option.values.length > 1)
  const fixed = listing.options.filter((option) => option.values.length === 1)

  useEffect(() => {
    if (state?.ok) announceCart(state.data)
  }, [state])

  return (
    <form action={action} className="flex flex-col gap-6">
      <input type="hidden" name="handle" value={listing.handle} />
      {fixed.map((option) => (
        <input
          key={option.title}
          type="hidden"
          name={`option:${option.title}`}
          value={option.values[0]}
        />
      ))}
      <VariantPrice variant={variant} listing={listing} currency={currency} />
      {options.map((option) => (
        <OptionPicker
          key={option.title}
          title={option.title}
          values={option.values}
          chosen={choice[option.title]}
          isAvailable={(value) =>
            isAvailable(listing.variants, { ...choice, [option.title]: value })
          }
          onChoose={(value) => setChoice((now) => ({ ...now, [option.title]: value }))}
        />
      ))}
      <FixedOptions options={fixed} />
      <BuyButton variant={variant} currency={currency} />
      {state && !state.ok && <ErrorNotice>{state.error.message}</ErrorNotice>}
      {state?.ok && (
        <p className="text-sm text-good">
          {state.data}{" "}
          <Link href="/cart" className="link font-medium text-ink">
            View cart
          </Link>
        </p>
      )}
    </form>
  )
}

/** What there is no choice about, but still worth knowing: "Size 20 × 25 cm". */
function FixedOptions({ options }: { options: Listing["options"] }) {
  const told = options.filter((option) => !/^default/i.test(option.values[0] ?? ""))
  if (!told.length) return null
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {told.map((option) => (
        <Fragment key={option.title}>
          <dt className="text-muted">{option.title}</dt>
          <dd>{option.values[0]}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

const firstChoice = (variants: ListingVariant[]): Choice =>
  (variants.find((variant) => variant.in_stock) ?? variants[0])?.options ?? {}

const fits = (variant: ListingVariant, choice: Choice): boolean =>
  Object.entries(variant.options).every(([title, value]) => choice[title] === value)

const isAvailable = (variants: ListingVariant[], choice: Choice): boolean =>
  variants.some((variant) => variant.in_stock && fits(variant, choice))

type PriceProps = {
  variant: ListingVariant | undefined
  listing: Props["listing"]
  currency: string
}

function VariantPrice({ variant, listing, currency }: PriceProps) {
  const amount = variant ? variant.prices[currency] : listing.price?.amount
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-lg" aria-live="polite">
      {amount === undefined ? (
        <span className="text-muted">Not sold in {currency.toUpperCase()}</span>
      ) : (
        <span className="text-xl tabular-nums">{formatPrice(amount, currency)}</span>
      )}
      <Stock variant={variant} />
    </p>
  )
}

function Stock({ variant }: { variant: ListingVariant | undefined }) {
  if (!variant) return null
  if (!variant.in_stock) return <span className="text-sm text-muted">Sold out</span>
  if (variant.quantity !== null && variant.quantity <= 3) {
    return <span className="text-sm text-accent">{lowStock(variant.quantity)}</span>
  }
  return <span className="text-sm text-good">In stock</span>
}

function BuyButton({
  variant,
  currency,
}: {
  variant: ListingVariant | undefined
  currency: string
}) {
  const sellable = variant?.in_stock && variant.prices[currency] !== undefined
  return (
    <SubmitButton disabled={!sellable} pendingLabel="Adding…" className="w-full">
      {variant && !variant.in_stock ? "Sold out" : "Add to cart"}
    </SubmitButton>
  )
}

type PickerProps = {
  title: string
  values: string[]
  chosen: string | undefined
  isAvailable: (value: string) => boolean
  onChoose: (value: string) => void
}

const OptionPicker = ({ title, values, chosen, isAvailable, onChoose }: PickerProps) => (
  <fieldset>
    <legend className="mb-2 text-sm font-medium">{title}</legend>
    <div className="flex flex-wrap gap-2">
      {values.map((value) => {
        const available = isAvailable(value)
        return (
          <label
            key={value}
            className="relative inline-flex min-h-11 cursor-pointer items-center rounded-md border border-line-strong px-4 text-sm hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={`option:${title}`}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span className={available ? "" : "line-through decoration-1 opacity-70"}>{value}</span>
            {!available && <span className="sr-only"> (sold out)</span>}
          </label>
        )
      })}
    </div>
  </fieldset>
)
