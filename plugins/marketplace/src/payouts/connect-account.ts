import { createHash, randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { payoutProvider } from "."
import { PAYOUT_MODULE } from "../modules/payout"
import type PayoutModuleService from "../modules/payout/service"
import type { PayoutAccountRow } from "../modules/payout/service"
import { VENDOR_MODULE } from "../modules/vendor"
import type VendorModuleService from "../modules/vendor/service"
import { marketplaceOptions } from "../options"
import { stripeClient } from "../stripe"

const LANDING = "/sell/payouts"

export const hashOfState = (state: string) => createHash("sha256").update(state).digest("hex")

/** Asks the provider how an account is now, and keeps the answer unless a later one is known. */
export async function syncPayoutAccount(
  container: MedusaContainer,
  externalId: string
): Promise<void> {
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const fetchedAt = new Date()
  const state = await payoutProvider("stripe_connect", container).accountState(externalId)
  await payouts.recordAccountState(externalId, state, fetchedAt)
}

/**
 * Makes the vendor's Connect account where there is none: the platform bears fees and losses,
 * the vendor has the Express dashboard. Two clicks use one idempotency key, so one account.
 *
 * @returns Stripe's name of the account
 */
export async function ensureConnectAccount(
  container: MedusaContainer,
  account: PayoutAccountRow
): Promise<string> {
  if (account.external_id) {
    return account.external_id
  }
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const vendor = await vendors.retrieveVendor(account.vendor_id, { select: ["id", "email"] })
  const created = await stripeClient(container).accounts.create(
    {
      country: (account.country_code ?? "").toUpperCase(),
      email: vendor.email,
      controller: {
        fees: { payer: "application" },
        losses: { payments: "application" },
        stripe_dashboard: { type: "express" },
        requirement_collection: "stripe",
      },
      capabilities: { transfers: { requested: true } },
      metadata: { vendor_id: vendor.id },
    },
    { idempotencyKey: connectKey(account, vendor.email) }
  )
  const { external_id } = await payouts.attachAccount(account.vendor_id, created.id)
  await syncPayoutAccount(container, external_id!)
  return external_id!
}

/** A key belongs to what was asked for: after a change of country or e-mail it is another one. */
function connectKey({ id, country_code }: PayoutAccountRow, email: string): string {
  return `${id}-${hashOfState(`${country_code} ${email}`).slice(0, 16)}`
}

/** A link to Stripe's hosted onboarding that comes back with a state of single use. */
export async function onboardingLink(
  container: MedusaContainer,
  account: PayoutAccountRow
): Promise<string> {
  const { storefront } = marketplaceOptions(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  )
  if (!storefront) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "There is no storefront for the onboarding to come back to."
    )
  }
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const external_id = await ensureConnectAccount(container, account)
  const state = randomBytes(32).toString("base64url")
  const landing = new URL(LANDING, storefront.url)
  landing.searchParams.set("state", state)
  const return_url = landing.toString()
  landing.searchParams.set("refresh", "1")
  const link = await stripeClient(container).accountLinks.create({
    account: external_id,
    type: "account_onboarding",
    return_url,
    refresh_url: landing.toString(),
  })
  await payouts.rememberOnboardingState(account.id, hashOfState(state))
  return link.url
}

/** A link into the vendor's Express dashboard. */
export async function dashboardLink(
  container: MedusaContainer,
  externalId: string
): Promise<string> {
  return (await stripeClient(container).accounts.createLoginLink(externalId)).url
}
