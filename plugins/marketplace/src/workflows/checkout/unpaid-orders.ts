import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, PaymentSessionStatus } from "@medusajs/framework/utils"

type PaymentCollection = {
  amount: number
  payments?: { id: string }[]
  payment_sessions?: { status: string }[]
}

type Candidate = { id: string; status: string; payment_collections?: PaymentCollection[] }

/** The states of a session whose provider has agreed to pay, or will later. */
const AGREED: string[] = [
  PaymentSessionStatus.AUTHORIZED,
  PaymentSessionStatus.CAPTURED,
  PaymentSessionStatus.PENDING_AUTHORIZATION,
]

function isUnpaid({ payment_collections = [] }: Candidate): boolean {
  return (
    payment_collections.length > 0 &&
    payment_collections.every(
      ({ amount, payments = [], payment_sessions = [] }) =>
        amount > 0 &&
        !payments.length &&
        !payment_sessions.some((session) => AGREED.includes(session.status))
    )
  )
}

/**
 * Orders of carts whose process died after the order was written and before its payment was
 * authorised: nobody paid, and no vendor may send anything. Orders made in Medusa Admin have
 * no cart and are none of these.
 *
 * @returns order id → the order's status
 */
export async function unpaidOrders(
  orderIds: string[],
  container: MedusaContainer
): Promise<Map<string, string>> {
  if (!orderIds.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: carts } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { order_id: orderIds },
  })
  if (!carts.length) {
    return new Map()
  }
  const { data: orders } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "status",
      "payment_collections.amount",
      "payment_collections.payments.id",
      "payment_collections.payment_sessions.status",
    ],
    filters: { id: carts.map((link) => link.order_id) },
  })
  return new Map(
    (orders as unknown as Candidate[]).filter(isUnpaid).map(({ id, status }) => [id, status])
  )
}
