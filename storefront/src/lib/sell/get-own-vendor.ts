import "server-only"
import { cache } from "react"
import { readVendorToken } from "@/lib/cookies"
import { hasStatus, request } from "@/lib/medusa"

export type VendorStatus = "pending" | "approved" | "rejected" | "suspended" | "closed"

export type OwnVendor = {
  id: string
  handle: string
  name: string
  email: string
  status: VendorStatus
  /** Why the operator rejected, suspended or closed it. */
  status_reason: string | null
}

/** The store of the vendor member signed in on this browser, or `null`. */
export const getOwnVendor = cache(async (): Promise<OwnVendor | null> => {
  const token = await readVendorToken()
  if (!token) return null
  try {
    const { vendor } = await request<{ vendor: OwnVendor }>("/vendor/me", { token })
    return vendor
  } catch (error) {
    if (hasStatus(error, 401, 404)) return null
    throw error
  }
})
