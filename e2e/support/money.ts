import type { Locator } from "@playwright/test"

/** An amount of the API as a person reads it: 1250 → "€1,250.00". */
export const shown = (amount: number, currency = "eur"): string =>
  new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).format(amount)

/** Sums euros without the errors of binary fractions. */
export const sum = (amounts: number[]): number =>
  amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100

/** The amount beside a label in a list of totals. */
export const amountOf = (within: Locator, label: string | RegExp): Locator =>
  within
    .locator("dl > div")
    .filter({
      has: within
        .page()
        .getByRole("term")
        .and(within.page().getByText(label, { exact: true })),
    })
    .locator("dd")
