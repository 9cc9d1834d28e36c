import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { isInvoiceToken } from "./invoice-link"

const MINUTE = 60_000
/** How long the bare id of a guest's order, which only its confirmation page knows, is enough. */
const GUEST_FOR = 60 * MINUTE

type OrderRow = {
  id: string
  created_at: string | Date
  customer_id: string | null
  customer?: { has_account?: boolean | null } | null
}

/**
 * Who may see an order's invoices. Medusa shows an order to whoever has its id; a file is more
 * than that. An account's order opens for that signed-in customer only. A guest's order opens
 * for an hour after it was placed (the confirmation page), later with a signed link only; the
 * PDFs are in the confirmation mail.
 *
 * @returns whether the caller is a guest, whose links need a token
 * @throws MedusaError `not_found` for everybody else
 */
export async function requireBuyer(req: AuthenticatedMedusaRequest): Promise<{ guest: boolean }> {
  const id = req.params.id!
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "created_at", "customer_id", "customer.has_account"],
    filters: { id, is_draft_order: false },
  })
  const order = data[0] as unknown as OrderRow | undefined
  const caller = req.auth_context?.actor_id
  if (order?.customer_id && caller === order.customer_id) {
    return { guest: false }
  }
  const isFresh = order && Date.now() - Number(new Date(order.created_at)) < GUEST_FOR
  const mayGuest =
    order &&
    !order.customer?.has_account &&
    (isFresh || isInvoiceToken(req.query.token, id, req.scope))
  if (!mayGuest) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id: ${id} was not found`)
  }
  return { guest: true }
}
