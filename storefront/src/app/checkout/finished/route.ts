import { redirect } from "next/navigation"
import { isCartFinished } from "@/lib/cart/get-cart"
import {
  dropCartId,
  readCartId,
  readCustomerToken,
  readOrderedId,
  writeOrderedId,
} from "@/lib/cookies"
import { request } from "@/lib/medusa"

/**
 * From a cart that has become an order to that order's confirmation, however it was completed:
 * here, in another tab, or by the payment's message to the backend while this browser was
 * closed. Pages cannot let the cart go, since only an action or a route may write cookies.
 */
export async function GET(): Promise<Response> {
  const cart = await readCartId()
  if (!cart) {
    const ordered = await readOrderedId()
    redirect(ordered ? `/orders/${ordered}/confirmed` : "/cart")
  }
  // A link to this address must not be able to buy.
  if (!(await isCartFinished())) redirect("/checkout")
  const { order } = await request<{ order: { id: string } }>(`/store/carts/${cart}/complete`, {
    method: "POST",
    token: await readCustomerToken(),
  })
  await dropCartId()
  await writeOrderedId(order.id)
  redirect(`/orders/${order.id}/confirmed`)
}
