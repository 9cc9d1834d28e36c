/** Minor units of one vendor order, after the refund in question. */
export type RefundedSoFar = { net: bigint; gross: bigint; refunded: bigint; reversed: bigint }

/**
 * What to take back from the vendor for a refund: cumulative, so that partial refunds never add
 * up to a cent more or less than the whole. `round(net × refunded / gross) − already reversed`,
 * halves up, never below zero.
 */
export function reversalTarget({ net, gross, refunded, reversed }: RefundedSoFar): bigint {
  if (gross <= 0n || refunded <= 0n) {
    return 0n
  }
  const capped = refunded > gross ? gross : refunded
  const target = (2n * net * capped + gross) / (2n * gross)
  return target > reversed ? target - reversed : 0n
}
