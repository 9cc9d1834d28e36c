import { accountLinkRoutes } from "./account-links.js"
import { accountRoutes } from "./accounts.js"
import { balanceTransactionRoutes } from "./balance-transactions.js"
import { browserRoutes } from "./browser.js"
import type { Route } from "./call.js"
import { chargeRoutes } from "./charges.js"
import { customerRoutes } from "./customers.js"
import { disputeRoutes } from "./disputes.js"
import { eventRoutes } from "./events.js"
import { paymentIntentRoutes } from "./payment-intents.js"
import { paymentMethodRoutes } from "./payment-methods.js"
import { payoutRoutes } from "./payouts.js"
import { refundRoutes } from "./refunds.js"
import { setupIntentRoutes } from "./setup-intents.js"
import { transferReversalRoutes } from "./transfer-reversals.js"
import { transferRoutes } from "./transfers.js"
import { webhookEndpointRoutes } from "./webhook-endpoints.js"

const ROUTES: Route[] = [
  ...paymentIntentRoutes,
  ...browserRoutes,
  ...setupIntentRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...customerRoutes,
  ...paymentMethodRoutes,
  ...accountRoutes,
  ...accountLinkRoutes,
  ...transferRoutes,
  ...transferReversalRoutes,
  ...balanceTransactionRoutes,
  ...payoutRoutes,
  ...disputeRoutes,
  ...eventRoutes,
  ...webhookEndpointRoutes,
]

const COMPILED = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`),
}))

/** @param browser whether the call comes with a publishable key */
export function findRoute(method: string, path: string, browser: boolean) {
  for (const { route, pattern } of COMPILED) {
    if (route.method !== method || route.browser !== browser) continue
    const match = pattern.exec(path)
    if (!match) continue
    const ids = Object.entries(match.groups ?? {})
    return {
      route,
      path: Object.fromEntries(ids.map(([name, id]) => [name, decodeURIComponent(id)])),
    }
  }
  return undefined
}
