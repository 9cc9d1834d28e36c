import { startStack } from "../../scripts/lib/stack.mjs"
import { credentialsFile } from "../../scripts/lib/environment.mjs"
import { announceShop, runningShop } from "./running-shop"

/** Brings a whole shop up, seeded as `npm start` does it, unless a running one is named. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (runningShop()) return undefined
  const stack = await startStack()
  // A server that dies makes the tests fail; its own message must not get lost among them.
  stack.failure.catch((error: unknown) => console.error(error))
  const stripeUrl = `http://localhost:${stack.ports.stripe}`
  announceShop({ ...stack, stripeUrl }, credentialsFile(stack.dataDir))
  return () => stack.stop()
}
