import { LineImage } from "@/components/cart/line-image"
import { VendorSection } from "@/components/cart/vendor-section"
import { Money } from "@/components/ui/price"
import { formatDay } from "@/lib/dates"
import type { VendorOrder, VendorOrderStatus } from "@/lib/orders/get-orders"

const STATUS: Record<VendorOrderStatus, string> = {
  pending: "Waiting for the maker",
  processing: "Being prepared",
  shipped: "On its way",
  delivered: "Delivered",
  completed: "Completed",
  canceled: "Canceled",
}

/** One maker's part of an order: works, state, parcel, money. */
export const VendorOrderSection = ({ order }: { order: VendorOrder }) => (
  <VendorSection
    vendor={order.vendor}
    note={
      <p className="text-sm">
        <span className="sr-only">Status: </span>
        <span className={order.status === "canceled" ? "text-bad" : "text-good"}>
          {STATUS[order.status]}
        </span>
        <span className="text-muted"> · {order.display_id}</span>
      </p>
    }
  >
    <ul>
      {order.items.map((item) => (
        <li key={item.id} className="flex gap-4 border-b border-line py-4">
          <LineImage src={item.thumbnail} />
          <div className="flex min-w-0 flex-1 justify-between gap-4">
            <div className="min-w-0">
              <p className="font-title text-base">{item.title}</p>
              <p className="text-sm text-muted">
                {item.variant_title && !/^default/i.test(item.variant_title)
                  ? `${item.variant_title}, `
                  : ""}
                {item.quantity === 1 ? "1 piece" : `${item.quantity} pieces`}
              </p>
            </div>
            <Money amount={item.total} currency={order.currency_code} />
          </div>
        </li>
      ))}
    </ul>
    <Parcel order={order} />
    <dl className="flex flex-col gap-1 pt-4 text-sm">
      <Row label="Delivery" amount={order.shipping_total} currency={order.currency_code} />
      {order.discount_total > 0 && (
        <Row
          label="Discount, taken off above"
          amount={order.discount_total}
          currency={order.currency_code}
          minus
        />
      )}
      {order.tax_total > 0 && (
        <Row label="Of which tax" amount={order.tax_total} currency={order.currency_code} />
      )}
      <Row
        label={`Total from ${order.vendor.name}`}
        amount={order.total}
        currency={order.currency_code}
        strong
      />
    </dl>
  </VendorSection>
)

function Parcel({ order }: { order: VendorOrder }) {
  if (!order.tracking_number && !order.shipped_at && !order.delivered_at) return null
  const trackable = order.tracking_url && /^https?:\/\//.test(order.tracking_url)
  return (
    <p className="pt-4 text-sm">
      {order.shipped_at && <>Sent on {formatDay(order.shipped_at)}. </>}
      {order.delivered_at && <>Delivered on {formatDay(order.delivered_at)}. </>}
      {order.tracking_number && (
        <>
          {order.carrier ?? "Carrier"}:{" "}
          {trackable ? (
            <a href={order.tracking_url ?? ""} className="link" rel="noopener">
              Track {order.tracking_number}
            </a>
          ) : (
            <span>tracking number {order.tracking_number}</span>
          )}
        </>
      )}
    </p>
  )
}

type RowProps = {
  label: string
  amount: number
  currency: string
  minus?: boolean
  strong?: boolean
}

const Row = ({ label, amount, currency, minus, strong }: RowProps) => (
  <div className={`flex justify-between gap-4 ${strong ? "font-semibold" : "text-muted"}`}>
    <dt>{label}</dt>
    <dd>
      {minus && "−"}
      <Money amount={amount} currency={currency} />
    </dd>
  </div>
)
