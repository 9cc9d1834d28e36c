/**
 * Money is formatted here and computed nowhere: the backend sends every amount
 * in major units. Intl knows how many decimals a currency has (0, 2 or 3).
 */
const LOCALES: Record<string, string> = { usd: "en-US", inr: "en-IN", jpy: "en-US" }
const FALLBACK_LOCALE = "en-GB"

const formats = new Map<string, Intl.NumberFormat>()

function format(currency: string, short: boolean): Intl.NumberFormat {
  const key = `${currency}:${short}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(LOCALES[currency.toLowerCase()] ?? FALLBACK_LOCALE, {
    style: "currency",
    currency: currency.toUpperCase(),
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: short ? "stripIfInteger" : "auto",
  })
  formats.set(key, made)
  return made
}

/** "€1,250.00", for totals and lines. */
export const formatMoney = (amount: number, currency: string): string =>
  format(currency, false).format(amount)

/** "€1,250", for cards, where ".00" is noise. */
export const formatPrice = (amount: number, currency: string): string =>
  format(currency, true).format(amount)
