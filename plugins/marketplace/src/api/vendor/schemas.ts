import { z } from "@medusajs/framework/zod"
import { countryCode, email, webUrl } from "../schemas"

const name = z.string().trim().min(2).max(80)
const personName = z.string().trim().min(1).max(80)
const contact = {
  country_code: countryCode.nullish(),
  city: z.string().trim().min(1).max(80).nullish(),
  phone: z.string().trim().min(3).max(40).nullish(),
  website: webUrl.nullish(),
}
/** What the vendor's invoices say of it. */
const line = z.string().trim().min(1).max(200).nullish()
const identity = {
  legal_name: line,
  tax_id: z.string().trim().min(1).max(40).nullish(),
  address_1: line,
  address_2: line,
  postal_code: z.string().trim().min(1).max(20).nullish(),
  province: z.string().trim().min(1).max(80).nullish(),
}
const description = z.string().trim().max(5000).nullish()

export const registerVendorSchema = z.strictObject({
  name,
  // Its shape is judged by the workflow, which every caller shares.
  handle: z.string().trim().max(100),
  email,
  member: z.strictObject({ first_name: personName, last_name: personName }),
  description,
  ...contact,
})
export type RegisterVendorBody = z.output<typeof registerVendorSchema>

export const updateVendorSchema = z.strictObject({
  name: name.optional(),
  email: email.optional(),
  description,
  logo: webUrl.nullish(),
  banner: webUrl.nullish(),
  ...contact,
  ...identity,
  policies: z
    .strictObject({
      shipping: z.string().trim().max(5000).nullish(),
      returns: z.string().trim().max(5000).nullish(),
    })
    .optional(),
})
export type UpdateVendorBody = z.output<typeof updateVendorSchema>

export const resubmitVendorSchema = z.strictObject({})

export const closeVendorSchema = z.strictObject({
  reason: z.string().trim().min(1).max(1000).optional(),
})
export type CloseVendorBody = z.output<typeof closeVendorSchema>
