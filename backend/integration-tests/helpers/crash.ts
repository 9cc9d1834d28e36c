import type { App } from "./app"
import { sql } from "./database"
import { startSecondServer, type SecondServer } from "./second-server"
import { eventually } from "./wait"

const VICTIM = "victim"

/** Where a process is to die: just before a row is written that fits. */
export type CrashPoint = { table: string; event: "INSERT" | "UPDATE"; when: string }

/** A server process that will be killed. */
export const startVictim = (app: App): Promise<SecondServer> => startSecondServer(app, VICTIM)

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

/**
 * Makes the victim's writes of a kind wait in PostgreSQL, runs `act`, and kills the process
 * with -9 once it waits there. What it was writing is rolled back, as with any lost connection;
 * the other processes never wait.
 */
export async function killAt(
  app: App,
  victim: SecondServer,
  { table, event, when }: CrashPoint,
  act: () => Promise<unknown>
): Promise<void> {
  await sql(
    app,
    `CREATE OR REPLACE FUNCTION wait_for_death() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF current_setting('application_name') = '${VICTIM}' AND (${when}) THEN
         PERFORM pg_sleep(120);
       END IF;
       RETURN NEW;
     END $$`
  )
  await sql(
    app,
    `CREATE TRIGGER wait_for_death BEFORE ${event} ON "${table}" FOR EACH ROW EXECUTE FUNCTION wait_for_death()`
  )
  try {
    const acted = act().catch(() => undefined)
    await eventually(async () => {
      const waiting = await sql(
        app,
        `SELECT 1 FROM pg_stat_activity WHERE application_name = '${VICTIM}' AND wait_event = 'PgSleep'`
      )
      expect(waiting).not.toHaveLength(0)
    }, 60)
    await victim.stop()
    await acted
  } finally {
    await forget(app)
    await sql(app, `DROP TRIGGER wait_for_death ON "${table}"`)
  }
}

/** Kills a process that waits for an answer from outside. */
export async function killDuring(app: App, victim: SecondServer, act: () => Promise<unknown>) {
  const acted = act().catch(() => undefined)
  await pause(4)
  await victim.stop()
  await acted
  await forget(app)
}

/** PostgreSQL notices a dead client only when it writes to it; here it is told. */
async function forget(app: App) {
  await sql(
    app,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${VICTIM}'`
  )
}
