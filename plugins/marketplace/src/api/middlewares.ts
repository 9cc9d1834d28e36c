import { defineMiddlewares } from "@medusajs/framework/http"
import { adminListingMiddlewares } from "./admin/listings/middlewares"
import { adminVendorMiddlewares } from "./admin/vendors/middlewares"
import { storePaymentCollectionMiddlewares } from "./store/payment-collections/middlewares"
import { storeVendorMiddlewares } from "./store/vendors/middlewares"
import { vendorListingMiddlewares } from "./vendor/listings/middlewares"
import { vendorUploadMiddlewares } from "./vendor/uploads/middlewares"
import { vendorAccountMiddlewares, vendorGuard } from "./vendor/middlewares"

// Medusa reads one middleware file per plugin: each noun keeps its own array beside its routes
// and is named here. The guard comes first.
export default defineMiddlewares({
  routes: [
    ...vendorGuard,
    ...vendorAccountMiddlewares,
    ...adminVendorMiddlewares,
    ...storeVendorMiddlewares,
    ...storePaymentCollectionMiddlewares,
    ...vendorListingMiddlewares,
    ...vendorUploadMiddlewares,
    ...adminListingMiddlewares,
  ],
})
