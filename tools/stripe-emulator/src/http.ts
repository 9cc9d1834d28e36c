import type { IncomingMessage, ServerResponse } from "node:http"
import { ApiError } from "./errors.js"

const MAX_BODY = 1 << 20

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > MAX_BODY) {
      throw new ApiError(413, {
        type: "invalid_request_error",
        message: "The request is too large.",
      })
    }
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** Browsers call from the storefront's origin. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Request-Id, Stripe-Version, Idempotent-Replayed",
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {}
) {
  response.writeHead(status, { ...CORS, "content-type": "application/json", ...headers })
  response.end(body)
}

export function sendPreflight(request: IncomingMessage, response: ServerResponse) {
  response.writeHead(204, {
    ...CORS,
    "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "*",
    "access-control-allow-methods": "GET, POST, DELETE, OPTIONS",
    "access-control-max-age": "600",
  })
  response.end()
}

export function sendPage(response: ServerResponse, html: string, status = 200) {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "referrer-policy": "no-referrer",
  })
  response.end(html)
}

export function redirect(response: ServerResponse, location: string) {
  response.writeHead(303, { location, "cache-control": "no-store" })
  response.end()
}
