"use client"

import { type ReactNode, useActionState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { useFocusError } from "@/components/forms/use-focus-error"
import { Field } from "@/components/ui/field"
import { ErrorNotice } from "@/components/ui/notice"
import { openDashboard, saveBank, setUpPayouts } from "@/lib/payouts/actions"
import type { FormState } from "@/lib/result"

type ButtonProps = {
  action: (state: FormState) => Promise<FormState>
  look?: "solid" | "outline"
  children: ReactNode
}

function ActionButton({ action, look, children }: ButtonProps) {
  const [state, submit] = useActionState(action, null)
  const formRef = useFocusError(state)
  return (
    <form ref={formRef} action={submit} className="flex flex-col items-start gap-3">
      <SubmitButton look={look}>{children}</SubmitButton>
      {state && !state.ok && <ErrorNotice>{state.error.message}</ErrorNotice>}
    </form>
  )
}

export const SetUpPayouts = ({ children }: { children: ReactNode }) => (
  <ActionButton action={setUpPayouts}>{children}</ActionButton>
)

export const OpenDashboard = () => (
  <ActionButton action={openDashboard} look="outline">
    Open Stripe&apos;s overview
  </ActionButton>
)

export function BankForm() {
  const [state, action] = useActionState(saveBank, null)
  const formRef = useFocusError(state)
  const failed = state && !state.ok ? state : null
  const field = (name: string) => ({
    name,
    defaultValue: failed?.values?.[name] ?? "",
    error: failed?.error.fields?.[name],
    autoComplete: "off",
  })
  return (
    <form ref={formRef} action={action} className="grid gap-5 sm:grid-cols-2" noValidate>
      {failed && (
        <div className="sm:col-span-2">
          <ErrorNotice>{failed.error.message}</ErrorNotice>
        </div>
      )}
      <Field
        {...field("account_holder")}
        className="sm:col-span-2"
        label="Account holder"
        required
      />
      <Field
        {...field("account_number")}
        className="sm:col-span-2"
        label="Account number or IBAN"
        required
      />
      <Field {...field("bank_code")} label="Bank code" hint="BIC, IFSC or routing number." />
      <Field {...field("bank_name")} label="Bank" />
      <SubmitButton className="sm:col-span-2" look="outline">
        Save bank account
      </SubmitButton>
    </form>
  )
}
