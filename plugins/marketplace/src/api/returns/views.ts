import type { VendorReturnDTO } from "../../modules/vendor-return/service"

/** A return as shopper and vendor see it. */
export const returnView = (found: VendorReturnDTO) => ({
  id: found.id,
  return_id: found.return_id,
  order_id: found.order_id,
  vendor_order_id: found.vendor_order_id,
  status: found.status,
  note: found.note,
  refund_id: found.refund_id,
  items: found.lines.map(({ item_id, title, quantity, reason_id, reason }) => ({
    id: item_id,
    title,
    quantity,
    reason_id,
    reason,
  })),
  status_changes: found.status_changes
    .map(({ from, to, reason, actor_type, created_at }) => ({
      from,
      to,
      reason,
      actor_type,
      created_at,
    }))
    .sort((a, b) => Number(new Date(a.created_at)) - Number(new Date(b.created_at))),
  created_at: found.created_at,
})
