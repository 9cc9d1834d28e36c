import type { MiddlewareRoute } from "@medusajs/framework/http"
import { receiveStripeEvent } from "./receive"

export const stripeHookMiddlewares: MiddlewareRoute[] = [
  { matcher: "/hooks/stripe", methods: ["POST"], bodyParser: { preserveRawBody: true } },
  // Medusa's own address for this provider answers before it has looked at the signature and
  // keeps no event ids, so what is sent there is received here.
  {
    matcher: "/hooks/payment/stripe_stripe",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true },
    middlewares: [receiveStripeEvent],
  },
]
