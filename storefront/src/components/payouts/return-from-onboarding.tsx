"use client"

import { useEffect, useRef, useState } from "react"
import { ButtonLink } from "@/components/ui/button"
import { ErrorNotice } from "@/components/ui/notice"
import { returnFromOnboarding } from "@/lib/payouts/actions"

/** The state of a link is good once, so it is used by a call of its own and not while rendering. */
export function ReturnFromOnboarding({ state, expired }: { state: string; expired: boolean }) {
  const [problem, setProblem] = useState<string>()
  const started = useRef(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    void returnFromOnboarding(state, expired).then((answer) => {
      if ("url" in answer) window.location.replace(answer.url)
      else setProblem(answer.message)
    })
  }, [state, expired])
  if (!problem) {
    return (
      <p role="status" className="text-muted">
        {expired ? "That link was too old. A new one is made…" : "Asking Stripe how things are…"}
      </p>
    )
  }
  return (
    <>
      <ErrorNotice>{problem}</ErrorNotice>
      <ButtonLink href="/sell/payouts" className="self-start">
        Back to your payouts
      </ButtonLink>
    </>
  )
}
