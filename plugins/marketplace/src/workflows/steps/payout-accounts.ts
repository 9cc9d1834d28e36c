import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PAYOUT_MODULE } from "../../modules/payout"
import type PayoutModuleService from "../../modules/payout/service"
import type { PayoutAccountRow } from "../../modules/payout/service"
import type { PayoutProviderId } from "../../modules/payout/transitions"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import {
  dashboardLink,
  ensureConnectAccount,
  hashOfState,
  onboardingLink,
  syncPayoutAccount,
} from "../../payouts/connect-account"
import { hasConnect } from "../../payouts/connect-countries"
import { stripeOptions } from "../../stripe"

export type ChoosePayoutsInput = {
  vendor_id: string
  provider?: PayoutProviderId | undefined
  country_code?: string | undefined
  bank_details?: Record<string, string> | undefined
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
const payoutsOf = (container: MedusaContainer): PayoutModuleService =>
  container.resolve(PAYOUT_MODULE)

async function accountOf(container: MedusaContainer, vendorId: string) {
  const [account] = await payoutsOf(container).listPayoutAccounts(
    { vendor_id: vendorId },
    { take: 1 }
  )
  return account as PayoutAccountRow | undefined
}

/** @throws MedusaError `not_allowed` for a vendor who is not paid through Stripe */
async function connectAccountOf(container: MedusaContainer, vendorId: string) {
  const account = await accountOf(container, vendorId)
  if (account?.provider !== "stripe_connect") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Your store is not paid through Stripe: choose it for your payouts first."
    )
  }
  return account
}

/** How a vendor is to be paid, checked against what his country offers. */
async function choiceOf(input: ChoosePayoutsInput, container: MedusaContainer) {
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const vendor = await vendors.retrieveVendor(input.vendor_id, { select: ["id", "country_code"] })
  const before = await accountOf(container, input.vendor_id)
  const country_code = (
    input.country_code ??
    before?.country_code ??
    vendor.country_code
  )?.toLowerCase()
  if (!country_code) {
    throw invalid("country_code: is required, since your store has no country yet.")
  }
  const byStripe = Boolean(stripeOptions(container)) && hasConnect(country_code)
  const provider = input.provider ?? (byStripe ? "stripe_connect" : "manual")
  if (provider === "stripe_connect" && !byStripe) {
    const where = country_code.toUpperCase()
    throw invalid(`provider: Stripe does not pay stores in ${where}; choose bank transfer.`)
  }
  if (provider === "manual" && !input.bank_details && !before?.bank_details) {
    throw invalid("bank_details: are required for payouts by bank transfer.")
  }
  const { vendor_id, bank_details } = input
  return { vendor_id, provider, country_code, ...(bank_details && { bank_details }) }
}

/**
 * Records the choice, then makes the account at Stripe. Without compensation: when Stripe does
 * not answer, the choice stays and the next call finishes it.
 */
export const choosePayoutsStep = createStep(
  "choose-payouts",
  async (input: ChoosePayoutsInput, { container }) => {
    const choice = await choiceOf(input, container)
    const account = await payoutsOf(container).choosePayouts(choice)
    if (choice.provider === "stripe_connect") {
      const externalId = await ensureConnectAccount(container, account)
      await syncPayoutAccount(container, externalId)
    }
    return new StepResponse(undefined)
  }
)

export type OfVendor = { vendor_id: string }
export type ReturnedWithState = OfVendor & { state: string }

export const startOnboardingStep = createStep(
  "start-onboarding",
  async ({ vendor_id }: OfVendor, { container }) => {
    const account = await connectAccountOf(container, vendor_id)
    return new StepResponse({ url: await onboardingLink(container, account) })
  }
)

/** @throws MedusaError `not_found` for a state that is foreign, used, or of an older link */
async function useState({ vendor_id, state }: ReturnedWithState, container: MedusaContainer) {
  if (!(await payoutsOf(container).useOnboardingState(vendor_id, hashOfState(state)))) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This link is not known, or was used already. Start again from your payouts."
    )
  }
}

/** The vendor came back from Stripe: what is true now is asked afresh, whatever the link says. */
export const finishOnboardingStep = createStep(
  "finish-onboarding",
  async (input: ReturnedWithState, { container }) => {
    await useState(input, container)
    const account = await connectAccountOf(container, input.vendor_id)
    if (account.external_id) {
      await syncPayoutAccount(container, account.external_id)
    }
    return new StepResponse(undefined)
  }
)

export const refreshOnboardingStep = createStep(
  "refresh-onboarding",
  async (input: ReturnedWithState, { container }) => {
    await useState(input, container)
    const account = await connectAccountOf(container, input.vendor_id)
    return new StepResponse({ url: await onboardingLink(container, account) })
  }
)

export const openDashboardStep = createStep(
  "open-dashboard",
  async ({ vendor_id }: OfVendor, { container }) => {
    const { external_id, status } = await connectAccountOf(container, vendor_id)
    if (!external_id || status === "onboarding") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Finish setting up your payouts first; then Stripe's dashboard opens."
      )
    }
    return new StepResponse({ url: await dashboardLink(container, external_id) })
  }
)

/** Holds all of a vendor's payouts, or (with `reason: null`) lets them go. */
export const holdVendorPayoutsStep = createStep(
  "hold-vendor-payouts",
  async ({ vendor_id, reason }: OfVendor & { reason: string | null }, { container }) => {
    const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
    const { id } = await vendors.retrieveVendor(vendor_id, { select: ["id"] })
    await payoutsOf(container).holdVendor(id, reason)
    return new StepResponse(undefined)
  }
)
