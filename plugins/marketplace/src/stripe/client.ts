import Stripe from "stripe"

/** Where and as whom Stripe is called. */
export type StripeConnection = { apiKey: string; apiBase?: string | undefined }

/** The version whose shapes this code reads; the SDK's own, so that its types say the truth. */
export const STRIPE_API_VERSION = Stripe.API_VERSION

const TIMEOUT = 20_000
/** Of lost connections and 409, 429 and 5xx answers; the SDK sends the same idempotency key again. */
const NETWORK_RETRIES = 2

/** A client of Stripe, or of the emulator when `apiBase` names one. */
export function createStripe({ apiKey, apiBase }: StripeConnection): Stripe {
  const base = apiBase ? new URL(apiBase) : undefined
  return new Stripe(apiKey, {
    apiVersion: STRIPE_API_VERSION,
    timeout: TIMEOUT,
    maxNetworkRetries: NETWORK_RETRIES,
    telemetry: false,
    appInfo: { name: "Kalavpp" },
    ...(base && {
      host: base.hostname,
      port: base.port || (base.protocol === "https:" ? 443 : 80),
      protocol: base.protocol === "https:" ? "https" : "http",
    }),
  })
}
