import type { Prices } from "./types"

const to = (step: number, amount: number): number =>
  Math.max(step, Math.round(amount / step) * step)

/** Prices a shop would really ask: each currency rounded the way its own shops round. */
export function prices(eur: number): Prices {
  const [usd, inr, jpy] = [eur * 1.12, eur * 88, eur * 158]
  return {
    eur,
    usd: usd < 20 ? to(0.5, usd) : usd < 80 ? to(1, usd) : to(5, usd),
    inr: inr < 1000 ? to(50, inr) - 1 : inr < 10000 ? to(100, inr) - 1 : to(500, inr),
    jpy: jpy < 5000 ? to(100, jpy) : jpy < 30000 ? to(500, jpy) : to(1000, jpy),
  }
}
