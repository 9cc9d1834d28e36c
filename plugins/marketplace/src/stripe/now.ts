import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { stripeOptions } from "."

const TIMEOUT = 5_000

/**
 * The time by which payouts are judged: this machine's, or the emulator's movable clock when
 * payments go through it, so that a hold of days can be lived through in a test.
 *
 * @throws MedusaError `unexpected_state` when the emulator does not answer: a job rather waits than judges by a wrong clock
 */
export async function marketplaceNow(container: MedusaContainer): Promise<Date> {
  const base = stripeOptions(container)?.api_base
  if (!base) {
    return new Date()
  }
  const answer = await fetch(new URL("/_emulator/clock", base), {
    signal: AbortSignal.timeout(TIMEOUT),
  })
  if (!answer.ok) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The Stripe emulator's clock answered ${answer.status}.`
    )
  }
  const { now } = (await answer.json()) as { now: number }
  return new Date(now * 1000)
}
