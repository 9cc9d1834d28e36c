import type Stripe from "stripe"
import { route, type Call, type Work } from "./call.js"
import { invalid } from "./errors.js"
import { randomText } from "./ids.js"
import type { Json, JsonObject } from "./json.js"
import { listPage } from "./lists.js"
import { mergeMetadata } from "./metadata.js"
import type { Account } from "./resources.js"

const codes = (text: string) => new Set(text.trim().split(/\s+/))

/** Where Connect accounts with an Express dashboard can be. https://stripe.com/global */
const COUNTRIES = codes(`
  AE AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GI GR HK HR HU IE IT JP LI LT LU LV MT MX MY NL
  NO NZ PL PT RO SE SG SI SK TH US`)

const CURRENCY: Record<string, string> = {
  AE: "aed",
  AU: "aud",
  BG: "bgn",
  BR: "brl",
  CA: "cad",
  CH: "chf",
  CZ: "czk",
  DK: "dkk",
  GB: "gbp",
  GI: "gbp",
  HK: "hkd",
  HU: "huf",
  JP: "jpy",
  LI: "chf",
  MX: "mxn",
  MY: "myr",
  NO: "nok",
  NZ: "nzd",
  PL: "pln",
  RO: "ron",
  SE: "sek",
  SG: "sgd",
  TH: "thb",
  US: "usd",
}

/** What onboarding asks for, in Stripe's words. */
const DUE = [
  "business_profile.product_description",
  "business_type",
  "external_account",
  "individual.dob.day",
  "individual.dob.month",
  "individual.dob.year",
  "individual.first_name",
  "individual.last_name",
  "tos_acceptance.date",
  "tos_acceptance.ip",
]

export function requirements(
  due: readonly string[],
  reason: string | null,
  pending: string[] = []
): JsonObject {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: [...due],
    disabled_reason: reason,
    errors: [],
    eventually_due: [...due],
    past_due: [...due],
    pending_verification: pending,
  }
}

function checkCountry(given: string | undefined) {
  const country = (given ?? "US").toUpperCase()
  if (!/^[A-Z]{2}$/.test(country)) {
    throw invalid(
      `Country '${given}' is unknown. Try using a 2-character alphanumeric country code instead, such as 'US', 'EG', or 'GB'.`,
      {
        param: "country",
        code: "country_code_invalid",
      }
    )
  }
  if (!COUNTRIES.has(country)) {
    throw invalid(
      `${country} is not currently supported by Stripe. See https://stripe.com/global for the list of supported countries.`,
      {
        param: "country",
        code: "country_unsupported",
      }
    )
  }
  return country
}

function checkEmail(email: string | undefined) {
  if (!email || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) return email ?? null
  throw invalid(`Invalid email address: ${email}`, { param: "email", code: "email_invalid" })
}

/** Fees and losses are the platform's, with an Express dashboard: all that is supported here. */
function controllerOf({ type, controller }: Stripe.AccountCreateParams): JsonObject {
  if (type && controller) {
    throw invalid("You may only specify one of these parameters: type, controller.", {
      code: "parameters_exclusive",
    })
  }
  const dashboard = controller?.stripe_dashboard?.type ?? (type ?? "full").replace("custom", "none")
  const express = dashboard === "express"
  const fees = controller?.fees?.payer ?? (express ? "application_express" : "account")
  const losses = controller?.losses?.payments ?? (express && type ? "application" : "stripe")
  const collection = controller?.requirement_collection ?? "stripe"
  if (controller && express && (fees !== "application" || losses !== "application")) {
    throw invalid(
      "When `controller[stripe_dashboard][type]` is `express`, `controller[fees][payer]` and `controller[losses][payments]` must be `application`.",
      { param: "controller" }
    )
  }
  return {
    fees: { payer: fees },
    is_controller: true,
    losses: { payments: losses },
    requirement_collection: collection,
    stripe_dashboard: { type: dashboard },
    type: "application",
  }
}

type Requested = { [name: string]: { requested?: boolean } } | undefined

/** Requested capabilities are inactive until onboarding is finished. */
function withCapabilities(current: Account["capabilities"], given: Requested) {
  const capabilities = { ...current }
  for (const [name, { requested }] of Object.entries(given ?? {})) {
    if (requested === false) delete capabilities[name]
    else if (requested) capabilities[name] ??= "inactive"
  }
  return capabilities
}

function create(call: Call<Stripe.AccountCreateParams>) {
  const { params } = call
  const country = checkCountry(params.country)
  const controller = controllerOf(params)
  const id = `acct_${randomText(16)}`
  const express = (controller.stripe_dashboard as JsonObject).type === "express"
  const account: Account = {
    id,
    object: "account",
    business_profile: {
      mcc: null,
      name: null,
      product_description: null,
      support_address: null,
      support_email: null,
      support_phone: null,
      support_url: null,
      url: null,
      ...(params.business_profile as JsonObject),
    },
    business_type: params.business_type ?? null,
    capabilities: withCapabilities({}, params.capabilities as Requested),
    charges_enabled: false,
    controller,
    country,
    created: call.now,
    default_currency: params.default_currency ?? CURRENCY[country] ?? "eur",
    details_submitted: false,
    email: checkEmail(params.email),
    external_accounts: {
      object: "list",
      data: [],
      has_more: false,
      total_count: 0,
      url: `/v1/accounts/${id}/external_accounts`,
    },
    future_requirements: requirements([], null),
    metadata: mergeMetadata({}, params.metadata),
    payouts_enabled: false,
    requirements: requirements(DUE, "requirements.past_due"),
    settings: {
      payouts: {
        debit_negative_balances: true,
        schedule: { delay_days: 2, interval: "daily" },
        statement_descriptor: null,
      },
    },
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: params.type ?? (express ? "express" : "none"),
  }
  call.scope.tables.accounts.put(account)
  return account
}

export function requireAccount(work: Work, id: string): Account {
  const account = work.app.storage.platform.tables.accounts.get(id)
  if (account) return account
  throw invalid(
    `The provided key 'sk_test_***' does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
    { status: 403, code: "account_invalid" }
  )
}

/** Puts an account and tells the platform about it, as an event of that account. */
export function changeAccount(work: Work, before: Account, after: Account): Account {
  work.app.storage.platform.tables.accounts.put(after)
  work.app.emit(work.app.storage.scope(after.id), "account.updated", after, work.cause, before)
  return after
}

const ALL_DONE = requirements([], null)

/** The end of hosted onboarding: what was asked for is there, and Stripe's verdict on it. */
export function finishOnboarding(
  work: Work,
  before: Account,
  { verdict, details }: { verdict: "active" | "pending" | "inactive"; details: JsonObject }
): Account {
  const active = verdict === "active"
  const capabilities = Object.fromEntries(
    Object.keys(before.capabilities).map((name) => [name, verdict])
  )
  return changeAccount(work, before, {
    ...before,
    ...details,
    capabilities,
    charges_enabled: active && capabilities.card_payments === "active",
    details_submitted: true,
    payouts_enabled: active,
    requirements: active
      ? ALL_DONE
      : verdict === "pending"
        ? requirements([], "requirements.pending_verification", [
            "individual.verification.document",
          ])
        : requirements(["individual.verification.document"], "requirements.past_due"),
    tos_acceptance: { date: work.now, ip: "127.0.0.1", user_agent: null },
  })
}

const ofPath = (call: Call<unknown>) => requireAccount(call, call.path.account ?? "")

export const accountRoutes = [
  route("POST", "/v1/accounts", "AccountCreateParams", create),
  route("GET", "/v1/accounts", "AccountListParams", (call) =>
    listPage(call, "accounts", "/v1/accounts")
  ),
  route("GET", "/v1/accounts/:account", "AccountRetrieveParams", ofPath),
  route("POST", "/v1/accounts/:account", "AccountUpdateParams", (call) => {
    const before = ofPath(call)
    const { params } = call
    return changeAccount(call, before, {
      ...before,
      ...(params.email === undefined ? {} : { email: checkEmail(params.email) }),
      ...(params.business_type ? { business_type: params.business_type } : {}),
      ...(params.default_currency ? { default_currency: params.default_currency } : {}),
      business_profile: {
        ...(before.business_profile as JsonObject),
        ...(params.business_profile as JsonObject),
      },
      settings: { ...(before.settings as JsonObject), ...(params.settings as JsonObject) },
      capabilities: withCapabilities(before.capabilities, params.capabilities as Requested),
      metadata: mergeMetadata(before.metadata, params.metadata),
    })
  }),
  route("DELETE", "/v1/accounts/:account", "AccountDeleteParams", (call) => {
    const { id } = ofPath(call)
    const owes = call.app.storage
      .scope(id)
      .balance.currencies(call.now)
      .some(([, funds]) => funds.available + funds.pending !== 0)
    if (owes) {
      throw invalid("This account cannot be deleted because its balance is not zero.", {
        param: "account",
      })
    }
    call.app.storage.platform.tables.accounts.delete(id)
    return { id, object: "account", deleted: true }
  }),
  route("POST", "/v1/accounts/:account/login_links", "AccountCreateLoginLinkParams", (call) => {
    const account = ofPath(call)
    if (!account.details_submitted) {
      throw invalid(
        "Cannot create a login link for an account that has not completed onboarding.",
        { param: "account" }
      )
    }
    const url = `${call.app.settings.publicUrl}/express/${account.id}/${randomText(16)}`
    return { object: "login_link", created: call.now, url } satisfies Record<string, Json>
  }),
  // The account itself, with `Stripe-Account` or as the platform.
  route("GET", "/v1/account", "AccountRetrieveParams", (call) =>
    call.scope.account ? requireAccount(call, call.scope.account) : platformAccount(call)
  ),
]

const platformAccount = (work: Work) => ({
  id: "acct_platform",
  object: "account",
  charges_enabled: true,
  country: "DE",
  created: work.now,
  default_currency: "eur",
  details_submitted: true,
  email: "platform@example.com",
  payouts_enabled: true,
  type: "standard",
})
