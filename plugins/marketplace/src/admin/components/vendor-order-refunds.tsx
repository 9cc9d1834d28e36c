import { Button, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { formatDateTime, formatMoney } from "../lib/format"
import type { Refund } from "../lib/refunds"
import type { VendorOrder } from "../lib/types"
import { RefundDrawer } from "./refund-drawer"

const COLORS = { pending: "orange", succeeded: "green", failed: "red" } as const
const LABELS = { pending: "Under way", succeeded: "Refunded", failed: "Failed" } as const

/** What went back of a vendor order, and the way to give more back. */
export function VendorOrderRefunds({ vendorOrder }: { vendorOrder: VendorOrder }) {
  const [isOpen, setOpen] = useState(false)
  const left = vendorOrder.total - vendorOrder.refunded_total
  return (
    <div className="flex flex-col gap-y-2">
      {vendorOrder.refunds.length > 0 && (
        <ul className="flex flex-col gap-y-2" aria-label="Refunds">
          {vendorOrder.refunds.map((refund) => (
            <RefundRow key={refund.id} refund={refund} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button
          size="small"
          variant="secondary"
          className="self-end"
          onClick={() => setOpen(true)}
          aria-label={`Refund #${vendorOrder.display_id}`}
        >
          Refund
        </Button>
      )}
      {isOpen && <RefundDrawer vendorOrder={vendorOrder} onClose={() => setOpen(false)} />}
    </div>
  )
}

function RefundRow({ refund }: { refund: Refund }) {
  const money = (amount: number) => formatMoney(amount, refund.currency_code)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <Text size="small" leading="compact" className="min-w-0 flex-1">
        {money(refund.amount)}
        <span className="text-ui-fg-subtle">
          {` · ${refund.reason ?? refund.source} · ${formatDateTime(refund.created_at)}`}
        </span>
        <span className="text-ui-fg-muted block">
          {refund.error && refund.status !== "succeeded"
            ? refund.error
            : `Vendor ${money(refund.net_amount)}, commission ${money(refund.commission_amount)}`}
        </span>
      </Text>
      <StatusBadge color={COLORS[refund.status]}>{LABELS[refund.status]}</StatusBadge>
    </li>
  )
}
