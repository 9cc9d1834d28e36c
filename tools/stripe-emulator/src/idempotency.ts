import { createHash } from "node:crypto"
import { ApiError, invalid } from "./errors.js"
import type { IdempotentAnswer } from "./resources.js"
import type { Scope } from "./storage.js"

const LIFETIME = 24 * 3600
const MAX_LENGTH = 255

/** Keys whose call is under way; gone with the process, as is the call. */
const inFlight = new Set<string>()

/** What an idempotency key stands for: one call with its parameters, for one account. */
export class IdempotentCall {
  private readonly id: string
  private readonly parameters: string

  constructor(
    private readonly scope: Scope,
    readonly key: string,
    private readonly method: string,
    private readonly path: string,
    body: string
  ) {
    if (key.length > MAX_LENGTH) {
      throw invalid(`Idempotency keys can be at most ${MAX_LENGTH} characters long.`)
    }
    this.id = key
    this.parameters = createHash("sha256").update(canonical(body)).digest("base64")
  }

  /** The stored answer to the same call; throws when the key stands for another one. */
  stored(now: number): IdempotentAnswer | undefined {
    const answer = this.scope.tables.idempotent_answers.get(this.id)
    if (!answer) return undefined
    if (answer.created + LIFETIME <= now) {
      this.scope.tables.idempotent_answers.delete(this.id)
      return undefined
    }
    if (answer.path !== this.path || answer.method !== this.method) {
      throw conflict(
        `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${this.path}' vs '${answer.path}'). Try using a key other than '${this.key}' if you meant to execute a different request.`
      )
    }
    if (answer.parameters !== this.parameters) {
      throw conflict(
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${this.key}' if you meant to execute a different request.`
      )
    }
    return answer
  }

  store(status: number, body: string, now: number) {
    this.scope.tables.idempotent_answers.put({
      id: this.id,
      object: "idempotent_answer",
      created: now,
      method: this.method,
      path: this.path,
      parameters: this.parameters,
      status,
      body,
    })
  }

  /** Refuses a second call while the first is under way. */
  begin() {
    if (inFlight.has(this.lock)) {
      throw invalid(
        `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${this.key}. Please try again later.`,
        { status: 409, code: "idempotency_key_in_use" }
      )
    }
    inFlight.add(this.lock)
  }

  end() {
    inFlight.delete(this.lock)
  }

  private get lock() {
    return `${this.scope.account}\0${this.id}`
  }
}

/** The order of the parameters does not matter. */
const canonical = (body: string) => body.split("&").sort().join("&")

const conflict = (message: string) => new ApiError(400, { type: "idempotency_error", message })

/** Forgets keys that have expired, oldest first. */
export function forgetExpired(scope: Scope, now: number) {
  for (const answer of scope.tables.idempotent_answers.values()) {
    if (answer.created + LIFETIME > now) return
    scope.tables.idempotent_answers.delete(answer.id)
  }
}
