import type { Json, JsonObject } from "./json.js"

/**
 * Stripe's objects as they are stored and sent. Fields that only go through are not named; an
 * object is never changed in place: a new one replaces it (see table.ts).
 */
export type Resource = { id: string; object: string; created: number; [field: string]: Json }

export type Metadata = { [key: string]: string }

export type PaymentIntent = Resource & {
  amount: number
  amount_capturable: number
  amount_received: number
  capture_method: string
  client_secret: string
  currency: string
  customer: string | null
  latest_charge: string | null
  metadata: Metadata
  next_action: JsonObject | null
  payment_method: string | null
  setup_future_usage: string | null
  status:
    | "requires_payment_method"
    | "requires_confirmation"
    | "requires_action"
    | "requires_capture"
    | "succeeded"
    | "canceled"
  transfer_group: string | null
}

export type Charge = Resource & {
  amount: number
  amount_captured: number
  amount_refunded: number
  balance_transaction: string | null
  captured: boolean
  currency: string
  customer: string | null
  disputed: boolean
  metadata: Metadata
  paid: boolean
  payment_intent: string | null
  payment_method: string | null
  refunded: boolean
  status: "succeeded" | "failed" | "pending"
  transfer_group: string | null
}

export type Refund = Resource & {
  amount: number
  balance_transaction: string | null
  charge: string
  currency: string
  metadata: Metadata
  payment_intent: string | null
  status: "succeeded" | "pending" | "failed" | "canceled"
}

export type Customer = Resource & { metadata: Metadata }

export type PaymentMethod = Resource & {
  card: JsonObject
  customer: string | null
  /** Which test card it stands for; never sent. */
  test_number: string
}

export type SetupIntent = Resource & { customer: string | null; status: string }

export type Account = Resource & {
  capabilities: { [name: string]: string }
  charges_enabled: boolean
  country: string
  details_submitted: boolean
  metadata: Metadata
  payouts_enabled: boolean
  requirements: JsonObject
  type: string
}

export type AccountLink = Resource & {
  account: string
  expires_at: number
  refresh_url: string
  return_url: string
  used: boolean
}

export type Transfer = Resource & {
  amount: number
  amount_reversed: number
  balance_transaction: string
  currency: string
  description: string | null
  destination: string
  destination_payment: string
  metadata: Metadata
  reversed: boolean
  source_transaction: string | null
  transfer_group: string | null
}

export type TransferReversal = Resource & {
  amount: number
  currency: string
  metadata: Metadata
  transfer: string
}

export type BalanceTransaction = Resource & {
  amount: number
  available_on: number
  currency: string
  fee: number
  net: number
  source: string | null
  type: string
}

export type Payout = Resource & { amount: number; currency: string; status: string }

export type Dispute = Resource & {
  amount: number
  balance_transactions: Json[]
  charge: string
  currency: string
  evidence: JsonObject
  evidence_details: JsonObject
  metadata: Metadata
  status: string
}

export type StripeEvent = Resource & { type: string; pending_webhooks: number; account?: string }

export type WebhookEndpoint = Resource & {
  url: string
  enabled_events: string[]
  secret: string
  status: string
  connect: boolean
}

/** An answer kept for an idempotency key. */
export type IdempotentAnswer = Resource & {
  method: string
  path: string
  parameters: string
  status: number
  body: string
}

/** One event for one endpoint. */
export type Delivery = Resource & {
  event: string
  account: string
  endpoint: string
  attempts: number
  /** Real time in milliseconds; 0 when it waits to be flushed. */
  due: number
}

/** What happens by itself later on the movable clock. */
export type Task = Resource & { due: number; kind: "settle_refund" | "fail_refund"; target: string }

export interface Tables {
  payment_intents: PaymentIntent
  charges: Charge
  refunds: Refund
  customers: Customer
  payment_methods: PaymentMethod
  setup_intents: SetupIntent
  accounts: Account
  account_links: AccountLink
  transfers: Transfer
  transfer_reversals: TransferReversal
  balance_transactions: BalanceTransaction
  payouts: Payout
  disputes: Dispute
  events: StripeEvent
  webhook_endpoints: WebhookEndpoint
  idempotent_answers: IdempotentAnswer
  deliveries: Delivery
  tasks: Task
}

export type TableName = keyof Tables
