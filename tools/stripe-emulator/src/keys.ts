import type { IncomingHttpHeaders } from "node:http"
import { invalid, unauthorized } from "./errors.js"
import type { Form } from "./form.js"

function keyOf(headers: IncomingHttpHeaders, form: Form): string | undefined {
  const [scheme = "", value = ""] = (headers.authorization ?? "").split(" ")
  if (/^bearer$/i.test(scheme)) return value
  if (/^basic$/i.test(scheme)) return Buffer.from(value, "base64").toString().split(":")[0]
  return typeof form.key === "string" ? form.key : undefined
}

/** @returns whether the key is a browser's; throws 401 for anything that is no test key */
export function authenticateKey(
  headers: IncomingHttpHeaders,
  form: Form
): "secret" | "publishable" {
  const key = keyOf(headers, form)
  if (!key) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/."
    )
  }
  if (/^sk_test_\w+$/.test(key)) return "secret"
  if (/^pk_test_\w+$/.test(key)) return "publishable"
  const shown = key.length > 12 ? `${key.slice(0, 8)}${"*".repeat(6)}${key.slice(-4)}` : "****"
  throw unauthorized(`Invalid API Key provided: ${shown}`)
}

export const secretKeyRequired = () =>
  invalid(
    "This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.",
    { status: 403, code: "secret_key_required" }
  )
