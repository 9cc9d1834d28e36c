import { formatMoney, formatPrice } from "@/lib/money"

export const Money = ({ amount, currency }: { amount: number; currency: string }) => (
  <span className="tabular-nums">{formatMoney(amount, currency)}</span>
)

type Range = { amount: number; max_amount: number; currency_code: string }

export const PriceRange = ({ price }: { price: Range }) => (
  <span className="tabular-nums">
    {price.max_amount > price.amount ? "from " : ""}
    {formatPrice(price.amount, price.currency_code)}
  </span>
)
