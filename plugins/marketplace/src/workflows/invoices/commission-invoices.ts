import { rateText, taxesOf } from "../../modules/invoice/totals"
import type { NewInvoice, NewInvoiceLine } from "../../modules/invoice/types"
import type { VendorDTO } from "../../modules/vendor/service"
import { allocate } from "../../money"
import type { MarketplaceOptions } from "../../options"
import { day, money } from "../../invoice-pdf/document"
import type { CommissionEntry } from "./captures"
import { operatorSide, vendorParty } from "./parties"

/** The bounds of a month `YYYY-MM`, in UTC. */
export function monthBounds(period: string): { from: Date; to: Date } {
  const from = new Date(`${period}-01T00:00:00Z`)
  return { from, to: new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1)) }
}

/** The month before a moment, as `YYYY-MM`. */
export function previousMonth(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1))
    .toISOString()
    .slice(0, 7)
}

/** The commission is what was kept back, so tax on it is contained in it. */
function commissionLine(entry: CommissionEntry, options: MarketplaceOptions): NewInvoiceLine {
  const { amount, sales, currency_code: currency } = entry
  const charged = options.operator.commission_tax
  const sign = amount < 0n ? -1n : 1n
  const [, contained = 0n] = charged
    ? allocate(amount * sign, ["100", rateText(charged.rate)], currency)
    : []
  const tax = contained * sign
  return {
    vendor_order_line_id: null,
    description: `Order ${entry.display_id}, ${day(new Date(entry.occurred_at))}`,
    detail:
      amount < 0n
        ? `Commission returned on ${money(-sales, currency)}`
        : `Commission on ${money(sales, currency)}`,
    quantity: "1",
    unit_price: amount - tax,
    subtotal: amount - tax,
    discount: 0n,
    taxes: charged ? taxesOf(tax, [charged], currency) : [],
    tax,
    total: amount,
  }
}

/** One invoice per vendor and currency for what a month's orders earned the operator. */
export function commissionInvoices(
  period: string,
  entries: CommissionEntry[],
  vendors: VendorDTO[],
  options: MarketplaceOptions
): NewInvoice[] {
  const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]))
  const groups = new Map<string, CommissionEntry[]>()
  for (const entry of entries.filter(({ amount }) => amount !== 0n)) {
    const key = `${entry.vendor_id} ${entry.currency_code}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const vendor = first && byId.get(first.vendor_id)
    if (!vendor || vendor.is_house) {
      return []
    }
    return [
      {
        type: "commission_invoice" as const,
        ...operatorSide(options),
        vendor_id: vendor.id,
        vendor_order_id: null,
        order_id: null,
        order_display_id: null,
        refund_id: null,
        corrects_invoice_id: null,
        period,
        currency_code: first.currency_code,
        recipient: vendorParty(vendor),
        supplied_at: null,
        paid_at: null,
        reason: null,
        issued_at: new Date(),
        lines: group.map((entry) => commissionLine(entry, options)),
      },
    ]
  })
}
