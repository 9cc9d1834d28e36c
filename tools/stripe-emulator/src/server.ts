import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { handleApi } from "./api.js"
import type { App } from "./app.js"
import { handleControl } from "./control.js"
import { page } from "./html.js"
import { sendJson, sendPage, sendPreflight } from "./http.js"
import { expressPage, onboardingPage } from "./onboarding-page.js"
import { securePage } from "./secure-page.js"

/** Longer than the SDK keeps an idle connection, so that it never writes into a closing one. */
const KEEP_ALIVE = 120_000

async function handle(app: App, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", "http://emulator")
  if (request.method === "OPTIONS") return sendPreflight(request, response)
  const [first, ...rest] = url.pathname.slice(1).split("/")
  if (first === "v1") return handleApi(app, request, response, url)
  if (first === "_emulator") return handleControl(app, request, response, url)
  if (first === "3d_secure") return securePage(app, request, response, rest)
  if (first === "setup") return onboardingPage(app, request, response, rest)
  if (first === "express") return expressPage(app, response, rest)
  sendPage(response, page("Stripe emulator", "<p>There is nothing at this address.</p>"), 404)
}

export function createEmulatorServer(app: App): Server {
  const server = createServer((request, response) => {
    handle(app, request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) sendJson(response, 500, '{"error":{"type":"api_error"}}')
    })
  })
  server.keepAliveTimeout = KEEP_ALIVE
  return server
}
