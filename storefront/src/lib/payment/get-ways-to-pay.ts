import "server-only"
import type { HttpTypes } from "@medusajs/types"
import { request } from "@/lib/medusa"
import type { CardService } from "./types"

export const CARD_PROVIDER = "pp_stripe_stripe"
const SYSTEM_PROVIDER = "pp_system_default"

export type WayToPay = {
  /** Medusa's id of the payment provider. */
  id: string
  label: string
  hint: string
  card: CardService | null
}

/** Read at run time, so that one build serves any account; keys and addresses of no secrecy. */
function cardService(): CardService | null {
  const publishableKey = process.env.STRIPE_PUBLISHABLE_KEY
  const apiBase = process.env.STRIPE_API_BASE
  if (!publishableKey) return null
  return apiBase
    ? { kind: "emulator", publishableKey, apiBase }
    : { kind: "stripe", publishableKey }
}

function cardWay(): WayToPay[] {
  const card = cardService()
  if (!card) return []
  return [
    card.kind === "emulator"
      ? {
          id: CARD_PROVIDER,
          label: "Card (test payment)",
          hint: "This shop is in test mode: only test cards work, and no money moves.",
          card,
        }
      : { id: CARD_PROVIDER, label: "Card", hint: "Paid through Stripe.", card },
  ]
}

const SYSTEM_WAY: WayToPay = {
  id: SYSTEM_PROVIDER,
  label: "Without a card: no money moves",
  hint: "For trying the shop out. The order is real to the makers' demo stores, the money is not.",
  card: null,
}

/** What the region offers and this storefront can show, cards first. */
export async function getWaysToPay(regionId: string): Promise<WayToPay[]> {
  const { payment_providers } = await request<HttpTypes.StorePaymentProviderListResponse>(
    "/store/payment-providers",
    { query: { region_id: regionId } }
  )
  const offered = new Set(payment_providers.map(({ id }) => id))
  return [...cardWay(), SYSTEM_WAY].filter(({ id }) => offered.has(id))
}
