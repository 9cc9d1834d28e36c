import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PayoutProviderId } from "../modules/payout/transitions"
import { toMinor } from "../money"
import { marketplaceOptions, type MarketplaceOptions } from "../options"
import { stripeClient } from "../stripe"
import { manualProvider } from "./manual"
import type { PayoutProvider } from "./provider"
import { stripeConnectProvider } from "./stripe-connect"

export type PayoutOptions = MarketplaceOptions["payouts"]

export function payoutOptions(container: MedusaContainer): PayoutOptions {
  return marketplaceOptions(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)).payouts
}

/** @throws MedusaError `not_allowed` for Stripe where no Stripe account is configured */
export function payoutProvider(id: PayoutProviderId, container: MedusaContainer): PayoutProvider {
  return id === "manual" ? manualProvider : stripeConnectProvider(stripeClient(container))
}

/** What is worth a transfer, in minor units by currency code (lower case). */
export function payoutMinimums({ minimum }: PayoutOptions): Record<string, bigint> {
  return Object.fromEntries(
    Object.entries(minimum).map(([code, amount]) => [code.toLowerCase(), toMinor(amount, code)])
  )
}
