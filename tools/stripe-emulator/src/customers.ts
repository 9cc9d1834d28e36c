import type Stripe from "stripe"
import { emit, route, type Call, type Work } from "./call.js"
import { missing } from "./errors.js"
import { newId } from "./ids.js"
import type { Json } from "./json.js"
import { listPage } from "./lists.js"
import { mergeMetadata } from "./metadata.js"
import type { Customer } from "./resources.js"

type Fields = Pick<
  Stripe.CustomerUpdateParams,
  "address" | "description" | "email" | "name" | "phone" | "shipping"
>

const FIELDS = ["address", "description", "email", "name", "phone", "shipping"] as const

/** An empty value unsets a field; one that was not sent stays as it is. */
function given(params: Fields): Record<string, Json> {
  return Object.fromEntries(
    FIELDS.filter((field) => params[field] !== undefined).map((field) => [
      field,
      (params[field] || null) as Json,
    ])
  )
}

export function requireCustomer(call: Work, id: string, status = 400, param = "customer") {
  const customer = call.scope.tables.customers.get(id)
  if (!customer) throw missing("customer", id, param, status)
  return customer
}

const ofPath = <P>(call: Call<P>) => requireCustomer(call, call.path.customer ?? "", 404, "id")

export const customerRoutes = [
  route("POST", "/v1/customers", "CustomerCreateParams", (call) => {
    const id = newId("cus").slice(0, 18)
    const customer: Customer = {
      id,
      object: "customer",
      address: null,
      balance: 0,
      created: call.now,
      currency: null,
      default_source: null,
      delinquent: false,
      description: null,
      discount: null,
      email: null,
      invoice_prefix: id.slice(4, 12).toUpperCase(),
      livemode: false,
      metadata: mergeMetadata({}, call.params.metadata),
      name: null,
      phone: null,
      preferred_locales: [],
      shipping: null,
      tax_exempt: "none",
      test_clock: null,
      ...given(call.params as Fields),
    }
    call.scope.tables.customers.put(customer)
    emit(call, "customer.created", customer)
    return customer
  }),
  route("GET", "/v1/customers/:customer", "CustomerRetrieveParams", ofPath),
  route("POST", "/v1/customers/:customer", "CustomerUpdateParams", (call) => {
    const before = ofPath(call)
    const customer: Customer = {
      ...before,
      ...given(call.params as Fields),
      metadata: mergeMetadata(before.metadata, call.params.metadata),
    }
    call.scope.tables.customers.put(customer)
    emit(call, "customer.updated", customer, before)
    return customer
  }),
  route("DELETE", "/v1/customers/:customer", "CustomerDeleteParams", (call) => {
    const customer = ofPath(call)
    call.scope.tables.customers.delete(customer.id)
    emit(call, "customer.deleted", customer)
    return { id: customer.id, object: "customer", deleted: true }
  }),
  route("GET", "/v1/customers", "CustomerListParams", (call) =>
    listPage(call, "customers", "/v1/customers", { email: call.params.email })
  ),
  route(
    "GET",
    "/v1/customers/:customer/payment_methods",
    "CustomerListPaymentMethodsParams",
    (call) => {
      const { id } = ofPath(call)
      const url = `/v1/customers/${id}/payment_methods`
      return listPage(call, "payment_methods", url, { customer: id, type: call.params.type })
    }
  ),
]
