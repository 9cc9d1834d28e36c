"use client"

import { useActionState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { useFocusError } from "@/components/forms/use-focus-error"
import { Field } from "@/components/ui/field"
import { ErrorNotice } from "@/components/ui/notice"
import type { FormState } from "@/lib/result"

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; next?: string }

/** Email and password, for shoppers and for makers alike. */
export function SignInForm({ action, next }: Props) {
  const [state, submit] = useActionState(action, null)
  const formRef = useFocusError(state)
  const failed = state && !state.ok ? state : null
  return (
    <form ref={formRef} action={submit} className="flex flex-col gap-5" noValidate>
      {failed && <ErrorNotice>{failed.error.message}</ErrorNotice>}
      {next && <input type="hidden" name="next" value={next} />}
      <Field
        name="email"
        label="Email"
        type="email"
        autoComplete="email"
        required
        defaultValue={failed?.values?.email ?? ""}
        error={failed?.error.fields?.email}
      />
      <Field
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        error={failed?.error.fields?.password}
      />
      <SubmitButton pendingLabel="Signing in…">Sign in</SubmitButton>
    </form>
  )
}
