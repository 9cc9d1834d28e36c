import { Faults } from "./faults.js"
import { newId } from "./ids.js"
import type { JsonObject } from "./json.js"
import { RequestLog } from "./request-log.js"
import type { Resource, StripeEvent } from "./resources.js"
import { type Scope, Storage } from "./storage.js"
import { Webhooks } from "./webhooks.js"

/** The API version whose objects and events are sent, that of the pinned SDK. */
export const API_VERSION = "2026-10-28.endive"

export interface Settings {
  stateFile?: string | undefined
  /** Where browsers reach the pages. */
  publicUrl: string
  webhook?: { url: string; secret: string } | undefined
}

/** Who caused an event. */
export interface Cause {
  id: string | null
  idempotency_key: string | null
}

/** Everything the emulator is made of. */
export class App {
  readonly storage: Storage
  readonly faults = new Faults()
  readonly requests = new RequestLog()
  readonly webhooks: Webhooks

  constructor(readonly settings: Settings) {
    this.storage = new Storage(settings.stateFile)
    this.webhooks = new Webhooks(this.storage, settings.webhook)
  }

  /** Unix seconds on the movable clock. */
  now() {
    return Math.floor(Date.now() / 1000) + this.storage.clockOffset
  }

  /**
   * Writes an event and queues it for the endpoints that want it.
   * @param previous the object before an update: what differs becomes `previous_attributes`
   */
  emit(scope: Scope, type: string, object: Resource, cause: Cause | null, previous?: Resource) {
    const event: StripeEvent = {
      id: newId("evt"),
      object: "event",
      ...(scope.account ? { account: scope.account } : {}),
      api_version: API_VERSION,
      created: this.now(),
      data: {
        object,
        ...(previous ? { previous_attributes: differences(previous, object) } : {}),
      },
      livemode: false,
      pending_webhooks: 0,
      request: cause ? { ...cause } : null,
      type,
    }
    this.webhooks.queue(scope, event)
  }

  /** After what a request changed is complete: durable first, then on its way. */
  commit() {
    this.storage.flush()
    this.webhooks.deliver()
  }

  /** As if it had just been started for the first time; settings of the control API included. */
  reset() {
    this.storage.reset()
    this.faults.clear()
    this.requests.clear()
    this.webhooks.reset()
  }

  close() {
    this.webhooks.stop()
    this.storage.close()
  }
}

function differences(before: Resource, after: Resource): JsonObject {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])
  )
  return Object.fromEntries(changed.map((key) => [key, before[key] ?? null]))
}
