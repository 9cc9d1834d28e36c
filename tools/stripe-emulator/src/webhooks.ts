import { createHmac } from "node:crypto"
import { newId } from "./ids.js"
import type { Delivery, StripeEvent } from "./resources.js"
import type { Scope, Storage } from "./storage.js"

export interface WebhookSettings {
  /** off: nothing leaves until a flush. */
  mode: "normal" | "duplicate" | "delay" | "shuffle" | "off"
  /** How often each event is sent in mode duplicate. */
  times: number
  /** How long after the event it is sent in mode delay; within which events mix in mode shuffle. */
  ms: number
}

export const DEFAULT_WEBHOOKS: WebhookSettings = { mode: "normal", times: 2, ms: 500 }

/** Real time between attempts, in ms; Stripe goes on for three days, so does the last of these. */
const RETRIES = [1_000, 2_000, 5_000, 15_000, 60_000, 300_000, 3_600_000]
const MAX_ATTEMPTS = 80
const TIMEOUT = 15_000
const AT_ONCE = 8
/** The endpoint given on the command line; it gets the events of all accounts. */
const COMMAND_LINE = "we_commandline"

interface Target {
  id: string
  url: string
  secret: string
}

/** Signed like Stripe's: `t=…,v1=…` over `t.payload`. @param at real time in seconds */
export function signature(payload: string, secret: string, at: number) {
  const digest = createHmac("sha256", secret).update(`${at}.${payload}`).digest("hex")
  return `t=${at},v1=${digest}`
}

/** Keeps what is to be delivered (in the state, so that it outlives a crash) and delivers it. */
export class Webhooks {
  settings = DEFAULT_WEBHOOKS
  private busy = new Set<string>()
  /** What is to be sent by itself, soonest first; an entry whose delivery changed is stale. */
  private agenda: Delivery[] = []
  private timer: NodeJS.Timeout | undefined
  private stopped = false

  constructor(
    private readonly storage: Storage,
    private readonly fixed: { url: string; secret: string } | undefined
  ) {
    for (const delivery of storage.platform.tables.deliveries.values()) this.schedule(delivery)
  }

  private schedule(delivery: Delivery) {
    if (!delivery.due) return
    let at = this.agenda.length
    while (at > 0 && (this.agenda[at - 1]?.due ?? 0) > delivery.due) at--
    this.agenda.splice(at, 0, delivery)
  }

  queue(scope: Scope, event: StripeEvent) {
    const targets = this.targets(scope.account, event.type)
    scope.tables.events.put({ ...event, pending_webhooks: targets.length })
    for (const target of targets) {
      const times = this.settings.mode === "duplicate" ? this.settings.times : 1
      for (let copy = 0; copy < times; copy++) {
        const delivery = this.storage.platform.tables.deliveries.put({
          id: newId("del"),
          object: "delivery",
          created: event.created,
          event: event.id,
          account: scope.account,
          endpoint: target.id,
          attempts: 0,
          due: this.due(),
        })
        this.schedule(delivery)
      }
    }
  }

  private due() {
    const { mode, ms } = this.settings
    if (mode === "off") return 0
    if (mode === "delay") return Date.now() + ms
    if (mode === "shuffle") return Date.now() + Math.ceil(Math.random() * ms)
    return Date.now()
  }

  private targets(account: string, type: string): Target[] {
    const endpoints = [...this.storage.platform.tables.webhook_endpoints.values()].filter(
      (endpoint) =>
        endpoint.status === "enabled" &&
        endpoint.connect === (account !== "") &&
        (endpoint.enabled_events.includes("*") || endpoint.enabled_events.includes(type))
    )
    return this.fixed ? [{ id: COMMAND_LINE, ...this.fixed }, ...endpoints] : endpoints
  }

  /** Sends what is due and sets a timer for what is due later. */
  deliver() {
    if (this.stopped) return
    clearTimeout(this.timer)
    const { deliveries } = this.storage.platform.tables
    let next = this.agenda[0]
    while (next && next.due <= Date.now()) {
      if (this.busy.size >= AT_ONCE) return
      this.agenda.shift()
      if (deliveries.get(next.id) === next && !this.busy.has(next.id)) void this.attempt(next)
      next = this.agenda[0]
    }
    if (!next) return
    this.timer = setTimeout(() => this.deliver(), Math.max(10, next.due - Date.now()))
    this.timer.unref()
  }

  /** Sends everything that waits, each `times` times, in a random order if so wanted. */
  async flush({ times = 1, shuffle = false }: { times?: number; shuffle?: boolean }) {
    const waiting = [...this.storage.platform.tables.deliveries.values()].filter(
      ({ id }) => !this.busy.has(id)
    )
    const queue = waiting.flatMap((delivery) => Array.from({ length: times }, () => delivery))
    if (shuffle) {
      for (let at = queue.length - 1; at > 0; at--) {
        const other = Math.floor(Math.random() * (at + 1))
        ;[queue[at], queue[other]] = [queue[other] as Delivery, queue[at] as Delivery]
      }
    }
    for (const { id } of waiting) this.busy.add(id)
    const failed = new Set<string>()
    const lane = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        if (!(await this.send(next))) failed.add(next.id)
      }
    }
    // In order means one after the other.
    await Promise.all(Array.from({ length: shuffle ? 4 : 1 }, lane))
    for (const delivery of waiting) {
      this.busy.delete(delivery.id)
      this.settle(delivery, !failed.has(delivery.id))
    }
    this.storage.flush()
    this.deliver()
    return { delivered: waiting.length - failed.size, failed: failed.size }
  }

  /** Sends events once more that may long have been delivered. */
  async resend(scope: Scope, ids: string[]) {
    for (const id of ids) {
      const event = scope.tables.events.get(id)
      for (const target of event ? this.targets(scope.account, event.type) : []) {
        if (event) await post(event, target)
      }
    }
  }

  get waiting() {
    return this.storage.platform.tables.deliveries.size
  }

  reset() {
    this.settings = DEFAULT_WEBHOOKS
    this.agenda = []
  }

  stop() {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private async attempt(delivery: Delivery) {
    this.busy.add(delivery.id)
    const delivered = await this.send(delivery)
    this.busy.delete(delivery.id)
    if (this.stopped) return
    this.settle(delivery, delivered)
    this.storage.flush()
    this.deliver()
  }

  private async send(delivery: Delivery) {
    const event = this.storage.scope(delivery.account).tables.events.get(delivery.event)
    const target = this.target(delivery.endpoint)
    return event && target ? post(event, target) : true
  }

  private target(id: string): Target | undefined {
    if (id === COMMAND_LINE) return this.fixed && { id, ...this.fixed }
    return this.storage.platform.tables.webhook_endpoints.get(id)
  }

  private settle(delivery: Delivery, delivered: boolean) {
    const { deliveries } = this.storage.platform.tables
    if (!deliveries.get(delivery.id)) return
    const attempts = delivery.attempts + 1
    if (!delivered && attempts < MAX_ATTEMPTS) {
      const wait = RETRIES[Math.min(attempts, RETRIES.length) - 1] ?? 0
      this.schedule(deliveries.put({ ...delivery, attempts, due: Date.now() + wait }))
      return
    }
    deliveries.delete(delivery.id)
    const { events } = this.storage.scope(delivery.account).tables
    const event = events.get(delivery.event)
    if (!event) return
    events.put({ ...event, pending_webhooks: deliveries.having("event", event.id).length })
  }
}

/** @returns whether the endpoint answered with 2xx */
async function post(event: StripeEvent, { url, secret }: Target) {
  const payload = JSON.stringify(event, null, 2)
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        "stripe-signature": signature(payload, secret, Math.floor(Date.now() / 1000)),
      },
      body: payload,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT),
    })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
