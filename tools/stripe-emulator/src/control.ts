import type { IncomingMessage, ServerResponse } from "node:http"
import { changeAccount, requireAccount, requirements } from "./accounts.js"
import type { App } from "./app.js"
import type { Work } from "./call.js"
import { requireCharge } from "./charges.js"
import { controlBalance, seedTransactions } from "./control-money.js"
import { decideDispute, openDispute, requireDispute } from "./disputes.js"
import { ApiError, invalid } from "./errors.js"
import { readBody, sendJson } from "./http.js"
import { isObject, type JsonObject, numberOf, stringOf } from "./json.js"
import { payOut } from "./payouts.js"
import { finishRefund, requireRefund } from "./refunds.js"
import { runTasks } from "./tasks.js"
import { DEFAULT_WEBHOOKS, type WebhookSettings } from "./webhooks.js"

type Handler = (context: {
  app: App
  order: JsonObject
  work: Work
  id: string
  url: URL
}) => unknown

const clock = (app: App) => ({ now: app.now(), offset: app.storage.clockOffset })

function moveClock(app: App, order: JsonObject) {
  const advance =
    order.now === undefined ? numberOf(order.advance, NaN) : numberOf(order.now, NaN) - app.now()
  if (!Number.isFinite(advance)) throw invalid("Give advance (seconds) or now (unix seconds).")
  if (advance < 0) throw invalid("The clock goes forward only.")
  app.storage.clockOffset += Math.round(advance)
  runTasks(app)
  return clock(app)
}

const MODES = ["normal", "duplicate", "delay", "shuffle", "off"] as const

function setWebhooks(app: App, order: JsonObject) {
  const mode = MODES.find((each) => each === order.mode)
  if (!mode) throw invalid(`mode must be one of ${MODES.join(", ")}`, { param: "mode" })
  const settings: WebhookSettings = {
    mode,
    times: numberOf(order.times, DEFAULT_WEBHOOKS.times),
    ms: order.seconds === undefined ? numberOf(order.ms, 500) : numberOf(order.seconds, 0) * 1000,
  }
  app.webhooks.settings = settings
  return { ...settings, waiting: app.webhooks.waiting }
}

const VERDICTS = ["active", "inactive", "pending"]

/** Capabilities and requirements of an account, as Stripe would change them by itself. */
function changeByOrder(work: Work, id: string, order: JsonObject) {
  const before = requireAccount(work, id)
  const { payout, requirements: given, ...capabilities } = order
  for (const [name, state] of Object.entries(capabilities)) {
    if (!VERDICTS.includes(String(state))) {
      throw invalid(`${name} must be one of ${VERDICTS.join(", ")}`, { param: name })
    }
  }
  if (isObject(payout)) {
    const scope = work.app.storage.scope(id)
    payOut({ ...work, scope }, numberOf(payout.amount, 0), stringOf(payout.currency) ?? "eur")
  }
  if (!given && !Object.keys(capabilities).length) return before
  const states = { ...before.capabilities, ...(capabilities as { [name: string]: string }) }
  const due = isObject(given) && Array.isArray(given.currently_due) ? given.currently_due : []
  return changeAccount(work, before, {
    ...before,
    capabilities: states,
    payouts_enabled: states.transfers === "active",
    details_submitted: before.details_submitted || states.transfers === "active",
    requirements: isObject(given)
      ? { ...requirements(due.map(String), stringOf(given.disabled_reason) ?? null), ...given }
      : states.transfers === "active"
        ? requirements([], null)
        : before.requirements,
  })
}

const outcome = (order: JsonObject) => {
  if (order.status === "won" || order.status === "lost") return order.status
  throw invalid("status must be won or lost", { param: "status" })
}

const settled = (order: JsonObject) => {
  if (order.status === "succeeded" || order.status === "failed") return order.status === "succeeded"
  throw invalid("status must be succeeded or failed", { param: "status" })
}

/** A dispute of a charge that was paid some time ago. */
function disputeByOrder(work: Work, order: JsonObject) {
  const charge = requireCharge(work, stringOf(order.charge) ?? "", "charge", 404)
  if (!charge.captured || charge.disputed) {
    throw invalid("Only a captured charge can be disputed, and only once.", { param: "charge" })
  }
  const amount = numberOf(order.amount, charge.amount_captured)
  if (amount < 1 || amount > charge.amount_captured) {
    throw invalid("amount must be between 1 and what was captured", { param: "amount" })
  }
  const reason = stringOf(order.reason) ?? "fraudulent"
  openDispute(work, charge, { kind: "dispute", reason, inquiry: false }, amount)
  return work.scope.tables.disputes.having("charge", charge.id)[0]
}

const HANDLERS: Record<string, Handler> = {
  "GET health": () => ({ ok: true }),
  "GET clock": ({ app }) => clock(app),
  "POST clock": ({ app, order }) => moveClock(app, order),
  "GET faults": ({ app }) => ({ faults: app.faults.list() }),
  "POST faults": ({ app, order }) => {
    app.faults.add(order)
    return { faults: app.faults.list() }
  },
  "DELETE faults": ({ app }) => {
    app.faults.clear()
    return { faults: [] }
  },
  "GET webhooks": ({ app }) => ({ ...app.webhooks.settings, waiting: app.webhooks.waiting }),
  "POST webhooks": ({ app, order }) => setWebhooks(app, order),
  "POST webhooks/flush": ({ app, order }) =>
    app.webhooks.flush({ times: numberOf(order.times, 1), shuffle: order.shuffle === true }),
  "POST webhooks/resend": async ({ app, order }) => {
    const ids = Array.isArray(order.events) ? order.events.map(String) : []
    await app.webhooks.resend(app.storage.scope(stringOf(order.account) ?? ""), ids)
    return { resent: ids.length }
  },
  "GET requests": ({ app, url }) => ({
    requests: app.requests.list({
      method: url.searchParams.get("method") ?? undefined,
      path: url.searchParams.get("path") ?? undefined,
    }),
  }),
  "DELETE requests": ({ app }) => {
    app.requests.clear()
    return { requests: [] }
  },
  "POST reset": ({ app }) => {
    app.reset()
    return { ok: true }
  },
  "POST disputes": ({ work, order }) => disputeByOrder(work, order),
  "POST disputes/:id": ({ work, id, order }) =>
    decideDispute(work, requireDispute(work, id), outcome(order)),
  "POST refunds/:id": ({ work, id, order }) =>
    finishRefund(work, requireRefund(work, id), settled(order)),
  "POST accounts/:id": ({ work, id, order }) => changeByOrder(work, id, order),
  "POST balance_transactions": ({ work, order }) => seedTransactions(work, order),
  "POST balance": ({ work, order }) => controlBalance(work, order),
}

/** Everything under /_emulator: no key, JSON in and out. */
export async function handleControl(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL
) {
  try {
    const path = url.pathname.slice("/_emulator/".length).replace(/\/$/, "")
    const [noun = "", id = ""] = path.split("/")
    const handler =
      HANDLERS[`${request.method} ${path}`] ?? HANDLERS[`${request.method} ${noun}/:id`]
    if (!handler) throw invalid(`No such control route: ${request.method} ${path}`, { status: 404 })
    const order = parseOrder(await readBody(request))
    const work: Work = { app, scope: app.storage.platform, cause: null, now: app.now() }
    const answer = await handler({ app, order, work, id, url })
    app.commit()
    sendJson(response, 200, JSON.stringify(answer, null, 2))
  } catch (error) {
    const known = error instanceof ApiError ? error : undefined
    if (!known) console.error(error)
    const message = known?.message ?? "The emulator failed: see its log."
    sendJson(
      response,
      known?.status ?? 500,
      JSON.stringify(known?.toJson() ?? { error: { message } })
    )
  }
}

function parseOrder(text: string): JsonObject {
  if (!text) return {}
  let order: unknown
  try {
    order = JSON.parse(text)
  } catch {
    throw invalid("The body must be JSON.")
  }
  if (!isObject(order)) throw invalid("The body must be a JSON object.")
  return order
}
