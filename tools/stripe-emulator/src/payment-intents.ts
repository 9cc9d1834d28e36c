import type Stripe from "stripe"
import { emit, route, type Call, type Work } from "./call.js"
import { outcomeOf } from "./cards.js"
import { captureCharge, requireCharge } from "./charges.js"
import { cancelIntent, confirmIntent, unexpectedState } from "./confirm.js"
import { checkAmount, checkChargeAmount, checkCurrency } from "./currencies.js"
import { requireCustomer } from "./customers.js"
import { invalid, missing } from "./errors.js"
import { newId, randomText } from "./ids.js"
import type { Json } from "./json.js"
import { listPage } from "./lists.js"
import { mergeMetadata } from "./metadata.js"
import { cardFrom, rawCardRefused, requirePaymentMethod } from "./payment-methods.js"
import type { PaymentIntent, PaymentMethod } from "./resources.js"

/** With what older API versions still take. */
type CreateParams = Stripe.PaymentIntentCreateParams & { payment_method_types?: string[] }
type MethodParams = Pick<CreateParams, "payment_method" | "payment_method_data">

const UNSUPPORTED = [
  "application_fee_amount",
  "confirmation_token",
  "on_behalf_of",
  "transfer_data",
] as const

function newIntent(call: Call<CreateParams>): PaymentIntent {
  const { params } = call
  const id = newId("pi")
  const currency = checkCurrency(params.currency)
  const types = params.payment_method_types ?? params.allowed_payment_method_types
  if (types && params.automatic_payment_methods) {
    throw invalid(
      "You may only specify one of these parameters: automatic_payment_methods, payment_method_types.",
      { code: "parameters_exclusive" }
    )
  }
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount: checkChargeAmount(params.amount, currency),
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: types
      ? null
      : { allow_redirects: "always", enabled: true, ...params.automatic_payment_methods },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: params.capture_method ?? "automatic_async",
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: params.confirmation_method ?? "automatic",
    created: call.now,
    currency,
    customer: params.customer ? requireCustomer(call, params.customer).id : null,
    description: params.description ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: mergeMetadata({}, params.metadata ?? undefined),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: (params.payment_method_options ?? { card: {} }) as Json,
    payment_method_types: types ?? ["card"],
    processing: null,
    receipt_email: params.receipt_email || null,
    review: null,
    setup_future_usage: params.setup_future_usage || null,
    shipping: (params.shipping ?? null) as Json,
    source: null,
    statement_descriptor: params.statement_descriptor ?? null,
    statement_descriptor_suffix: params.statement_descriptor_suffix ?? null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: params.transfer_group ?? null,
  }
}

/** Refuses what Stripe knows and the emulator does not: a silent difference would be worse. */
function refuseUnsupported(params: object) {
  const [param] = UNSUPPORTED.filter((name) => name in params)
  if (param) throw invalid(`The emulator does not support ${param}.`, { param })
}

function methodFrom(call: Work, params: MethodParams): PaymentMethod | undefined {
  const { payment_method, payment_method_data: data } = params
  if (payment_method) return requirePaymentMethod(call, payment_method)
  if (!data) return undefined
  if ("card" in data) throw rawCardRefused()
  return cardFrom(call, data as { type: string })
}

export function requireIntent(work: Work, id: string, param = "intent", status = 404) {
  const intent = work.scope.tables.payment_intents.get(id)
  if (!intent) throw missing("payment_intent", id, param, status)
  return intent
}

const ofPath = (call: Work & { path: Record<string, string> }) =>
  requireIntent(call, call.path.intent ?? "")

function create(call: Call<CreateParams>) {
  const { params } = call
  refuseUnsupported(params)
  if (!params.confirm) {
    const [param] = (["off_session", "return_url", "error_on_requires_action"] as const).filter(
      (name) => params[name] !== undefined
    )
    if (param) {
      throw invalid(`You cannot provide \`${param}\` when \`confirm\` is not set to true.`, {
        param,
      })
    }
  }
  const intent = newIntent(call)
  const method = methodFrom(call, params)
  const { payment_intents } = call.scope.tables
  const created = payment_intents.put({
    ...intent,
    payment_method: method?.id ?? null,
    status: method ? "requires_confirmation" : "requires_payment_method",
  })
  emit(call, "payment_intent.created", created)
  if (!params.confirm) return created
  return confirmIntent(call, created, {
    method,
    return_url: params.return_url,
    off_session: Boolean(params.off_session),
  })
}

const OPEN_FOR_AMOUNT = ["requires_payment_method", "requires_confirmation"]

function update(call: Call<Stripe.PaymentIntentUpdateParams>) {
  const { params } = call
  refuseUnsupported(params)
  const before = ofPath(call)
  const open = OPEN_FOR_AMOUNT.includes(before.status)
  for (const param of ["amount", "currency"] as const) {
    if (open || params[param] === undefined || params[param] === before[param]) continue
    throw unexpectedState(
      `This PaymentIntent's ${param} could not be updated because it has a status of ${before.status}. You may only update the ${param} of a PaymentIntent with one of the following statuses: ${OPEN_FOR_AMOUNT.join(", ")}.`,
      before
    )
  }
  const currency = params.currency ? checkCurrency(params.currency) : before.currency
  const method = methodFrom(call, params as MethodParams)
  const passed = [
    "description",
    "receipt_email",
    "shipping",
    "transfer_group",
    "setup_future_usage",
    "capture_method",
    "statement_descriptor",
    "statement_descriptor_suffix",
  ] as const
  const fields = Object.fromEntries(
    passed
      .filter((name) => params[name] !== undefined)
      .map((name) => [name, (params[name] || null) as Json])
  )
  const after = {
    ...before,
    ...fields,
    amount:
      params.amount === undefined ? before.amount : checkChargeAmount(params.amount, currency),
    currency,
    customer: params.customer ? requireCustomer(call, params.customer).id : before.customer,
    metadata: mergeMetadata(before.metadata, params.metadata),
    ...(method ? { payment_method: method.id, status: "requires_confirmation" } : {}),
  } as PaymentIntent
  return call.scope.tables.payment_intents.put(after)
}

function capture(call: Call<Stripe.PaymentIntentCaptureParams>) {
  const before = ofPath(call)
  if (before.status !== "requires_capture" || !before.latest_charge) {
    throw unexpectedState(
      `This PaymentIntent could not be captured because it has a status of ${before.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
      before
    )
  }
  const amount = call.params.amount_to_capture ?? before.amount_capturable
  checkAmount(amount, before.currency, "amount_to_capture")
  if (amount > before.amount_capturable) {
    throw invalid(
      `The amount_to_capture (${amount}) must be less than or equal to the amount_capturable (${before.amount_capturable}).`,
      { param: "amount_to_capture", code: "amount_too_large", payment_intent: before }
    )
  }
  const charge = requireCharge(call, before.latest_charge, "charge")
  const method = requirePaymentMethod(call, charge.payment_method ?? "")
  captureCharge(call, charge, amount, outcomeOf(method.test_number))
  const after: PaymentIntent = {
    ...before,
    amount_capturable: 0,
    amount_received: amount,
    metadata: mergeMetadata(before.metadata, call.params.metadata),
    status: "succeeded",
  }
  call.scope.tables.payment_intents.put(after)
  emit(call, "payment_intent.succeeded", after)
  return after
}

export const paymentIntentRoutes = [
  route("POST", "/v1/payment_intents", "PaymentIntentCreateParams", create),
  route("GET", "/v1/payment_intents", "PaymentIntentListParams", (call) =>
    listPage(call, "payment_intents", "/v1/payment_intents", { customer: call.params.customer })
  ),
  route("GET", "/v1/payment_intents/:intent", "PaymentIntentRetrieveParams", ofPath),
  route("POST", "/v1/payment_intents/:intent", "PaymentIntentUpdateParams", update),
  route("POST", "/v1/payment_intents/:intent/confirm", "PaymentIntentConfirmParams", (call) => {
    refuseUnsupported(call.params)
    return confirmIntent(call, ofPath(call), {
      method: methodFrom(call, call.params as MethodParams),
      return_url: call.params.return_url,
      off_session: Boolean(call.params.off_session),
    })
  }),
  route("POST", "/v1/payment_intents/:intent/capture", "PaymentIntentCaptureParams", capture),
  route("POST", "/v1/payment_intents/:intent/cancel", "PaymentIntentCancelParams", (call) =>
    cancelIntent(call, ofPath(call), call.params.cancellation_reason ?? null)
  ),
]
