import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import type { Vendor, VendorStatus } from "../lib/types"
import { useVendorAction, type VendorAction } from "../lib/vendors"
import { ActionPrompt } from "./action-prompt"

type ActionTexts = {
  label: string
  danger: boolean
  reason: "required" | "optional" | "none"
  description: (name: string) => string
  done: string
}

const ACTIONS: Record<VendorAction, ActionTexts> = {
  approve: {
    label: "Approve",
    danger: false,
    reason: "none",
    description: (name) =>
      `${name} gets a stock location and shipping of its own and can start to sell.`,
    done: "approved",
  },
  reject: {
    label: "Reject",
    danger: true,
    reason: "required",
    description: (name) => `${name} cannot sell. It may mend its application and apply again.`,
    done: "rejected",
  },
  suspend: {
    label: "Suspend",
    danger: true,
    reason: "required",
    description: (name) =>
      `The listings of ${name} leave the shop at once and can no longer be bought.`,
    done: "suspended",
  },
  reinstate: {
    label: "Reinstate",
    danger: false,
    reason: "optional",
    description: (name) => `${name} can sell again and its listings return to the shop.`,
    done: "reinstated",
  },
  close: {
    label: "Close",
    danger: true,
    reason: "required",
    description: (name) => `${name} stops selling for good. A closed vendor cannot be reopened.`,
    done: "closed",
  },
}

/** What an operator may do in each state: the operator's part of the vendor's state machine. */
const OFFERED: Record<VendorStatus, VendorAction[]> = {
  pending: ["reject", "approve"],
  approved: ["suspend", "close"],
  suspended: ["close", "reinstate"],
  rejected: [],
  closed: [],
}

export function VendorActions({ vendor }: { vendor: Vendor }) {
  const [asked, setAsked] = useState<VendorAction>()
  // The house store takes what no vendor owns, so it always stays open.
  const offered = vendor.is_house ? [] : OFFERED[vendor.status]

  return (
    <>
      {offered.map((action) => (
        <Button
          key={action}
          size="small"
          variant={action === "approve" || action === "reinstate" ? "primary" : "secondary"}
          onClick={() => setAsked(action)}
        >
          {ACTIONS[action].label}
        </Button>
      ))}
      {asked && (
        <VendorActionPrompt vendor={vendor} action={asked} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}

type PromptProps = { vendor: Vendor; action: VendorAction; onClose: () => void }

function VendorActionPrompt({ vendor, action, onClose }: PromptProps) {
  const { mutateAsync } = useVendorAction(vendor.id, action)
  const texts = ACTIONS[action]
  return (
    <ActionPrompt
      title={`${texts.label} vendor`}
      description={texts.description(vendor.name)}
      confirmLabel={texts.label}
      danger={texts.danger}
      reason={texts.reason}
      onConfirm={async (reason) => {
        await mutateAsync(reason)
        toast.success(`Vendor ${texts.done}`, { description: vendor.name })
      }}
      onClose={onClose}
    />
  )
}
