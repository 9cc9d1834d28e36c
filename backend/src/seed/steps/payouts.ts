import {
  choosePayoutsWorkflow,
  finishPayoutOnboardingWorkflow,
  startPayoutOnboardingWorkflow,
} from "@kalavpp/marketplace/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SeedVendor } from "../catalogue"

/** Stores whose payouts are set up; the others show what a vendor sees before that. */
const ONBOARDED = new Set([
  "hollis-clay",
  "formwerk-berlin",
  "namiura-hanga",
  "olaria-do-tejo",
  "van-der-meer-papercuts",
])

async function choseAlready(container: MedusaContainer, vendor_id: string): Promise<boolean> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payout_account",
    fields: ["id", "status"],
    filters: { vendor_id },
  })
  const [account] = data as unknown as { status: string }[]
  return account?.status === "active"
}

/** Fills in the emulator's onboarding form. @returns where it leads back to */
async function fillForm(url: string): Promise<URL> {
  const page = await (await fetch(url)).text()
  const session = /name="session" value="([^"]+)"/.exec(page)?.[1] ?? ""
  const answer = await fetch(url, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ session, action: "finish", verdict: "active" }),
  })
  return new URL(answer.headers.get("location") ?? "")
}

async function onboard(container: MedusaContainer, vendor_id: string) {
  await choosePayoutsWorkflow(container).run({ input: { vendor_id, provider: "stripe_connect" } })
  const { result } = await startPayoutOnboardingWorkflow(container).run({ input: { vendor_id } })
  const back = await fillForm(result.url)
  await finishPayoutOnboardingWorkflow(container).run({
    input: { vendor_id, state: back.searchParams.get("state") ?? "" },
  })
}

/** Stripe pays no stores in India: those name a bank account for transfers by hand. */
async function nameBank(container: MedusaContainer, vendor_id: string, { name }: SeedVendor) {
  await choosePayoutsWorkflow(container).run({
    input: {
      vendor_id,
      provider: "manual",
      bank_details: {
        account_holder: name,
        account_number: "000123456789",
        bank_code: "HDFC0001234",
        bank_name: "Demo Bank",
      },
    },
  })
}

/** How demo vendors are paid. Stripe's own forms are filled in at the emulator only. */
export async function ensurePayouts(
  container: MedusaContainer,
  vendor: SeedVendor,
  vendor_id: string
) {
  const byHand = vendor.country_code === "in"
  const byStripe = Boolean(process.env.STRIPE_API_BASE) && ONBOARDED.has(vendor.handle)
  if (
    vendor.status !== "approved" ||
    !(byHand || byStripe) ||
    (await choseAlready(container, vendor_id))
  ) {
    return
  }
  await (byHand ? nameBank(container, vendor_id, vendor) : onboard(container, vendor_id))
}
