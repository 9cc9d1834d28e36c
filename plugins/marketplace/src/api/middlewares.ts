import { defineMiddlewares } from "@medusajs/framework/http"
import { adminListingMiddlewares } from "./admin/listings/middlewares"
import { vendorListingMiddlewares } from "./vendor/listings/middlewares"
import { vendorGuard } from "./vendor/middlewares"

// Medusa reads one middleware file per plugin: each noun keeps its own array beside its routes
// and is named here. The guard comes first.
export default defineMiddlewares({
  routes: [...vendorGuard, ...vendorListingMiddlewares, ...adminListingMiddlewares],
})
