import type { IncomingMessage, ServerResponse } from "node:http"
import type { App } from "./app.js"
import type { Work } from "./call.js"
import { authenticate } from "./confirm.js"
import { formatAmount } from "./currencies.js"
import { ApiError } from "./errors.js"
import { decodeForm } from "./form.js"
import { escape, page } from "./html.js"
import { readBody, redirect, sendPage } from "./http.js"
import type { JsonObject } from "./json.js"
import type { PaymentIntent } from "./resources.js"

/** The bank's page of a 3-D Secure payment: `/3d_secure/<intent>/<client secret>`. */
export async function securePage(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
  [id = "", secret = ""]: string[]
) {
  const work: Work = { app, scope: app.storage.platform, cause: null, now: app.now() }
  const intent = findIntent(app, id)
  if (!intent || intent.client_secret !== secret) {
    return sendPage(
      response,
      page("Nothing to authenticate", "<p>This link is not known.</p>"),
      404
    )
  }
  const returnUrl = returnUrlOf(intent)
  if (request.method !== "POST") {
    if (intent.status !== "requires_action") return sendPage(response, done(intent))
    return sendPage(response, challenge(intent))
  }
  const { outcome } = decodeForm(await readBody(request))
  let after: PaymentIntent
  try {
    after = authenticate({ ...work, scope: scopeOf(app, id) }, intent, outcome === "complete")
  } catch (error) {
    // Authenticated, but the bank declined: the intent says so.
    if (!(error instanceof ApiError)) throw error
    after = findIntent(app, id) ?? intent
  }
  app.commit()
  if (!returnUrl) return sendPage(response, done(after))
  const back = new URL(returnUrl)
  const passed = after.status === "succeeded" || after.status === "requires_capture"
  back.searchParams.set("payment_intent", after.id)
  back.searchParams.set("payment_intent_client_secret", after.client_secret)
  back.searchParams.set("redirect_status", passed ? "succeeded" : "failed")
  redirect(response, back.href)
}

const scopeOf = (app: App, id: string) =>
  app.storage.allScopes().find((scope) => scope.tables.payment_intents.get(id)) ??
  app.storage.platform

const findIntent = (app: App, id: string) => scopeOf(app, id).tables.payment_intents.get(id)

function returnUrlOf({ next_action: action }: PaymentIntent): string | undefined {
  const to = action?.redirect_to_url as JsonObject | undefined
  return typeof to?.return_url === "string" ? to.return_url : undefined
}

const challenge = (intent: PaymentIntent) =>
  page(
    "Confirm your payment",
    `<p>Your bank asks you to confirm the payment of <strong>${escape(formatAmount(intent.amount, intent.currency))}</strong>.</p>
<form method="post">
<div class="actions">
<button class="main" name="outcome" value="complete">Complete</button>
<button name="outcome" value="fail">Fail</button>
</div>
</form>`
  )

const done = (intent: PaymentIntent) =>
  page(
    intent.status === "succeeded" ? "Payment confirmed" : "Payment not confirmed",
    "<p>You can close this page.</p>"
  )
