import type { BalanceTransaction } from "./resources.js"

export interface Funds {
  available: number
  pending: number
}

/**
 * What an account holds per currency, kept as sums. Money moves from pending to available when
 * the clock, which never goes back, passes a transaction's `available_on`.
 */
export class Balance {
  private readonly funds = new Map<string, Funds>()
  private waiting: BalanceTransaction[] = []
  private sorted = true

  add(transaction: BalanceTransaction) {
    this.of(transaction.currency).pending += transaction.net
    const last = this.waiting[this.waiting.length - 1]
    // Soonest last, so that what has become available is popped off.
    this.sorted &&= !last || last.available_on >= transaction.available_on
    this.waiting.push(transaction)
  }

  /** @param now in seconds */
  currencies(now: number): [string, Funds][] {
    this.release(now)
    return [...this.funds].sort(([one], [other]) => (one < other ? -1 : 1))
  }

  at(currency: string, now: number): Funds {
    this.release(now)
    return this.of(currency)
  }

  private release(now: number) {
    if (!this.sorted) this.waiting.sort((one, other) => other.available_on - one.available_on)
    this.sorted = true
    for (;;) {
      const next = this.waiting[this.waiting.length - 1]
      if (!next || next.available_on > now) return
      this.waiting.pop()
      const funds = this.of(next.currency)
      funds.pending -= next.net
      funds.available += next.net
    }
  }

  private of(currency: string) {
    let funds = this.funds.get(currency)
    if (!funds) this.funds.set(currency, (funds = { available: 0, pending: 0 }))
    return funds
  }
}
