"use server"

import type { HttpTypes } from "@medusajs/types"
import { type Cart, getCart, isCartFinished } from "@/lib/cart/get-cart"
import { renewCart } from "@/lib/cart/renew-cart"
import { readCartId, readCustomerToken } from "@/lib/cookies"
import { BackendUnavailable, hasStatus, request, toFailure } from "@/lib/medusa"
import { formatMoney } from "@/lib/money"

type Session = HttpTypes.StorePaymentSession

export type Started =
  | { kind: "open"; clientSecret: string | null }
  /** Bought already, in another tab or by the payment's own message to the backend. */
  | { kind: "ordered" }
  | { kind: "refused"; message: string }

const EXPIRED: Started = {
  kind: "refused",
  message: "Your cart has expired. Please go back to your cart.",
}

/**
 * Opens the payment of the cart's present total with this provider, or finds the one that is
 * open. `seenTotal` is what the page showed: nobody pays another amount than that.
 */
export async function startPayment(provider: string, seenTotal: string): Promise<Started> {
  try {
    const cart = await getCart()
    if (!cart) return (await isCartFinished()) ? { kind: "ordered" } : EXPIRED
    if (String(cart.total) !== seenTotal) {
      const total = formatMoney(cart.total, cart.currency_code)
      const message = `Something in your cart has changed: the total is now ${total}. Please look at it again before you order.`
      return { kind: "refused", message }
    }
    const session = openSession(cart, provider) ?? (await createSession(cart, provider))
    const secret = session?.data?.["client_secret"]
    return { kind: "open", clientSecret: typeof secret === "string" ? secret : null }
  } catch (error) {
    return { kind: "refused", message: toFailure(error).error.message }
  }
}

/** A session for another amount is one that Medusa has not thrown away yet. */
const openSession = (cart: Cart, provider: string): Session | undefined =>
  cart.payment_collection?.payment_sessions?.find(
    (session) =>
      session.provider_id === provider &&
      Number(session.amount) === cart.total &&
      (session.status === "pending" || session.status === "requires_more")
  )

async function createSession(cart: Cart, provider: string): Promise<Session | undefined> {
  const token = await readCustomerToken()
  const post = async (path: string, body: Record<string, unknown>) =>
    (await request<HttpTypes.StorePaymentCollectionResponse>(path, { method: "POST", body, token }))
      .payment_collection
  const id =
    cart.payment_collection?.id ??
    (await post("/store/payment-collections", { cart_id: cart.id })).id
  const collection = await post(`/store/payment-collections/${id}/payment-sessions`, {
    provider_id: provider,
  })
  return collection.payment_sessions?.find((session) => session.provider_id === provider)
}

export type Finished =
  | { kind: "ordered" }
  /** Not decided yet; ask again. */
  | { kind: "waiting" }
  | { kind: "declined" }
  | { kind: "refused"; message: string }

type Completed =
  | { type: "order"; order: { id: string } }
  | { type: "cart"; error?: { message?: string; type?: string } }

/** A cart of many makers on a busy machine. */
const COMPLETE_TIMEOUT_MS = 60_000

/**
 * Buys what was paid for. The backend answers a repeated call with the same order, so a second
 * press, tab or retry cannot buy twice.
 *
 * @param paid by card: a cart that is refused now has its payment given back, and is replaced
 */
export async function finishOrder(paid: boolean): Promise<Finished> {
  const id = await readCartId()
  if (!id) return { kind: "ordered" }
  const finished = await complete(id)
  if (finished.kind === "refused" && paid) {
    const cart = await getCart()
    if (cart) await renewCart(cart)
  }
  return finished
}

async function complete(cartId: string): Promise<Finished> {
  try {
    const answer = await request<Completed>(`/store/carts/${cartId}/complete`, {
      method: "POST",
      token: await readCustomerToken(),
      timeoutMs: COMPLETE_TIMEOUT_MS,
    })
    if (answer.type === "order") return { kind: "ordered" }
    if (answer.error?.type === "payment_requires_more_error") return { kind: "waiting" }
    if (answer.error?.type === "payment_authorization_error") return { kind: "declined" }
    return { kind: "refused", message: answer.error?.message ?? "The order could not be placed." }
  } catch (error) {
    // Another request completes the same cart; or nobody knows yet what became of it.
    if (hasStatus(error, 409) || error instanceof BackendUnavailable) return { kind: "waiting" }
    return { kind: "refused", message: toFailure(error).error.message }
  }
}
