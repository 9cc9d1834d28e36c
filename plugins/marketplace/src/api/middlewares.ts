import { defineMiddlewares } from "@medusajs/framework/http"
import { disputeMiddlewares } from "./admin/disputes/middlewares"
import { adminPaymentMiddlewares } from "./admin/payments/middlewares"
import { adminCommissionRuleMiddlewares } from "./admin/commission-rules/middlewares"
import { adminInvoiceMiddlewares } from "./admin/invoices/middlewares"
import { adminListingMiddlewares } from "./admin/listings/middlewares"
import { adminReconciliationMiddlewares } from "./admin/reconciliations/middlewares"
import { adminTransferMiddlewares } from "./admin/transfers/middlewares"
import { ledgerMiddlewares } from "./ledger/middlewares"
import { adminVendorMiddlewares } from "./admin/vendors/middlewares"
import { stripeHookMiddlewares } from "./hooks/stripe/middlewares"
import { returnMiddlewares } from "./returns/middlewares"
import { storeOrderMiddlewares } from "./store/orders/middlewares"
import { storePaymentCollectionMiddlewares } from "./store/payment-collections/middlewares"
import { rememberPublishableKeys } from "./store/remember-publishable-keys"
import { storeVendorMiddlewares } from "./store/vendors/middlewares"
import { adminVendorOrderMiddlewares } from "./admin/vendor-orders/middlewares"
import { vendorInvoiceMiddlewares } from "./vendor/invoices/middlewares"
import { vendorOrderMiddlewares } from "./vendor/orders/middlewares"
import { vendorListingMiddlewares } from "./vendor/listings/middlewares"
import { vendorUploadMiddlewares } from "./vendor/uploads/middlewares"
import { vendorAccountMiddlewares, vendorGuard } from "./vendor/middlewares"
import { vendorPayoutAccountMiddlewares } from "./vendor/payout-account/middlewares"
import { vendorTransferMiddlewares } from "./vendor/transfers/middlewares"
import { vendorMemberMiddlewares } from "./vendor/members/middlewares"
import { vendorShippingOptionMiddlewares } from "./vendor/shipping-options/middlewares"

// This file is read when the container is complete and before the first request.
rememberPublishableKeys()

// Medusa reads one middleware file per plugin: each noun keeps its own array beside its routes
// and is named here. The guard comes first.
export default defineMiddlewares({
  routes: [
    ...vendorGuard,
    ...vendorAccountMiddlewares,
    ...vendorMemberMiddlewares,
    ...vendorShippingOptionMiddlewares,
    ...stripeHookMiddlewares,
    ...adminReconciliationMiddlewares,
    ...adminVendorMiddlewares,
    ...storeVendorMiddlewares,
    ...storePaymentCollectionMiddlewares,
    ...vendorOrderMiddlewares,
    ...adminVendorOrderMiddlewares,
    ...vendorListingMiddlewares,
    ...vendorUploadMiddlewares,
    ...adminListingMiddlewares,
    ...disputeMiddlewares,
    ...adminPaymentMiddlewares,
    ...returnMiddlewares,
    ...vendorPayoutAccountMiddlewares,
    ...vendorTransferMiddlewares,
    ...adminTransferMiddlewares,
    ...ledgerMiddlewares,
    ...adminCommissionRuleMiddlewares,
    ...storeOrderMiddlewares,
    ...vendorInvoiceMiddlewares,
    ...adminInvoiceMiddlewares,
  ],
})
