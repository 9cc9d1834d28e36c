import type { Json } from "./json.js"

/** The part of Stripe's error object that is sent as `{error: …}`. */
export interface ErrorBody {
  type: "invalid_request_error" | "card_error" | "idempotency_error" | "api_error"
  message: string
  code?: string | undefined
  param?: string | undefined
  decline_code?: string | undefined
  charge?: string | undefined
  payment_intent?: Json | undefined
  payment_method?: Json | undefined
}

/** An answer that is an error: what Stripe would say, with its HTTP status. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody
  ) {
    super(body.message)
  }

  toJson() {
    const { code } = this.body
    const doc = code
      ? { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}` }
      : {}
    return { error: { ...this.body, ...doc } }
  }
}

interface Details {
  param?: string
  code?: string
  status?: number
  payment_intent?: Json
}

export function invalid(message: string, { status = 400, ...details }: Details = {}) {
  return new ApiError(status, { type: "invalid_request_error", message, ...details })
}

/** 404 for the object a URL names, 400 for one named in a parameter, as Stripe does. */
export function missing(what: string, id: string, param: string, status = 400) {
  return invalid(`No such ${what}: '${id}'`, { param, code: "resource_missing", status })
}

export function unauthorized(message: string, code?: string) {
  return invalid(message, { status: 401, ...(code ? { code } : {}) })
}
