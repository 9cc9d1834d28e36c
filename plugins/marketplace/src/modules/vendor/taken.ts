import { MedusaError } from "@medusajs/framework/utils"

export const handleTaken = (handle: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `handle: "${handle}" is already taken.`)

export const emailTaken = (email: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `email: "${email}" already belongs to a store.`)

/**
 * What a unique violation of PostgreSQL means to the person who filled in the form. Medusa has
 * already turned it into "… with lower(handle): x, already exists." when it arrives here.
 */
export function takenError(error: unknown, handle: string, email: string): unknown {
  const message = error instanceof Error ? error.message : ""
  if (!/already exists|duplicate key/.test(message)) {
    return error
  }
  if (/IDX_vendor_handle_unique|with \W*handle/.test(message)) {
    return handleTaken(handle)
  }
  return /IDX_vendor_member_email_unique|with \W*email/.test(message) ? emailTaken(email) : error
}
