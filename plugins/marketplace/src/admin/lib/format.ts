/** An amount in major units; Intl knows how many decimals its currency has. */
export function formatMoney(amount: number, currencyCode: string) {
  return new Intl.NumberFormat([], {
    style: "currency",
    currency: currencyCode.toUpperCase(),
    currencyDisplay: "narrowSymbol",
  }).format(amount)
}

/** Basis points as a percentage: 1250 is "12.5%". */
export function formatRate(basisPoints: number) {
  return new Intl.NumberFormat([], { style: "percent", maximumFractionDigits: 2 }).format(
    basisPoints / 10_000
  )
}

export function formatDate(value: string) {
  return new Intl.DateTimeFormat([], { dateStyle: "medium" }).format(new Date(value))
}

export function formatDateTime(value: string) {
  return new Intl.DateTimeFormat([], { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(value)
  )
}

/** The country's name in the reader's language, or the code itself where Intl knows none. */
export function formatCountry(code: string) {
  try {
    return new Intl.DisplayNames([], { type: "region" }).of(code.toUpperCase()) ?? code
  } catch {
    return code.toUpperCase()
  }
}
