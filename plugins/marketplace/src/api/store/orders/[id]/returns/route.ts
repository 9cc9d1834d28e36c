import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { requestReturnWorkflow } from "../../../../../workflows/request-return"
import { loadReturnView } from "../../../../returns/load"
import type { RequestReturnBody } from "../../../../returns/schemas"

type Owner = { id: string; email: string | null; customer_id: string | null }

/**
 * The order, if it is the signed-in customer's, or if a guest who knows its id (Medusa's own
 * rule for reading orders) also knows the address it was placed with.
 */
async function ownedOrder(req: AuthenticatedMedusaRequest<RequestReturnBody>): Promise<Owner> {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "email", "customer_id"],
    filters: { id: req.params.id!, is_draft_order: false },
  })
  const [order] = data as unknown as Owner[]
  const customer = req.auth_context?.actor_id
  const isOwn = customer
    ? order?.customer_id === customer
    : !!order?.email && order.email.toLowerCase() === req.validatedBody.email
  if (!order || !isOwn) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order with id: ${req.params.id} was not found`
    )
  }
  return order
}

export const POST = async (
  req: AuthenticatedMedusaRequest<RequestReturnBody>,
  res: MedusaResponse
) => {
  const order = await ownedOrder(req)
  const { email: _email, ...asked } = req.validatedBody
  const { result: id } = await requestReturnWorkflow(req.scope).run({
    input: {
      ...asked,
      order_id: order.id,
      customer_id: req.auth_context?.actor_id ?? null,
    },
  })
  res.status(201).json({ return: await loadReturnView(id, {}, req.scope) })
}
