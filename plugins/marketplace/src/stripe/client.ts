import Stripe from "stripe"

/** Where and as whom Stripe is called. */
export type StripeConnection = { apiKey: string; apiBase?: string | undefined }

const TIMEOUT = 20_000
/** Of lost connections and 409, 429 and 5xx answers; the SDK sends the same idempotency key again. */
const NETWORK_RETRIES = 2

/**
 * A client of Stripe, or of the emulator when `apiBase` names one. It speaks the API version its
 * SDK was made for, so that the types say the truth.
 */
export function createStripe({ apiKey, apiBase }: StripeConnection): Stripe {
  const base = apiBase ? new URL(apiBase) : undefined
  return new Stripe(apiKey, {
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
