import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { marketplaceOptions, type MarketplaceOptions } from "../options"
import { createStripe } from "./client"

export type StripeOptions = NonNullable<MarketplaceOptions["stripe"]>

/** The identifier of our payment provider in Medusa; official storefronts know it by its start. */
export const STRIPE_PROVIDER_ID = "pp_stripe_stripe"

const clients = new Map<string, Stripe>()

/** The operator's Stripe settings, or nothing where payments do not go through Stripe. */
export function stripeOptions(container: MedusaContainer): StripeOptions | undefined {
  return marketplaceOptions(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)).stripe
}

/**
 * The platform's Stripe client, one per process and account.
 *
 * @throws MedusaError `not_allowed` when no Stripe account is configured
 */
export function stripeClient(container: MedusaContainer): Stripe {
  const options = stripeOptions(container)
  if (!options) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Stripe is not set up on this marketplace: STRIPE_API_KEY is missing."
    )
  }
  const key = `${options.api_base} ${options.api_key}`
  const known = clients.get(key)
  if (known) {
    return known
  }
  const client = createStripe({ apiKey: options.api_key, apiBase: options.api_base })
  clients.set(key, client)
  return client
}
