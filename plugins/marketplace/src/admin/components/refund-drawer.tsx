import { Button, Checkbox, Drawer, Hint, InlineTip, Input, Label, Textarea } from "@medusajs/ui"
import { type FormEvent, type ReactNode, useId, useMemo, useState } from "react"
import { errorMessage } from "../lib/errors"
import { formatMoney } from "../lib/format"
import { type Refundable, type RefundInput, useRefund, useRefunds } from "../lib/refunds"
import type { VendorOrder } from "../lib/types"

type Draft = {
  quantities: Record<string, number>
  shipping: boolean
  amount: string
  reason: string
  note: string
}

const EMPTY: Draft = { quantities: {}, shipping: false, amount: "", reason: "", note: "" }

/** What the draft asks for; pieces are priced by the server, so this is what it comes to at most. */
function preview(draft: Draft, refundable: Refundable): number {
  if (draft.amount) {
    return Number(draft.amount)
  }
  const items = refundable.items.reduce((sum, { id, quantity, amount }) => {
    const chosen = draft.quantities[id] ?? 0
    return sum + (quantity > 0 ? (amount * chosen) / quantity : 0)
  }, 0)
  return items + (draft.shipping ? refundable.shipping : 0)
}

function inputOf({ quantities, shipping, amount, reason, note }: Draft): RefundInput {
  const items = Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([id, quantity]) => ({ id, quantity }))
  return {
    ...(amount
      ? { amount: Number(amount) }
      : { ...(items.length && { items }), ...(shipping && { shipping }) }),
    reason: reason.trim(),
    ...(note.trim() && { note: note.trim() }),
  }
}

/** Lines with quantities, shipping, or a free amount; below them what is left. */
export function RefundDrawer({
  vendorOrder,
  onClose,
}: {
  vendorOrder: VendorOrder
  onClose: () => void
}) {
  const { data, error } = useRefunds(vendorOrder.id)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Refund #{vendorOrder.display_id}</Drawer.Title>
          <Drawer.Description>
            The shopper gets the money back; {vendorOrder.vendor.name} gives up its share.
          </Drawer.Description>
        </Drawer.Header>
        {data ? (
          <RefundForm vendorOrder={vendorOrder} refundable={data.refundable} onClose={onClose} />
        ) : (
          <Drawer.Body>
            <Hint variant={error ? "error" : "info"}>
              {error ? errorMessage(error) : "Loading"}
            </Hint>
          </Drawer.Body>
        )}
      </Drawer.Content>
    </Drawer>
  )
}

function useRefundForm(vendorOrder: VendorOrder, refundable: Refundable, onClose: () => void) {
  const key = useMemo(() => crypto.randomUUID(), [])
  const [draft, setDraft] = useState(EMPTY)
  const [problem, setProblem] = useState<string>()
  const refund = useRefund(vendorOrder.id, key)
  const amount = preview(draft, refundable)
  const change = (changes: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...changes }))
    setProblem(undefined)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(amount > 0)) {
      setProblem("Choose what to refund.")
    } else if (!draft.reason.trim()) {
      setProblem("Write a reason.")
    } else {
      try {
        await refund.mutateAsync(inputOf(draft))
        onClose()
      } catch (failure) {
        setProblem(errorMessage(failure))
      }
    }
  }
  return { draft, change, amount, problem, submit, isPending: refund.isPending }
}

function RefundForm({
  vendorOrder,
  refundable,
  onClose,
}: {
  vendorOrder: VendorOrder
  refundable: Refundable
  onClose: () => void
}) {
  const id = useId()
  const form = useRefundForm(vendorOrder, refundable, onClose)
  const { draft, change } = form
  const money = (amount: number) => formatMoney(amount, vendorOrder.currency_code)
  const byAmount = draft.amount !== ""
  return (
    <form onSubmit={form.submit} noValidate className="flex min-h-0 flex-1 flex-col">
      <Drawer.Body className="flex flex-1 flex-col gap-y-5 overflow-auto">
        {!refundable.paid && (
          <InlineTip variant="warning" label="Not paid">
            Nothing can be refunded before the payment is captured.
          </InlineTip>
        )}
        <LinePicker
          draft={draft}
          refundable={refundable}
          disabled={byAmount}
          money={money}
          onChange={change}
        />
        <Field
          id={`${id}-amount`}
          label={`Or an amount (${vendorOrder.currency_code.toUpperCase()})`}
        >
          <Input
            id={`${id}-amount`}
            type="number"
            inputMode="decimal"
            min={0}
            step="any"
            value={draft.amount}
            onChange={(event) => change({ amount: event.target.value })}
          />
        </Field>
        <Field id={`${id}-reason`} label="Reason">
          <Textarea
            id={`${id}-reason`}
            rows={2}
            maxLength={1000}
            aria-required
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </Field>
        <Field id={`${id}-note`} label="Note for yourself (optional)">
          <Input
            id={`${id}-note`}
            maxLength={1000}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </Field>
        <p className="txt-compact-small text-ui-fg-subtle" aria-live="polite">
          {`Refund ${money(form.amount || 0)}, then ${money(refundable.total - (form.amount || 0))} of ${money(refundable.total)} are left.`}
        </p>
        {form.problem && (
          <InlineTip role="alert" variant="error" label="Error">
            {form.problem}
          </InlineTip>
        )}
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" variant="secondary" size="small" onClick={onClose}>
          Cancel
        </Button>
        <Button
          type="submit"
          size="small"
          isLoading={form.isPending}
          disabled={!refundable.paid || refundable.total <= 0}
        >
          Refund
        </Button>
      </Drawer.Footer>
    </form>
  )
}

const Field = ({ id, label, children }: { id: string; label: string; children: ReactNode }) => (
  <div className="flex flex-col gap-y-2">
    <Label htmlFor={id} size="small" weight="plus">
      {label}
    </Label>
    {children}
  </div>
)

function LinePicker({
  draft,
  refundable,
  disabled,
  money,
  onChange,
}: {
  draft: Draft
  refundable: Refundable
  disabled: boolean
  money: (amount: number) => string
  onChange: (changes: Partial<Draft>) => void
}) {
  const id = useId()
  return (
    <fieldset disabled={disabled} className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus mb-2">Lines</legend>
      {refundable.items.map((item) => (
        <div key={item.id} className="flex items-center gap-x-3">
          <Label htmlFor={`${id}-${item.id}`} size="small" className="min-w-0 flex-1">
            {item.title}
            <span className="text-ui-fg-subtle">{` · ${money(item.amount)} left`}</span>
          </Label>
          <Input
            id={`${id}-${item.id}`}
            className="w-20"
            type="number"
            min={0}
            max={item.quantity}
            value={draft.quantities[item.id] ?? 0}
            onChange={(event) =>
              onChange({
                quantities: {
                  ...draft.quantities,
                  [item.id]: Math.min(item.quantity, Math.max(0, Number(event.target.value))),
                },
              })
            }
          />
          <span className="txt-compact-small text-ui-fg-muted">of {item.quantity}</span>
        </div>
      ))}
      {refundable.shipping > 0 && (
        <div className="flex items-center gap-x-2">
          <Checkbox
            id={`${id}-shipping`}
            checked={draft.shipping}
            onCheckedChange={(checked) => onChange({ shipping: checked === true })}
          />
          <Label htmlFor={`${id}-shipping`} size="small">
            {`Shipping (${money(refundable.shipping)})`}
          </Label>
        </div>
      )}
    </fieldset>
  )
}
