"use client"

import { type RefObject, useEffect, useRef } from "react"
import type { FormState } from "@/lib/result"

/** Takes the person to the first thing to mend when a form comes back refused. */
export function useFocusError(state: FormState<unknown>): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!state || state.ok) return
    const first =
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]") ??
      form.current?.querySelector<HTMLElement>("[role=alert]")
    first?.focus()
  }, [state])
  return form
}
