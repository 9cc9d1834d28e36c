import { MedusaError } from "@medusajs/framework/utils"

/** Words that are, or may become, a part of some address of the shop. */
const RESERVED_HANDLES = new Set([
  "about",
  "account",
  "admin",
  "api",
  "app",
  "auth",
  "blog",
  "cart",
  "categories",
  "category",
  "checkout",
  "collections",
  "contact",
  "dashboard",
  "help",
  "home",
  "house",
  "kalavpp",
  "legal",
  "listing",
  "listings",
  "login",
  "logout",
  "mail",
  "marketplace",
  "medusa",
  "me",
  "new",
  "operator",
  "order",
  "orders",
  "privacy",
  "product",
  "products",
  "register",
  "root",
  "search",
  "sell",
  "settings",
  "shop",
  "sign-in",
  "sign-up",
  "static",
  "status",
  "store",
  "stores",
  "support",
  "system",
  "terms",
  "uploads",
  "user",
  "users",
  "vendor",
  "vendors",
  "www",
])

const SHAPE = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

/**
 * The handle as it is stored (lower case).
 *
 * @throws MedusaError `invalid_data` naming the field when the shape is wrong or the word is reserved
 */
export function normalizeHandle(handle: string, alsoReserved: string[] = []): string {
  const normal = handle.trim().toLowerCase()
  const problem = handleProblem(normal, alsoReserved)
  if (problem) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `handle: ${problem}`)
  }
  return normal
}

function handleProblem(handle: string, alsoReserved: string[]): string | null {
  if (handle.length < 3 || handle.length > 40) {
    return "must be 3 to 40 characters long."
  }
  if (!SHAPE.test(handle)) {
    return "may hold letters a-z, digits and hyphens, and neither start nor end with a hyphen."
  }
  if (RESERVED_HANDLES.has(handle) || alsoReserved.some((word) => word.toLowerCase() === handle)) {
    return `"${handle}" is reserved.`
  }
  return null
}
