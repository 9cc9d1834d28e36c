import "server-only"
import { readVendorToken } from "@/lib/cookies"
import { request } from "@/lib/medusa"

export type PayoutAccount = {
  provider: "stripe_connect" | "manual" | null
  status: "none" | "onboarding" | "active" | "restricted"
  requirements: { currently_due?: string[]; past_due?: string[] } | null
  bank_details: { account_holder?: string; account_number?: string } | null
  held: boolean
  hold_reason: string | null
}

/** What a vendor has in one currency, in major units. */
export type Balance = {
  currency_code: string
  pending: number
  available: number
  receivable: number
  paid_out: number
}

export type Transfer = {
  id: string
  vendor_order: { display_id: string | null }
  status: "pending" | "available" | "sending" | "sent" | "failed" | "canceled"
  currency_code: string
  amount: number
  reversed_amount: number
  held: boolean
  hold_reason: string | null
  sent_at: string | null
  created_at: string
}

const LAST_TRANSFERS = 20

/** Everything about the signed-in store's money; live. */
export async function getPayouts(): Promise<{
  account: PayoutAccount
  balances: Balance[]
  transfers: Transfer[]
}> {
  const token = await readVendorToken()
  const [{ payout_account }, { balances }, { transfers }] = await Promise.all([
    request<{ payout_account: PayoutAccount }>("/vendor/payout-account", { token }),
    request<{ balances: Balance[] }>("/vendor/balance", { token }),
    request<{ transfers: Transfer[] }>("/vendor/transfers", {
      token,
      query: { limit: LAST_TRANSFERS },
    }),
  ])
  return { account: payout_account, balances, transfers }
}
