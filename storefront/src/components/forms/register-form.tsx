"use client"

import { useActionState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { useFocusError } from "@/components/forms/use-focus-error"
import { Field } from "@/components/ui/field"
import { ErrorNotice } from "@/components/ui/notice"
import { createAccount } from "@/lib/customer/actions"

export function RegisterForm({ next }: { next: string }) {
  const [state, action] = useActionState(createAccount, null)
  const formRef = useFocusError(state)
  const failed = state && !state.ok ? state : null
  const field = (name: string) => ({
    name,
    required: true,
    defaultValue: failed?.values?.[name] ?? "",
    error: failed?.error.fields?.[name],
  })
  return (
    <form ref={formRef} action={action} className="grid gap-5 sm:grid-cols-2" noValidate>
      {failed && (
        <div className="sm:col-span-2">
          <ErrorNotice>{failed.error.message}</ErrorNotice>
        </div>
      )}
      <input type="hidden" name="next" value={next} />
      <Field {...field("first_name")} label="First name" autoComplete="given-name" />
      <Field {...field("last_name")} label="Last name" autoComplete="family-name" />
      <Field
        {...field("email")}
        className="sm:col-span-2"
        label="Email"
        type="email"
        autoComplete="email"
      />
      <Field
        {...field("password")}
        defaultValue=""
        className="sm:col-span-2"
        label="Password"
        type="password"
        autoComplete="new-password"
        minLength={8}
        hint="At least 8 characters."
      />
      <SubmitButton className="sm:col-span-2" pendingLabel="Creating your account…">
        Create account
      </SubmitButton>
    </form>
  )
}
