import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { VendorContext } from "../../modules/vendor/service"

// Express requests are open for additions but not typed for ours: these two functions are the
// only place that knows where the context is kept.
type RequestWithVendor = { vendor_context?: VendorContext }

export function setVendorContext(req: MedusaRequest, context: VendorContext) {
  ;(req as RequestWithVendor).vendor_context = context
}

/** The signed-in member and its vendor, loaded by the guard of `/vendor/*`; never from the request. */
export function vendorContext(req: MedusaRequest): VendorContext {
  const context = (req as RequestWithVendor).vendor_context
  if (!context) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${req.method} ${req.originalUrl} is not behind the vendor guard.`
    )
  }
  return context
}
