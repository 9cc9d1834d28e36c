import { z } from "@medusajs/framework/zod"
import { PAYOUT_PROVIDERS } from "../../../modules/payout/transitions"
import { countryCode } from "../../schemas"

const line = z.string().trim().min(1).max(120)

/** An account anywhere: IBAN or number, and what the country's banks ask for beside it. */
const bankDetails = z.strictObject({
  account_holder: line,
  account_number: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9 -]{4,40}$/, "must be an IBAN or an account number"),
  bank_code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9 -]{3,20}$/, "must be a BIC, IFSC or routing number")
    .optional(),
  bank_name: line.optional(),
})

export const choosePayoutsSchema = z.strictObject({
  provider: z.enum(PAYOUT_PROVIDERS).optional(),
  country_code: countryCode.optional(),
  bank_details: bankDetails.optional(),
})
export type ChoosePayoutsBody = z.output<typeof choosePayoutsSchema>

export const nothingSchema = z.strictObject({})

export const onboardingStateSchema = z.strictObject({ state: z.string().min(1).max(200) })
export type OnboardingStateBody = z.output<typeof onboardingStateSchema>
