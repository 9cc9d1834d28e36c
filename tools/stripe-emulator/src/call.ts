import type Stripe from "stripe"
import type { App, Cause } from "./app.js"
import type { Resource } from "./resources.js"
import type { Scope } from "./storage.js"

/** The parameters of each operation, by the name its allow-list is generated under. */
export interface Operations {
  PaymentIntentCreateParams: Stripe.PaymentIntentCreateParams
  PaymentIntentRetrieveParams: Stripe.PaymentIntentRetrieveParams
  PaymentIntentUpdateParams: Stripe.PaymentIntentUpdateParams
  PaymentIntentConfirmParams: Stripe.PaymentIntentConfirmParams
  PaymentIntentCaptureParams: Stripe.PaymentIntentCaptureParams
  PaymentIntentCancelParams: Stripe.PaymentIntentCancelParams
  PaymentIntentListParams: Stripe.PaymentIntentListParams
  SetupIntentCreateParams: Stripe.SetupIntentCreateParams
  SetupIntentRetrieveParams: Stripe.SetupIntentRetrieveParams
  ChargeRetrieveParams: Stripe.ChargeRetrieveParams
  ChargeListParams: Stripe.ChargeListParams
  RefundCreateParams: Stripe.RefundCreateParams
  RefundRetrieveParams: Stripe.RefundRetrieveParams
  RefundUpdateParams: Stripe.RefundUpdateParams
  RefundListParams: Stripe.RefundListParams
  CustomerCreateParams: Stripe.CustomerCreateParams
  CustomerRetrieveParams: Stripe.CustomerRetrieveParams
  CustomerUpdateParams: Stripe.CustomerUpdateParams
  CustomerDeleteParams: Stripe.CustomerDeleteParams
  CustomerListParams: Stripe.CustomerListParams
  CustomerListPaymentMethodsParams: Stripe.CustomerListPaymentMethodsParams
  PaymentMethodCreateParams: Stripe.PaymentMethodCreateParams
  PaymentMethodRetrieveParams: Stripe.PaymentMethodRetrieveParams
  PaymentMethodAttachParams: Stripe.PaymentMethodAttachParams
  PaymentMethodDetachParams: Stripe.PaymentMethodDetachParams
  PaymentMethodListParams: Stripe.PaymentMethodListParams
  AccountCreateParams: Stripe.AccountCreateParams
  AccountRetrieveParams: Stripe.AccountRetrieveParams
  AccountUpdateParams: Stripe.AccountUpdateParams
  AccountDeleteParams: Stripe.AccountDeleteParams
  AccountListParams: Stripe.AccountListParams
  AccountCreateLoginLinkParams: Stripe.AccountCreateLoginLinkParams
  AccountLinkCreateParams: Stripe.AccountLinkCreateParams
  TransferCreateParams: Stripe.TransferCreateParams
  TransferRetrieveParams: Stripe.TransferRetrieveParams
  TransferUpdateParams: Stripe.TransferUpdateParams
  TransferListParams: Stripe.TransferListParams
  TransferCreateReversalParams: Stripe.TransferCreateReversalParams
  TransferRetrieveReversalParams: Stripe.TransferRetrieveReversalParams
  TransferUpdateReversalParams: Stripe.TransferUpdateReversalParams
  TransferListReversalsParams: Stripe.TransferListReversalsParams
  BalanceRetrieveParams: Stripe.BalanceRetrieveParams
  BalanceTransactionRetrieveParams: Stripe.BalanceTransactionRetrieveParams
  BalanceTransactionListParams: Stripe.BalanceTransactionListParams
  PayoutRetrieveParams: Stripe.PayoutRetrieveParams
  PayoutListParams: Stripe.PayoutListParams
  DisputeRetrieveParams: Stripe.DisputeRetrieveParams
  DisputeUpdateParams: Stripe.DisputeUpdateParams
  DisputeListParams: Stripe.DisputeListParams
  DisputeCloseParams: Stripe.DisputeCloseParams
  EventRetrieveParams: Stripe.EventRetrieveParams
  EventListParams: Stripe.EventListParams
  WebhookEndpointCreateParams: Stripe.WebhookEndpointCreateParams
  WebhookEndpointRetrieveParams: Stripe.WebhookEndpointRetrieveParams
  WebhookEndpointUpdateParams: Stripe.WebhookEndpointUpdateParams
  WebhookEndpointDeleteParams: Stripe.WebhookEndpointDeleteParams
  WebhookEndpointListParams: Stripe.WebhookEndpointListParams
  BrowserRetrieve: BrowserRetrieveParams
  BrowserConfirm: BrowserConfirmParams
}

export interface BrowserRetrieveParams {
  client_secret: string
}

export interface BrowserCard {
  number: string
  exp_month: string
  exp_year: string
  cvc?: string
}

export interface BrowserConfirmParams {
  client_secret: string
  payment_method?: string
  payment_method_data?: { type: "card"; card?: BrowserCard; billing_details?: object }
  return_url?: string
  setup_future_usage?: "" | "off_session" | "on_session"
}

/** What anything that changes objects works with. */
export interface Work {
  app: App
  /** The objects of the account it happens in. */
  scope: Scope
  cause: Cause | null
  /** Unix seconds on the movable clock. */
  now: number
}

/** One API call whose parameters have been read. */
export interface Call<P> extends Work {
  params: P
  /** Ids of the path, by the names in the route. */
  path: Record<string, string>
}

export interface Route {
  method: "GET" | "POST" | "DELETE"
  path: string
  operation: string
  /** A browser may call it with a publishable key. */
  browser: boolean
  run: (call: Call<unknown>) => object
}

/**
 * The one place where parameters get their type: readParameters() has held them against the
 * allow-list of the same name.
 */
export function route<Name extends keyof Operations>(
  method: Route["method"],
  path: string,
  operation: Name,
  run: (call: Call<Operations[Name]>) => object,
  { browser = false } = {}
): Route {
  return { method, path, operation, browser, run: (call) => run(call as Call<Operations[Name]>) }
}

export function emit(work: Work, type: string, object: Resource, previous?: Resource) {
  work.app.emit(work.scope, type, object, work.cause, previous)
}
