import "server-only"
import type { HttpTypes } from "@medusajs/types"
import { cache } from "react"
import { readCustomerToken } from "@/lib/cookies"
import { hasStatus, request } from "@/lib/medusa"

export type Customer = HttpTypes.StoreCustomer

/** Who is signed in; a token that has run out counts as nobody. */
export const getCustomer = cache(async (): Promise<Customer | null> => {
  const token = await readCustomerToken()
  if (!token) return null
  try {
    const { customer } = await request<HttpTypes.StoreCustomerResponse>("/store/customers/me", {
      token,
    })
    return customer
  } catch (error) {
    if (hasStatus(error, 401, 404)) return null
    throw error
  }
})
