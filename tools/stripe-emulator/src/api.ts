import type { IncomingMessage, ServerResponse } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { requireAccount } from "./accounts.js"
import { API_VERSION, type App } from "./app.js"
import type { Work } from "./call.js"
import { ApiError, invalid } from "./errors.js"
import type { Fault } from "./faults.js"
import { decodeForm, type Form } from "./form.js"
import { readBody, sendJson } from "./http.js"
import { forgetExpired, IdempotentCall } from "./idempotency.js"
import { newId } from "./ids.js"
import type { Json } from "./json.js"
import { authenticateKey, secretKeyRequired } from "./keys.js"
import { readParameters } from "./parameters.js"
import { Presenter } from "./present.js"
import { findRoute } from "./routes.js"
import { runTasks } from "./tasks.js"

interface Answer {
  status: number
  body: string
  replayed?: string
}

interface Incoming {
  request: IncomingMessage
  id: string
  method: string
  path: string
  /** Parameters as they were sent, still encoded. */
  text: string
  form: Form
}

const header = (request: IncomingMessage, name: string) => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** Everything under /v1. */
export async function handleApi(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL
) {
  const id = newId("req").slice(0, 18)
  const method = request.method ?? "GET"
  const path = url.pathname
  const fault = app.faults.take(method, path)
  let answer: Answer
  let form: Form = {}
  try {
    const text = method === "POST" ? await readBody(request) : url.search.slice(1)
    form = decodeForm(text)
    answer = await perform(app, { request, id, method, path, text, form }, response, fault)
  } catch (error) {
    answer = failure(error)
  }
  app.commit()
  const key = header(request, "idempotency-key")
  log(app, { id, method, path, form, request, answer, fault, key })
  if (fault?.kind === "lose_answer") return void request.socket.destroy()
  if (response.destroyed) return
  sendJson(response, answer.status, answer.body, {
    "request-id": id,
    "stripe-version": header(request, "stripe-version") ?? API_VERSION,
    ...(key ? { "idempotency-key": key } : {}),
    ...(answer.replayed
      ? { "idempotent-replayed": "true", "original-request": answer.replayed }
      : {}),
  })
}

async function perform(
  app: App,
  incoming: Incoming,
  response: ServerResponse,
  fault: Fault | undefined
): Promise<Answer> {
  const { request, method, path, form } = incoming
  const browser = authenticateKey(request.headers, form) === "publishable"
  const found = findRoute(method, path, browser)
  if (!found) {
    if (browser && findRoute(method, path, false)) throw secretKeyRequired()
    throw invalid(
      `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
      { status: 404 }
    )
  }
  const version = header(request, "stripe-version") ?? API_VERSION
  checkVersion(version)
  const account = header(request, "stripe-account") ?? ""
  const work: Work = { app, scope: app.storage.scope(""), cause: null, now: app.now() }
  if (account) requireAccount(work, account)
  if (fault?.kind === "429") throw rateLimited()
  const scope = app.storage.scope(account)
  const key = header(request, "idempotency-key")
  const run = () => {
    runTasks(app)
    const params = readParameters(found.route.operation, form, version)
    const cause = { id: incoming.id, idempotency_key: key ?? null }
    const call = { app, scope, params, path: found.path, cause, now: app.now() }
    return () => {
      const expand = Array.isArray(params.expand) ? (params.expand as string[]) : []
      const presenter = new Presenter(app, scope)
      return JSON.stringify(presenter.present(found.route.run(call), expand), null, 2)
    }
  }
  if (method !== "POST" || !key) {
    await disturb(fault, response)
    return execute(run, fault)
  }
  const idempotent = new IdempotentCall(scope, key, method, path, incoming.text)
  idempotent.begin()
  try {
    await disturb(fault, response)
    forgetExpired(scope, app.now())
    const stored = idempotent.stored(app.now())
    if (stored) return { status: stored.status, body: stored.body, replayed: incoming.id }
    return execute(run, fault, ({ status, body }) => idempotent.store(status, body, app.now()))
  } finally {
    idempotent.end()
  }
}

/** Never answers, or only after a while. */
async function disturb(fault: Fault | undefined, response: ServerResponse) {
  if (fault?.kind === "slow") await sleep(fault.ms)
  if (fault?.kind !== "hang") return
  await new Promise<void>((resolve) => response.once("close", resolve))
  throw new ApiError(500, { type: "api_error", message: "The caller has gone." })
}

/**
 * Runs a call. Refused parameters leave no trace; whatever happens after that is the answer to
 * its idempotency key for ever, also an error.
 */
function execute(
  prepare: () => () => string,
  fault: Fault | undefined,
  store?: (answer: Answer) => void
): Answer {
  let answer: Answer
  if (fault?.kind === "500" && !fault.commit) {
    answer = failure(broken())
  } else {
    const run = prepare()
    try {
      answer = { status: 200, body: run() }
    } catch (error) {
      answer = failure(error)
    }
    if (fault?.kind === "500") answer = failure(broken())
  }
  store?.(answer)
  return answer
}

function failure(error: unknown): Answer {
  if (error instanceof ApiError) {
    return { status: error.status, body: JSON.stringify(error.toJson(), null, 2) }
  }
  console.error(error)
  return failure(broken())
}

const broken = () =>
  new ApiError(500, {
    type: "api_error",
    message: "An unknown error occurred. (Ordered from the emulator, or a bug of it: see its log.)",
  })

const rateLimited = () =>
  invalid(
    "Request rate limit exceeded. Learn more about rate limits at https://stripe.com/docs/rate-limits.",
    {
      status: 429,
      code: "rate_limit",
    }
  )

function checkVersion(version: string) {
  if (/^\d{4}-\d{2}-\d{2}(\.[\w-]+)?(; .*)?$/.test(version)) return
  throw invalid(
    `Invalid Stripe API version: ${version}. You do not have permission to use this version of the Stripe API.`
  )
}

interface Logged {
  id: string
  method: string
  path: string
  form: Form
  request: IncomingMessage
  answer: Answer
  fault: Fault | undefined
  key: string | undefined
}

function log(app: App, { id, method, path, form, request, answer, fault, key }: Logged) {
  app.requests.add({
    id,
    time: new Date().toISOString(),
    method,
    path,
    params: redacted(form),
    status: answer.status,
    account: header(request, "stripe-account") ?? null,
    idempotency_key: key ?? null,
    replayed: Boolean(answer.replayed),
    fault: fault?.kind ?? null,
  })
}

const SECRET = new Set(["number", "cvc", "key"])

function redacted(value: Form): { [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      typeof item === "object" ? redacted(item) : SECRET.has(name) ? "[redacted]" : item,
    ])
  )
}
