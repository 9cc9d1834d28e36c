import fc from "fast-check"
import { reversalTarget } from "../../src/modules/payout/reversal-target"

/** A vendor order of some gross and net, and refunds that empty it bit by bit. */
const sequences = fc
  .tuple(
    fc.bigInt({ min: 1n, max: 10_000_000n }),
    fc.integer({ min: 0, max: 10_000 }),
    fc.array(fc.bigInt({ min: 1n, max: 3_000_000n }), { minLength: 1, maxLength: 20 })
  )
  .map(([gross, share, refunds]) => ({ gross, net: (gross * BigInt(share)) / 10_000n, refunds }))

describe("reversalTarget", () => {
  it("takes exactly the net in the end and never goes below zero, in 10⁴ sequences of refunds", () => {
    fc.assert(
      fc.property(sequences, ({ gross, net, refunds }) => {
        let refunded = 0n
        let reversed = 0n
        for (const wanted of [...refunds, gross]) {
          const refund = wanted < gross - refunded ? wanted : gross - refunded
          refunded += refund
          const target = reversalTarget({ net, gross, refunded, reversed })
          expect(target).toBeGreaterThanOrEqual(0n)
          reversed += target
          expect(reversed).toBeLessThanOrEqual(net)
          // At no time more than half a unit away from the exact share.
          const distance = 2n * (reversed * gross - net * refunded)
          expect(distance < 0n ? -distance : distance).toBeLessThanOrEqual(gross)
        }
        expect([refunded, reversed]).toEqual([gross, net])
      }),
      { numRuns: 10_000 }
    )
  })

  it("takes nothing for nothing", () => {
    expect(reversalTarget({ net: 0n, gross: 0n, refunded: 0n, reversed: 0n })).toBe(0n)
    expect(reversalTarget({ net: 90n, gross: 100n, refunded: 0n, reversed: 0n })).toBe(0n)
    expect(reversalTarget({ net: 90n, gross: 100n, refunded: 200n, reversed: 0n })).toBe(90n)
  })
})
