import type { MiddlewareRoute } from "@medusajs/framework/http"
import { loadVendorContext, requirePermission, vendorAuthentication } from "./guard"

/** The guard of everything under `/vendor`. Without `methods` Medusa runs it before all others. */
export const vendorGuard: MiddlewareRoute[] = [
  {
    matcher: "/vendor",
    middlewares: [vendorAuthentication, loadVendorContext, requirePermission],
  },
]
