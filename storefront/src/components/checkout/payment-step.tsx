"use client"

import { useActionState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { useFocusError } from "@/components/forms/use-focus-error"
import { ButtonLink } from "@/components/ui/button"
import { ErrorNotice } from "@/components/ui/notice"
import { savePayment } from "@/lib/checkout/actions"

/** Ways to pay the storefront knows to show; a card form comes with its provider. */
const PROVIDERS = [
  {
    id: "pp_system_default",
    label: "Test payment: no money moves",
    hint: "The order is real to the makers' demo stores, the money is not.",
  },
]

type Props = { chosen: string | undefined; ready: boolean }

export function PaymentStep({ chosen, ready }: Props) {
  const [state, action] = useActionState(savePayment, null)
  const formRef = useFocusError(state)
  if (!ready) {
    return (
      <div className="flex flex-col items-start gap-4">
        <h2 className="text-xl">Payment</h2>
        <p className="text-muted">
          First the address and the delivery, so that the amount is certain.
        </p>
        <ButtonLink href="/checkout?step=delivery">Choose the delivery</ButtonLink>
      </div>
    )
  }
  return (
    <form ref={formRef} action={action} className="flex flex-col gap-6">
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-3 font-title text-xl">Payment</legend>
        {PROVIDERS.map((provider) => (
          <label
            key={provider.id}
            className="flex cursor-pointer items-start gap-3 rounded-md border border-line px-4 py-4 has-checked:bg-wall"
          >
            <input
              type="radio"
              name="provider"
              value={provider.id}
              defaultChecked={provider.id === (chosen ?? PROVIDERS[0]?.id)}
              aria-describedby={`${provider.id}-hint`}
              className="mt-0.5 size-5 accent-(--accent)"
            />
            <span>
              {provider.label}
              <span id={`${provider.id}-hint`} className="block text-sm text-muted">
                {provider.hint}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {state && !state.ok && <ErrorNotice>{state.error.message}</ErrorNotice>}
      <SubmitButton className="self-start">Continue to review</SubmitButton>
    </form>
  )
}
