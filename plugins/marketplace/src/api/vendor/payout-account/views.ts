import type { MedusaContainer } from "@medusajs/framework/types"
import { toAmount } from "../../../money"
import { PAYOUT_MODULE } from "../../../modules/payout"
import type PayoutModuleService from "../../../modules/payout/service"
import type { PayoutAccountRow } from "../../../modules/payout/service"
import { payoutMinimums, payoutOptions } from "../../../payouts"

type BankDetails = { account_number?: string } & Record<string, string>

/** Enough to recognise one's own account by. */
function masked(details: unknown): BankDetails | null {
  const known = details as BankDetails | null
  return (
    known && {
      ...known,
      ...(known.account_number && { account_number: `•••• ${known.account_number.slice(-4)}` }),
    }
  )
}

/** What is worth a transfer, major units by currency. */
function minimumView(container: MedusaContainer): Record<string, number> {
  const minimums = Object.entries(payoutMinimums(payoutOptions(container)))
  return Object.fromEntries(minimums.map(([code, amount]) => [code, toAmount(amount, code)]))
}

/**
 * How a vendor is paid; `status: "none"` before he chose.
 *
 * @param for_operator shows where to send money by hand; the vendor sees the end of the number
 */
export async function payoutAccountView(
  container: MedusaContainer,
  vendorId: string,
  for_operator = false
) {
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const [found] = await payouts.listPayoutAccounts({ vendor_id: vendorId }, { take: 1 })
  const account = found as PayoutAccountRow | undefined
  return {
    provider: account?.provider ?? null,
    status: account?.status ?? "none",
    country_code: account?.country_code ?? null,
    transfers_capability: account?.transfers_capability ?? null,
    requirements: account?.requirements ?? null,
    bank_details: for_operator ? (account?.bank_details ?? null) : masked(account?.bank_details),
    held: Boolean(account?.held_at),
    held_at: account?.held_at ?? null,
    hold_reason: account?.hold_reason ?? null,
    minimum: minimumView(container),
    synced_at: account?.synced_at ?? null,
    ...(for_operator && { external_id: account?.external_id ?? null }),
  }
}
