import { emit, route } from "./call.js"
import { requireCustomer } from "./customers.js"
import { invalid, missing } from "./errors.js"
import { newId, randomText } from "./ids.js"
import { mergeMetadata } from "./metadata.js"
import { requirePaymentMethod } from "./payment-methods.js"
import type { SetupIntent } from "./resources.js"

/** Saving a card without paying; without 3-D Secure. */
export const setupIntentRoutes = [
  route("POST", "/v1/setup_intents", "SetupIntentCreateParams", (call) => {
    const { params } = call
    const method = params.payment_method ? requirePaymentMethod(call, params.payment_method) : null
    if (params.confirm && !method) {
      throw invalid("You must provide a payment method to confirm this SetupIntent.", {
        code: "parameter_missing",
        param: "payment_method",
      })
    }
    const id = newId("seti")
    const customer = params.customer ? requireCustomer(call, params.customer).id : null
    const intent: SetupIntent = {
      id,
      object: "setup_intent",
      application: null,
      automatic_payment_methods: null,
      cancellation_reason: null,
      client_secret: `${id}_secret_${randomText(24)}`,
      created: call.now,
      customer,
      description: params.description ?? null,
      last_setup_error: null,
      latest_attempt: null,
      livemode: false,
      metadata: mergeMetadata({}, params.metadata),
      next_action: null,
      payment_method: method?.id ?? null,
      payment_method_types: params.allowed_payment_method_types ?? ["card"],
      status: method
        ? params.confirm
          ? "succeeded"
          : "requires_confirmation"
        : "requires_payment_method",
      usage: params.usage ?? "off_session",
    }
    call.scope.tables.setup_intents.put(intent)
    emit(call, "setup_intent.created", intent)
    if (params.confirm && method) {
      call.scope.tables.payment_methods.put({ ...method, customer })
      emit(call, "setup_intent.succeeded", intent)
    }
    return intent
  }),
  route("GET", "/v1/setup_intents/:intent", "SetupIntentRetrieveParams", (call) => {
    const { intent = "" } = call.path
    const found = call.scope.tables.setup_intents.get(intent)
    if (!found) throw missing("setupintent", intent, "intent", 404)
    return found
  }),
]
