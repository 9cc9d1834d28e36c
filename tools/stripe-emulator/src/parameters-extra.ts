import type { Definition } from "./parameters.js"

/**
 * What the types of the SDK cannot know: the parameters of the calls that Stripe.js makes from a
 * browser, and where Stripe takes an empty string although its types do not say so.
 */
export const EXTRA_DEFINITIONS: Record<string, Definition> = {
  BrowserRetrieve: {
    required: ["client_secret"],
    fields: { client_secret: "string", key: "string", expand: { array: "string" } },
  },
  BrowserConfirm: {
    required: ["client_secret"],
    fields: {
      client_secret: "string",
      key: "string",
      payment_method: "string",
      payment_method_data: { object: "BrowserPaymentMethod" },
      return_url: "string",
      setup_future_usage: { any: ["empty", { enum: ["off_session", "on_session"] }] },
      use_stripe_sdk: "boolean",
      expected_payment_method_type: "string",
      expand: { array: "string" },
    },
  },
  BrowserPaymentMethod: {
    required: ["type"],
    fields: {
      type: { enum: ["card"] },
      card: { object: "BrowserCard" },
      billing_details: { object: "BrowserBillingDetails" },
      metadata: { map: "string" },
      guid: "string",
      muid: "string",
      sid: "string",
      payment_user_agent: "string",
      referrer: "string",
      time_on_page: "string",
      pasted_fields: "string",
      allow_redisplay: "string",
    },
  },
  BrowserCard: {
    required: ["number", "exp_month", "exp_year"],
    fields: { number: "string", exp_month: "string", exp_year: "string", cvc: "string" },
  },
  BrowserBillingDetails: {
    required: [],
    fields: {
      name: "string",
      email: "string",
      phone: "string",
      address: { object: "BrowserAddress" },
    },
  },
  BrowserAddress: {
    required: [],
    fields: Object.fromEntries(
      ["line1", "line2", "city", "state", "postal_code", "country"].map((name) => [name, "string"])
    ),
  },
}

const TYPES = { payment_method_types: { array: "string" } }

/** Fields that Stripe took from older API versions (Medusa's provider speaks 2024-04-10). */
const LEGACY: Record<string, { removed: string; fields: Definition["fields"] }> = {
  PaymentIntentCreateParams: { removed: "2026-09-30", fields: TYPES },
  PaymentIntentUpdateParams: { removed: "2026-09-30", fields: TYPES },
  PaymentIntentConfirmParams: { removed: "2026-09-30", fields: TYPES },
  SetupIntentCreateParams: { removed: "2026-09-30", fields: TYPES },
}

/** @param version of the API, as the caller named it */
export function legacyFields(operation: string, version: string): Definition["fields"] {
  const legacy = LEGACY[operation]
  return legacy && version < legacy.removed ? legacy.fields : {}
}

/** A customer's name, phone or address is unset with an empty string; card fields say more below. */
export const mayBeEmpty = (owner: string, path: string) =>
  owner.startsWith("Customer") ||
  owner.startsWith("Browser") ||
  /Address/.test(owner) ||
  path.includes("[address]") ||
  path.startsWith("evidence[")
