import "server-only"
import { cookies } from "next/headers"
import { MARKET_COOKIE } from "./market-cookie"

const CART = "kalavpp_cart"
const ORDERED = "kalavpp_ordered"
const CUSTOMER = "kalavpp_customer"
const VENDOR = "kalavpp_vendor"

const HOUR = 60 * 60
const DAY = 24 * HOUR

/** Scripts can read none of these; `secure` follows the address the shop is served from. */
const attributes = (maxAge: number) => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: (process.env.STOREFRONT_URL ?? "").startsWith("https://"),
  path: "/",
  maxAge,
})

async function read(name: string): Promise<string | null> {
  return (await cookies()).get(name)?.value || null
}

async function write(name: string, value: string, maxAge: number): Promise<void> {
  ;(await cookies()).set(name, value, attributes(maxAge))
}

async function drop(name: string): Promise<void> {
  ;(await cookies()).delete(name)
}

export const readCartId = () => read(CART)
export const writeCartId = (id: string) => write(CART, id, 30 * DAY)
export const dropCartId = () => drop(CART)

/** The order just placed: where "back" into the checkout leads, instead of into a second one. */
export const readOrderedId = () => read(ORDERED)
export const writeOrderedId = (id: string) => write(ORDERED, id, HOUR)

// Medusa's tokens live for a day, so their cookies do too.
export const readCustomerToken = () => read(CUSTOMER)
export const writeCustomerToken = (token: string) => write(CUSTOMER, token, DAY)
export const dropCustomerToken = () => drop(CUSTOMER)

export const readVendorToken = () => read(VENDOR)
export const writeVendorToken = (token: string) => write(VENDOR, token, DAY)
export const dropVendorToken = () => drop(VENDOR)

export const readMarketCookie = () => read(MARKET_COOKIE)
export const writeMarketCookie = (value: string) => write(MARKET_COOKIE, value, 365 * DAY)
