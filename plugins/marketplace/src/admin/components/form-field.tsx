import { Hint, Label } from "@medusajs/ui"
import type { ReactNode } from "react"

type FormFieldProps = {
  id: string
  label: string
  optional?: boolean
  hint?: string
  error?: string
  children: ReactNode
}

/** A label, its control, and below it what is wrong or what to know. */
export function FormField({ id, label, optional, hint, error, children }: FormFieldProps) {
  const text = error ?? hint
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <div className="flex items-center gap-x-1">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {optional && <span className="txt-compact-small text-ui-fg-muted">(Optional)</span>}
      </div>
      {children}
      {text && (
        <Hint id={`${id}-hint`} variant={error ? "error" : "info"}>
          {text}
        </Hint>
      )}
    </div>
  )
}
