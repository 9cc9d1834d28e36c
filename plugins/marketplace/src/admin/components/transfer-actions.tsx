import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { formatMoney } from "../lib/format"
import { type TransferAction, usePayoutAccount, useTransferAction } from "../lib/transfers"
import type { PayoutProvider, TransferDetail } from "../lib/types"
import { ActionPrompt, type ActionPromptProps } from "./action-prompt"

type Texts = Pick<ActionPromptProps, "reason" | "field" | "danger"> & {
  label: string
  description: (amount: string, vendor: string) => string
  done: string
}

const ACTIONS: Record<TransferAction, Texts> = {
  hold: {
    label: "Hold",
    danger: true,
    reason: "required",
    field: {
      label: "Reason",
      missing: "Write a reason: the vendor reads it.",
      hint: "The vendor reads it beside the transfer.",
      maxLength: 1000,
    },
    description: (amount, vendor) =>
      `${amount} for ${vendor} stay here until the hold is released.`,
    done: "held",
  },
  "release-hold": {
    label: "Release hold",
    reason: "none",
    description: (amount, vendor) => `${amount} for ${vendor} go on to where they were going.`,
    done: "released",
  },
  retry: {
    label: "Try again",
    reason: "none",
    description: (amount, vendor) => `The next run tries to send ${amount} to ${vendor} again.`,
    done: "will be tried again",
  },
  "mark-paid": {
    label: "Mark as paid",
    reason: "required",
    field: {
      label: "Reference",
      missing: "Write the reference of the bank transfer.",
      hint: "What the bank's statement shows. The vendor reads it.",
      maxLength: 140,
    },
    description: (amount, vendor) => `Say that you have sent ${amount} to ${vendor}.`,
    done: "marked as paid",
  },
}

/** What an operator may do with a transfer as it is now. */
function offered(transfer: TransferDetail, provider: PayoutProvider | null): TransferAction[] {
  const { status } = transfer
  if (status === "sending") {
    return ["retry"]
  }
  if (status === "sent" || status === "canceled") {
    return []
  }
  if (transfer.held_at) {
    return ["release-hold"]
  }
  const byHand = provider === "manual" && status === "available" && !transfer.frozen_by
  const waits = status === "failed" || (status === "available" && transfer.last_error !== null)
  return [
    "hold",
    ...(waits ? (["retry"] as const) : []),
    ...(byHand ? (["mark-paid"] as const) : []),
  ]
}

export function TransferActions({ transfer }: { transfer: TransferDetail }) {
  const [asked, setAsked] = useState<TransferAction>()
  const { data: account } = usePayoutAccount(transfer.vendor.id)
  return (
    <>
      {offered(transfer, account?.provider ?? null).map((action) => (
        <Button
          key={action}
          size="small"
          variant={action === "mark-paid" ? "primary" : "secondary"}
          onClick={() => setAsked(action)}
        >
          {ACTIONS[action].label}
        </Button>
      ))}
      {asked && (
        <TransferPrompt transfer={transfer} action={asked} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}

type PromptProps = { transfer: TransferDetail; action: TransferAction; onClose: () => void }

function TransferPrompt({ transfer, action, onClose }: PromptProps) {
  const { mutateAsync } = useTransferAction(transfer.id, action)
  const texts = ACTIONS[action]
  const amount = formatMoney(transfer.amount, transfer.currency_code)
  return (
    <ActionPrompt
      title={texts.label}
      description={texts.description(amount, transfer.vendor.name)}
      confirmLabel={texts.label}
      danger={texts.danger ?? false}
      reason={texts.reason}
      {...(texts.field && { field: texts.field })}
      onConfirm={async (text) => {
        await mutateAsync(
          action === "mark-paid" ? { reference: text } : text ? { reason: text } : {}
        )
        toast.success(`Transfer ${texts.done}`, { description: transfer.vendor.name })
      }}
      onClose={onClose}
    />
  )
}
