"use client"

import { useActionState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { ErrorNotice } from "@/components/ui/notice"
import { applyAgain } from "@/lib/sell/actions"

export function ApplyAgainForm() {
  const [state, action] = useActionState(applyAgain, null)
  return (
    <form action={action} className="flex flex-col gap-3">
      <SubmitButton pendingLabel="Sending…">Apply again</SubmitButton>
      {state && !state.ok && <ErrorNotice>{state.error.message}</ErrorNotice>}
    </form>
  )
}
