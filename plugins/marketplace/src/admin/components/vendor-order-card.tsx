import { Text } from "@medusajs/ui"
import { formatMoney, formatRate } from "../lib/format"
import type { VendorOrder, VendorOrderItem } from "../lib/types"
import { VendorOrderStatusBadge } from "./statuses"
import { TextLink } from "./text-link"
import { Thumbnail } from "./thumbnail"
import { VendorOrderRefunds } from "./vendor-order-refunds"

/** One vendor's part of an order: its lines, its parcel and its money. */
export function VendorOrderCard({ vendorOrder }: { vendorOrder: VendorOrder }) {
  const { vendor, display_id, status, items } = vendorOrder
  return (
    <article aria-label={`Vendor order #${display_id}`} className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <TextLink to={`/vendors/${vendor.id}`} className="txt-compact-small-plus">
            {vendor.name}
          </TextLink>
          <Text as="span" size="small" leading="compact" className="text-ui-fg-muted">
            #{display_id}
          </Text>
        </div>
        <VendorOrderStatusBadge status={status} />
      </div>
      <ul className="flex flex-col gap-y-2">
        {items.map((item) => (
          <li key={item.id} className="flex items-center gap-x-3">
            <Thumbnail src={item.thumbnail} />
            <Text size="small" leading="compact" className="min-w-0 flex-1">
              {item.quantity} × {item.title}
              {item.variant_title && (
                <span className="text-ui-fg-subtle"> · {item.variant_title}</span>
              )}
            </Text>
            <div className="flex flex-col items-end">
              <Text as="span" size="small" leading="compact" className="tabular-nums">
                {formatMoney(item.total, vendorOrder.currency_code)}
              </Text>
              <LineCommission item={item} currency={vendorOrder.currency_code} />
            </div>
          </li>
        ))}
      </ul>
      <Tracking vendorOrder={vendorOrder} />
      <VendorOrderMoney vendorOrder={vendorOrder} />
      <VendorOrderRefunds vendorOrder={vendorOrder} />
    </article>
  )
}

/** What the line pays and under which rule, as it was when it was sold. */
function LineCommission({ item, currency }: { item: VendorOrderItem; currency: string }) {
  const { commission_rule: rule, commission_rate: rate, commission_amount: amount } = item
  return (
    <Text as="span" size="xsmall" leading="compact" className="text-ui-fg-muted tabular-nums">
      {"Commission "}
      {formatMoney(amount, currency)}
      {" · "}
      {rule ? (
        <TextLink to={`/commission-rules/${rule.id}`}>{rule.name}</TextLink>
      ) : (
        formatRate(rate)
      )}
    </Text>
  )
}

function Tracking({ vendorOrder }: { vendorOrder: VendorOrder }) {
  const { carrier, tracking_number: number, tracking_url: url } = vendorOrder
  if (!carrier && !number) {
    return null
  }
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle">
      {"Tracking: "}
      {carrier && `${carrier} `}
      {url && /^https?:\/\//i.test(url) ? (
        <a className="text-ui-fg-interactive" href={url} target="_blank" rel="noreferrer noopener">
          {number ?? url}
        </a>
      ) : (
        number
      )}
    </Text>
  )
}

function VendorOrderMoney({ vendorOrder }: { vendorOrder: VendorOrder }) {
  const money = (amount: number) => formatMoney(amount, vendorOrder.currency_code)
  const rates = [...new Set(vendorOrder.items.map((item) => item.commission_rate))]
  return (
    <dl className="bg-ui-bg-subtle grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 rounded-md border px-4 py-3">
      <MoneyRow label="Items" value={money(vendorOrder.item_total)} />
      <MoneyRow label="Shipping" value={money(vendorOrder.shipping_total)} />
      {vendorOrder.discount_total !== 0 && (
        <MoneyRow label="Discount" value={money(-vendorOrder.discount_total)} />
      )}
      <MoneyRow label="Tax" value={money(vendorOrder.tax_total)} />
      <MoneyRow label="Total" value={money(vendorOrder.total)} strong />
      <MoneyRow
        label={`Commission (${rates.map(formatRate).join(", ")})`}
        value={money(-vendorOrder.commission_total)}
      />
      <MoneyRow label="Net to vendor" value={money(vendorOrder.net_total)} strong />
      {vendorOrder.refunded_total > 0 && (
        <MoneyRow label="Refunded" value={money(-vendorOrder.refunded_total)} strong />
      )}
    </dl>
  )
}

function MoneyRow({ label, value, strong }: { label: string; value: string; strong?: boolean }) {
  const style = strong ? "txt-compact-small-plus text-ui-fg-base" : "txt-compact-small"
  return (
    <>
      <dt className={`${style} text-ui-fg-subtle`}>{label}</dt>
      <dd className={`${style} text-right tabular-nums`}>{value}</dd>
    </>
  )
}
