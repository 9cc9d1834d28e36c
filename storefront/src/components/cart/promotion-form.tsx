"use client"

import { useActionState, useEffect } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { useFocusError } from "@/components/forms/use-focus-error"
import { Field } from "@/components/ui/field"
import { announceCart } from "@/lib/announce"
import { addPromotion, removePromotion } from "@/lib/cart/actions"

export function PromotionForm({ codes }: { codes: string[] }) {
  const [state, add] = useActionState(addPromotion, null)
  const formRef = useFocusError(state)

  useEffect(() => {
    if (state?.ok) announceCart(state.data)
  }, [state])

  return (
    <div className="flex flex-col gap-3">
      <form ref={formRef} action={add} className="flex items-start gap-2" noValidate>
        <Field
          name="code"
          label="Promotion code"
          className="flex-1"
          required
          autoComplete="off"
          autoCapitalize="characters"
          defaultValue={state && !state.ok ? state.values?.code : ""}
          error={state && !state.ok ? state.error.message : undefined}
        />
        <SubmitButton look="outline" pendingLabel="…" className="mt-[1.83rem]">
          Apply
        </SubmitButton>
      </form>
      {codes.map((code) => (
        <AppliedCode key={code} code={code} />
      ))}
    </div>
  )
}

function AppliedCode({ code }: { code: string }) {
  const [state, remove] = useActionState(removePromotion, null)

  useEffect(() => {
    if (state?.ok) announceCart(state.data)
  }, [state])

  return (
    <form action={remove} className="flex items-center justify-between gap-3 bg-wall px-4 text-sm">
      <input type="hidden" name="code" value={code} />
      <span>
        Code <strong>{code}</strong> applied
      </span>
      <SubmitButton look="quiet" pendingLabel="…" aria-label={`Remove code ${code}`}>
        Remove
      </SubmitButton>
      {state && !state.ok && <p role="alert">{state.error.message}</p>}
    </form>
  )
}
