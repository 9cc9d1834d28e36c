// The package exports its provider for Medusa's configuration only, not the class to extend.
/* eslint-disable @medusajs/import-from-framework-not-internal */
import { StripeProviderService } from "@medusajs/payment-stripe/dist/services"
import type { StripeOptions } from "@medusajs/payment-stripe/dist/types"
/* eslint-enable @medusajs/import-from-framework-not-internal */
import { createStripe } from "../../stripe/client"

type Options = StripeOptions & { apiBase?: string }

/**
 * Medusa's Stripe provider with what its options cannot say: where Stripe answers and in which
 * version, the group that ties a payment to its transfers, and that money is captured at once
 * whatever the client asks for (a vendor who ships must have been paid for).
 */
class StripePaymentProvider extends StripeProviderService {
  constructor(cradle: Record<string, unknown>, options: Options) {
    super(cradle, options)
    // The base class types its client by the older SDK it was written with; the calls it makes
    // are the same in ours.
    this.stripe_ = createStripe({
      apiKey: options.apiKey,
      apiBase: options.apiBase,
    }) as unknown as typeof this.stripe_
  }

  /** @param extra what the client sent with the session, and Medusa's `session_id` */
  override normalizePaymentIntentParameters(extra?: Record<string, unknown>) {
    const sessionId = extra?.["session_id"]
    return {
      ...super.normalizePaymentIntentParameters(extra),
      capture_method: "automatic" as const,
      ...(typeof sessionId === "string" && { transfer_group: sessionId }),
    }
  }
}

export default StripePaymentProvider
