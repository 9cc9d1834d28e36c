import { countCartItems } from "@/lib/cart/get-cart"
import { readMarketCookie } from "@/lib/cookies"
import { getCustomer } from "@/lib/customer/get-customer"
import { parseMarket } from "@/lib/market-cookie"
import { getOwnMarket } from "@/lib/regions/get-regions"

/** What the header shows of the person looking. No ids, no tokens. */
export async function GET(): Promise<Response> {
  const [count, customer, market] = await Promise.all([
    countCartItems().catch(() => 0),
    getCustomer().catch(() => null),
    ownMarket(),
  ])
  return Response.json(
    { cart_count: count, first_name: customer?.first_name ?? null, ...market },
    { headers: { "cache-control": "private, no-store" } }
  )
}

async function ownMarket() {
  try {
    const { country, currency } = await getOwnMarket()
    return { country, currency }
  } catch {
    const choice = parseMarket(await readMarketCookie())
    return { country: choice?.country ?? null, currency: choice?.currency ?? null }
  }
}
