import { Button, Hint, InlineTip, Label, Prompt, Textarea } from "@medusajs/ui"
import { type FormEvent, forwardRef, type KeyboardEvent, useId, useRef, useState } from "react"
import { errorMessage } from "../lib/errors"

const REASON = {
  label: "Reason",
  missing: "Write a reason: the vendor receives it.",
  hint: "The vendor receives it by email.",
  // What the admin routes accept.
  maxLength: 1000,
}

export type ActionPromptProps = {
  title: string
  description: string
  confirmLabel: string
  danger?: boolean
  reason: "required" | "optional" | "none"
  /** What is asked for where it is not a reason that the vendor reads. */
  field?: { label: string; missing: string; hint: string; maxLength: number }
  /** Who reads the reason. */
  reasonHint?: string
  /** Does the thing; a rejection is shown in the prompt, which then stays open. */
  onConfirm: (reason?: string) => Promise<unknown>
  onClose: () => void
}

/**
 * Asks before something is done, and for the reason where there must be one. Escape leaves it;
 * Enter confirms, in the reason Ctrl or Cmd with Enter (Enter alone is a new line there).
 */
export function ActionPrompt(props: ActionPromptProps) {
  const firstField = useRef<HTMLTextAreaElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  const opener = useRef(document.activeElement)
  const form = useActionForm(props)

  return (
    <Prompt
      open
      variant={props.danger ? "danger" : "confirmation"}
      onOpenChange={(open) => !open && !form.isPending && props.onClose()}
    >
      <Prompt.Content
        className="max-w-[calc(100vw-2rem)] sm:max-w-[440px]"
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          const target = firstField.current ?? confirm.current
          target?.focus()
        }}
        // Radix gives focus back to its own trigger; this prompt is opened without one.
        onCloseAutoFocus={() => {
          if (opener.current instanceof HTMLElement) {
            opener.current.focus()
          }
        }}
      >
        <form onSubmit={form.submit} onKeyDown={form.submitOnModifiedEnter} noValidate>
          <Prompt.Header>
            <Prompt.Title>{props.title}</Prompt.Title>
            <Prompt.Description>{props.description}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-4 px-6 pt-4 empty:hidden">
            {props.reason !== "none" && (
              <ReasonField
                ref={firstField}
                field={props.field ?? REASON}
                optional={props.reason === "optional"}
                hint={props.reasonHint ?? (props.field ?? REASON).hint}
                value={form.reason}
                onChange={form.setReason}
                error={form.missing ? (props.field ?? REASON).missing : undefined}
              />
            )}
            {form.error !== undefined && (
              <InlineTip role="alert" variant="error" label="Error">
                {form.error}
              </InlineTip>
            )}
          </div>
          <Prompt.Footer>
            <Prompt.Cancel disabled={form.isPending}>Cancel</Prompt.Cancel>
            <Button
              ref={confirm}
              type="submit"
              size="small"
              variant={props.danger ? "danger" : "primary"}
              isLoading={form.isPending}
            >
              {props.confirmLabel}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}

function useActionForm({ reason: mode, onConfirm, onClose }: ActionPromptProps) {
  const [reason, setReason] = useState("")
  const [missing, setMissing] = useState(false)
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<string>()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const given = reason.trim()
    if (isPending) {
      return
    }
    if (mode === "required" && !given) {
      setMissing(true)
      return
    }
    setPending(true)
    setError(undefined)
    try {
      await onConfirm(given || undefined)
      onClose()
    } catch (failure) {
      setError(errorMessage(failure))
      setPending(false)
    }
  }

  return {
    reason,
    setReason: (value: string) => {
      setReason(value)
      setMissing(false)
    },
    missing,
    isPending,
    error,
    submit,
    submitOnModifiedEnter: (event: KeyboardEvent<HTMLFormElement>) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.currentTarget.requestSubmit()
      }
    },
  }
}

type ReasonFieldProps = {
  field: typeof REASON
  value: string
  onChange: (value: string) => void
  optional: boolean
  hint: string
  error: string | undefined
}

const ReasonField = forwardRef<HTMLTextAreaElement, ReasonFieldProps>(function ReasonField(
  { field, value, onChange, optional, hint, error },
  ref
) {
  const id = useId()
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center gap-x-1">
        <Label htmlFor={id} size="small" weight="plus">
          {field.label}
        </Label>
        {optional && <span className="txt-compact-small text-ui-fg-muted">(Optional)</span>}
      </div>
      <Textarea
        ref={ref}
        id={id}
        rows={3}
        maxLength={field.maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-required={!optional}
        aria-invalid={Boolean(error)}
        aria-describedby={`${id}-hint`}
      />
      <Hint id={`${id}-hint`} variant={error ? "error" : "info"}>
        {error ?? hint}
      </Hint>
    </div>
  )
})
