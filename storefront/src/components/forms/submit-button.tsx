"use client"

import type { ComponentProps, ReactNode } from "react"
import { useFormStatus } from "react-dom"
import { Button } from "@/components/ui/button"

type Props = ComponentProps<typeof Button> & { pendingLabel?: ReactNode }

/** Cannot be pressed twice; says what is happening while it happens. */
export function SubmitButton({ children, pendingLabel = "One moment…", disabled, ...rest }: Props) {
  const { pending } = useFormStatus()
  return (
    <Button disabled={pending || disabled} aria-busy={pending || undefined} {...rest}>
      {pending ? pendingLabel : children}
    </Button>
  )
}
