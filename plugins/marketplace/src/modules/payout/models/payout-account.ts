import { model } from "@medusajs/framework/utils"
import { PAYOUT_ACCOUNT_STATUSES, PAYOUT_PROVIDERS } from "../transitions"

/** Where a vendor's money goes. The row also carries the operator's hold of all his payouts. */
const PayoutAccount = model
  .define("payout_account", {
    id: model.id({ prefix: "pacc" }).primaryKey(),
    vendor_id: model.text(),
    /** Null until the vendor chose one: a hold needs the row before. */
    provider: model.enum([...PAYOUT_PROVIDERS]).nullable(),
    status: model.enum([...PAYOUT_ACCOUNT_STATUSES]).default("none"),
    country_code: model.text().nullable(),
    /** The provider's name of the account: Stripe's `acct_…`. */
    external_id: model.text().nullable(),
    transfers_capability: model.text().nullable(),
    /** What the provider still wants to know, as it names it. */
    requirements: model.json().nullable(),
    bank_details: model.json().nullable(),
    /** SHA-256 of the state that the onboarding link in use carries. */
    onboarding_state_hash: model.text().nullable(),
    synced_at: model.dateTime().nullable(),
    held_at: model.dateTime().nullable(),
    hold_reason: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_payout_account_vendor_unique", on: ["vendor_id"], unique: true },
    {
      name: "IDX_payout_account_external_unique",
      on: ["external_id"],
      unique: true,
      where: "external_id IS NOT NULL",
    },
  ])

export default PayoutAccount
