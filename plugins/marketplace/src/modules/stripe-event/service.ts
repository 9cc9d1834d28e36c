import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import StripeEvent from "./models/stripe-event"

export type StripeEventDTO = InferTypeOf<typeof StripeEvent>

export type ReceivedEvent = {
  id: string
  type: string
  object_id: string
  account: string | null
  created: Date
}

export type ClaimedEvent = ReceivedEvent & { attempts: number }

/** Long enough for one event's work; a worker that died gives its events back after it. */
const CLAIM_SECONDS = 120
/** A day of attempts at the end, an hour apart; then a person has to look. */
export const EVENT_ATTEMPTS = 30
const LONGEST_PAUSE_SECONDS = 3600

class StripeEventModuleService extends MedusaService({ StripeEvent }) {
  /**
   * Takes events in, each once whatever how often it is delivered.
   *
   * @returns the ids that were new
   */
  @InjectManager()
  async receive(
    events: ReceivedEvent[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<string[]> {
    if (!events.length) {
      return []
    }
    const rows: { id: string }[] = await context.manager!.execute(
      `INSERT INTO stripe_event (id, type, object_id, account, created, next_attempt_at)
       VALUES ${events.map(() => "(?, ?, ?, ?, ?, now())").join(", ")}
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      events.flatMap((event) => [
        event.id,
        event.type,
        event.object_id,
        event.account,
        event.created,
      ])
    )
    return rows.map(({ id }) => id)
  }

  /** Events whose work is due, for this worker alone until the claim runs out. */
  @InjectManager()
  async claim(
    limit: number,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<ClaimedEvent[]> {
    return await this.claim_(limit, context)
  }

  @InjectTransactionManager()
  protected async claim_(
    limit: number,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<ClaimedEvent[]> {
    return await context.transactionManager!.execute(
      `UPDATE stripe_event
       SET attempts = attempts + 1, next_attempt_at = now() + interval '${CLAIM_SECONDS} seconds'
       WHERE id IN (
         SELECT id FROM stripe_event
         WHERE processed_at IS NULL AND next_attempt_at <= now() AND attempts < ${EVENT_ATTEMPTS}
         ORDER BY created, id LIMIT ? FOR UPDATE SKIP LOCKED)
       RETURNING id, type, object_id, account, created, attempts`,
      [limit]
    )
  }

  @InjectManager()
  async finish(
    id: string,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await context.manager!.execute(
      "UPDATE stripe_event SET processed_at = now(), last_error = NULL WHERE id = ?",
      [id]
    )
  }

  /** Puts an event back, each time for twice as long. */
  @InjectManager()
  async fail(
    event: Pick<ClaimedEvent, "id" | "attempts">,
    error: string,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    const pause = Math.min(LONGEST_PAUSE_SECONDS, 2 ** event.attempts)
    await context.manager!.execute(
      `UPDATE stripe_event SET last_error = ?, next_attempt_at = now() + make_interval(secs => ?)
       WHERE id = ?`,
      [error.slice(0, 1000), pause, event.id]
    )
  }

  /** How many events wait for their work, given-up ones included. */
  @InjectManager()
  async backlog(@MedusaContext() context: Context<SqlEntityManager> = {}): Promise<number> {
    const [row]: { count: number }[] = await context.manager!.execute(
      "SELECT count(*)::int AS count FROM stripe_event WHERE processed_at IS NULL"
    )
    return row?.count ?? 0
  }
}

export default StripeEventModuleService
