import { createHmac, timingSafeEqual } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const MINUTE = 60_000
/** How long a link to a guest's PDF opens it. */
const LINK_FOR = 15 * MINUTE

function signature(orderId: string, until: number, container: MedusaContainer): string {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  // The purpose is signed too: this signature is good for nothing else the secret protects.
  return createHmac("sha256", String(projectConfig.http.jwtSecret))
    .update(`order-invoices:${orderId}:${until}`)
    .digest("base64url")
}

/** A token that opens the PDFs of one order for a short time. */
export function invoiceToken(orderId: string, container: MedusaContainer): string {
  const until = Date.now() + LINK_FOR
  return `${until}.${signature(orderId, until, container)}`
}

export function isInvoiceToken(token: unknown, orderId: string, container: MedusaContainer) {
  const [, until, given] = /^(\d{1,15})\.([\w-]+)$/.exec(String(token)) ?? []
  if (!until || !given || Number(until) < Date.now()) {
    return false
  }
  const expected = Buffer.from(signature(orderId, Number(until), container))
  const actual = Buffer.from(given)
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}
