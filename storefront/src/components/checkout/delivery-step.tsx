"use client"

import { useActionState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { useFocusError } from "@/components/forms/use-focus-error"
import { ErrorNotice } from "@/components/ui/notice"
import { ButtonLink } from "@/components/ui/button"
import { Money } from "@/components/ui/price"
import type { VendorLines } from "@/lib/cart/get-cart"
import { saveDelivery } from "@/lib/checkout/actions"

type Props = { groups: VendorLines[]; currency: string; hasAddress: boolean }

export function DeliveryStep({ groups, currency, hasAddress }: Props) {
  const [state, action] = useActionState(saveDelivery, null)
  const formRef = useFocusError(state)
  const errors = state && !state.ok ? (state.error.fields ?? {}) : {}
  if (!hasAddress) return <NeedsAddress />
  return (
    <form ref={formRef} action={action} className="flex flex-col gap-8">
      <div className="flex flex-col gap-1">
        <h2 className="text-xl">Delivery</h2>
        <p className="text-sm text-muted">Every maker sends their own parcel.</p>
      </div>
      {state && !state.ok && <ErrorNotice>{state.error.message}</ErrorNotice>}
      {groups.map((group) => (
        <VendorOptions key={group.id} group={group} currency={currency} error={errors[group.id]} />
      ))}
      <SubmitButton className="self-start">Continue to payment</SubmitButton>
    </form>
  )
}

const NeedsAddress = () => (
  <div className="flex flex-col items-start gap-4">
    <h2 className="text-xl">Delivery</h2>
    <p className="text-muted">What can be sent depends on where it goes.</p>
    <ButtonLink href="/checkout?step=address">Fill in the address</ButtonLink>
  </div>
)

type OptionsProps = { group: VendorLines; currency: string; error: string | undefined }

function VendorOptions({ group, currency, error }: OptionsProps) {
  const chosen = group.shipping_method?.shipping_option_id ?? group.shipping_options[0]?.id
  const name = `option:${group.id}`
  return (
    <section aria-label={group.name}>
      <fieldset aria-describedby={error ? `${name}-error` : undefined}>
        <legend className="font-title text-lg">{group.name}</legend>
        <p className="mb-3 text-sm text-muted">
          {group.lines.map((line) => line.product_title ?? line.title).join(", ")}
        </p>
        {group.shipping_options.length === 0 && (
          <ErrorNotice>
            {group.name} does not send to this address. Remove their works or change the address.
          </ErrorNotice>
        )}
        <div className="flex flex-col">
          {group.shipping_options.map((option) => (
            <label
              key={option.id}
              className="flex min-h-13 cursor-pointer items-center gap-3 border border-b-0 border-line px-4 py-3 first:rounded-t-md last:rounded-b-md last:border-b has-checked:bg-wall"
            >
              <input
                type="radio"
                name={name}
                value={option.id}
                defaultChecked={option.id === chosen}
                className="size-5 accent-(--accent)"
              />
              <span className="flex-1">{option.name}</span>
              <Money amount={option.amount} currency={currency} />
            </label>
          ))}
        </div>
        {error && (
          <p id={`${name}-error`} className="mt-2 text-sm text-bad">
            {error}
          </p>
        )}
      </fieldset>
    </section>
  )
}
