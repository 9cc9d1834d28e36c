import { toAmount } from "../../../money"
import type {
  TransferDTO,
  TransferReversalDTO,
  TransferStatusChangeDTO,
} from "../../../modules/payout/service"

export type Named = { id: string; handle: string; name: string }

/** What a transfer's view names beside its row. */
export type TransferNames = { vendor: Named | undefined; display_id: string | undefined }

/** A transfer as its vendor sees it; amounts in major units. */
export function transferView(transfer: TransferDTO, names: TransferNames) {
  const { currency_code: currency } = transfer
  return {
    id: transfer.id,
    vendor: names.vendor ?? { id: transfer.vendor_id, handle: "", name: "" },
    vendor_order: { id: transfer.vendor_order_id, display_id: names.display_id ?? null },
    order_id: transfer.order_id,
    kind: transfer.kind,
    status: transfer.status,
    currency_code: currency,
    net_amount: toAmount(transfer.net_amount, currency),
    reduced_amount: toAmount(transfer.reduced_amount, currency),
    netted_amount: toAmount(transfer.netted_amount, currency),
    amount: toAmount(transfer.amount, currency),
    reversed_amount: toAmount(transfer.reversed_amount, currency),
    provider: transfer.provider,
    external_id: transfer.external_id,
    held: Boolean(transfer.held_at ?? transfer.frozen_by),
    hold_reason: transfer.frozen_by
      ? "The payment is disputed."
      : transfer.held_at && transfer.hold_reason,
    released_at: transfer.released_at,
    sent_at: transfer.sent_at,
    created_at: transfer.created_at,
  }
}

function reversalView(reversal: TransferReversalDTO) {
  const { currency_code: currency } = reversal
  return {
    id: reversal.id,
    source_type: reversal.source_type,
    source_id: reversal.source_id,
    status: reversal.status,
    amount: toAmount(reversal.amount, currency),
    netted_amount: toAmount(reversal.netted_amount, currency),
    external_id: reversal.external_id,
    sent_at: reversal.sent_at,
    created_at: reversal.created_at,
  }
}

const byTime = (a: { created_at: Date | string }, b: { created_at: Date | string }) =>
  Number(new Date(a.created_at)) - Number(new Date(b.created_at))

/** One transfer with what happened to it; the operator also sees who did it and what went wrong. */
export function transferDetailView(
  transfer: TransferDTO,
  names: TransferNames,
  for_operator: boolean
) {
  const reversals = [...(transfer.reversals as TransferReversalDTO[])].sort(byTime)
  const changes = [...(transfer.status_changes as TransferStatusChangeDTO[])].sort(byTime)
  return {
    ...transferView(transfer, names),
    reversals: reversals.map((reversal) => ({
      ...reversalView(reversal),
      ...(for_operator && { last_error: reversal.last_error }),
    })),
    history: changes.map(({ id, from, to, reason, actor_type, actor_id, created_at }) => ({
      id,
      from,
      to,
      actor_type,
      created_at,
      ...(for_operator && { reason, actor_id }),
    })),
    ...(for_operator && {
      // The two holds apart: only the operator's own can be released here.
      held_at: transfer.held_at,
      frozen_by: transfer.frozen_by,
      attempts: transfer.attempts,
      last_error: transfer.last_error,
      next_attempt_at: transfer.next_attempt_at,
      source_transaction: transfer.source_transaction,
      transfer_group: transfer.transfer_group,
    }),
  }
}
