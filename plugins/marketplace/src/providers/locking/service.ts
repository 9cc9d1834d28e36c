import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { ILockingProvider } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

type AcquireArgs = { ownerId?: string | null; expire?: number; awaitQueue?: boolean }

/** The part of Medusa's shared knex connection that is used here. */
type Connection = { raw(sql: string, bindings: unknown[]): Promise<{ rows: { key: string }[] }> }

const LEASE_SECONDS = 30
const DEFAULT_TIMEOUT_SECONDS = 30

/**
 * Locks as rows of `held_lock`, shared by all processes on one database.
 *
 * Medusa's `locking-postgres` (2.21.2) does not hold: two callers that insert at the same
 * moment both believe they got the lock, a lock left by a crashed process never expires, and
 * `execute` keeps a pooled connection per waiting caller until the pool is empty. Here a lock
 * is taken by one statement, an expired one may be taken over, and nobody waits on a
 * connection.
 */
class PostgresLockingProvider implements ILockingProvider {
  static identifier = "locking-rows"

  protected readonly connection: Connection

  constructor(container: { [ContainerRegistrationKeys.PG_CONNECTION]: Connection }) {
    this.connection = container[ContainerRegistrationKeys.PG_CONNECTION]
  }

  /**
   * Runs `job` while holding all `keys`; the lease is renewed until it ends.
   *
   * @param args.timeout seconds to wait for the lock, 30 by default
   * @throws MedusaError `conflict` when the lock was not free in time
   */
  async execute<T>(
    keys: string | string[],
    job: () => Promise<T>,
    args?: { timeout?: number }
  ): Promise<T> {
    if (![keys].flat().length) {
      return await job()
    }
    const ownerId = randomUUID()
    await this.waitFor(keys, ownerId, args?.timeout ?? DEFAULT_TIMEOUT_SECONDS)
    const renewal = setInterval(
      () => void this.tryAcquire(keys, { ownerId, expire: LEASE_SECONDS }).catch(() => undefined),
      (LEASE_SECONDS * 1000) / 3
    )
    try {
      return await job()
    } finally {
      clearInterval(renewal)
      await this.release(keys, { ownerId })
    }
  }

  private async waitFor(keys: string | string[], ownerId: string, timeout: number): Promise<void> {
    const deadline = Date.now() + timeout * 1000
    for (let pause = 10; ; pause = Math.min(pause * 1.5, 200)) {
      if (await this.tryAcquire(keys, { ownerId, expire: LEASE_SECONDS })) {
        return
      }
      if (Date.now() >= deadline) {
        throw this.taken(keys)
      }
      await sleep(pause * (0.5 + Math.random()))
    }
  }

  /** @throws MedusaError `conflict` at once when somebody else holds one of the keys */
  async acquire(keys: string | string[], args?: AcquireArgs): Promise<void> {
    if (!(await this.tryAcquire(keys, args))) {
      throw this.taken(keys)
    }
  }

  /** All keys or none. Sorted, so that two callers never wait for each other's row. */
  private async tryAcquire(keys: string | string[], args?: AcquireArgs): Promise<boolean> {
    const sorted = [...new Set([keys].flat())].sort()
    const expires = args?.expire ? "now() + make_interval(secs => ?)" : "NULL"
    const parameters = sorted.flatMap((key) => [
      key,
      args?.ownerId ?? null,
      ...(args?.expire ? [args.expire] : []),
    ])
    const { rows: held } = await this.connection.raw(
      `INSERT INTO held_lock (key, owner, expires_at)
       VALUES ${sorted.map(() => `(?, ?, ${expires})`).join(", ")}
       ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
         WHERE held_lock.expires_at <= now() OR held_lock.owner = excluded.owner
       RETURNING key`,
      parameters
    )
    if (held.length === sorted.length) {
      return true
    }
    if (held.length) {
      await this.release(
        held.map((row) => row.key),
        { ownerId: args?.ownerId }
      )
    }
    return false
  }

  async release(keys: string | string[], args?: { ownerId?: string | null }): Promise<boolean> {
    const list = [keys].flat()
    const { rows: released } = await this.connection.raw(
      `DELETE FROM held_lock WHERE key IN (${list.map(() => "?").join(", ")})
         AND owner IS NOT DISTINCT FROM ? RETURNING key`,
      [...list, args?.ownerId ?? null]
    )
    return released.length === list.length
  }

  async releaseAll(args?: { ownerId?: string | null }): Promise<void> {
    await this.connection.raw("DELETE FROM held_lock WHERE owner IS NOT DISTINCT FROM ?", [
      args?.ownerId ?? null,
    ])
  }

  private taken(keys: string | string[]): MedusaError {
    return new MedusaError(
      MedusaError.Types.CONFLICT,
      `Somebody else is working on ${[keys].flat().join(", ")}. Please try again.`
    )
  }
}

export default PostgresLockingProvider
