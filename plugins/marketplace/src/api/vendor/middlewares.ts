import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../validate"
import { loadVendorContext, requirePermission, vendorAuthentication } from "./guard"
import {
  closeVendorSchema,
  registerVendorSchema,
  resubmitVendorSchema,
  updateVendorSchema,
} from "./schemas"

/** The guard of everything under `/vendor`. Without `methods` Medusa runs it before all others. */
export const vendorGuard: MiddlewareRoute[] = [
  {
    matcher: "/vendor",
    middlewares: [vendorAuthentication, loadVendorContext, requirePermission],
  },
]

export const vendorAccountMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/vendor/register",
    methods: ["POST"],
    middlewares: [validateBody(registerVendorSchema)],
  },
  { matcher: "/vendor/me", methods: ["POST"], middlewares: [validateBody(updateVendorSchema)] },
  {
    matcher: "/vendor/me/resubmit",
    methods: ["POST"],
    middlewares: [validateBody(resubmitVendorSchema)],
  },
  {
    matcher: "/vendor/me/close",
    methods: ["POST"],
    middlewares: [validateBody(closeVendorSchema)],
  },
]
