import type { AddressInfo } from "node:net"
import Stripe from "stripe"
import { App, type Settings } from "../../src/app.js"
import { createEmulatorServer } from "../../src/server.js"

const REAL_KEY = process.env.STRIPE_TEST_KEY

/** What needs the control API or the emulator's pages is left out against Stripe itself. */
export const describeEmulator = REAL_KEY ? describe.skip : describe
export const testEmulator = REAL_KEY ? test.skip : test

export interface Backend {
  stripe: Stripe
  url: string
  /** Calls the control API. */
  control: (
    path: string,
    order?: object,
    method?: string
  ) => Promise<Record<string, unknown> & { error?: { message: string } }>
  app: App
  close: () => Promise<void>
}

export function sdkAt(url: string, config: Stripe.StripeConfig = {}) {
  const { hostname, port } = new URL(url)
  return new Stripe("sk_test_emulator", {
    host: hostname,
    port: Number(port),
    protocol: "http",
    maxNetworkRetries: 0,
    ...config,
  })
}

export const controlAt =
  (url: string): Backend["control"] =>
  async (path, order, method = "POST") => {
    const response = await fetch(`${url}/_emulator/${path}`, {
      method,
      ...(order ? { body: JSON.stringify(order) } : {}),
    })
    return (await response.json()) as Awaited<ReturnType<Backend["control"]>>
  }

/** An emulator of its own for a spec; its SDK talks to Stripe when a test key is given. */
export async function startBackend(settings: Partial<Settings> = {}): Promise<Backend> {
  // The address is known once it listens; pages need it only later.
  const shared: Settings = { publicUrl: "", ...settings }
  const app = new App(shared)
  const server = createEmulatorServer(app)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  shared.publicUrl = url
  return {
    app,
    url,
    stripe: REAL_KEY ? new Stripe(REAL_KEY) : sdkAt(url),
    control: controlAt(url),
    close: () =>
      new Promise((resolve) => {
        app.close()
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** The error a promise ends with; fails when it does not. */
export async function errorOf(work: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await work
  } catch (error) {
    return error as Stripe.errors.StripeError
  }
  throw new Error("was not refused")
}

export const RETURN_URL = "http://shop.test/return"

/** A payment that has succeeded. */
export function pay(
  stripe: Stripe,
  amount: number,
  {
    currency = "eur",
    method = "pm_card_visa",
    ...more
  }: Partial<Stripe.PaymentIntentCreateParams> & {
    method?: string
  } = {}
) {
  return stripe.paymentIntents.create({
    ...more,
    amount,
    currency,
    payment_method: method,
    confirm: true,
    return_url: RETURN_URL,
    expand: ["latest_charge.balance_transaction"],
  })
}

export const chargeOf = (intent: Stripe.PaymentIntent) => intent.latest_charge as Stripe.Charge

/** A connected account that can be paid. */
export async function activeAccount({ stripe, control }: Backend, country = "DE") {
  const account = await stripe.accounts.create({
    country,
    email: "vendor@example.com",
    controller: {
      fees: { payer: "application" },
      losses: { payments: "application" },
      stripe_dashboard: { type: "express" },
    },
    capabilities: { transfers: { requested: true } },
  })
  await control(`accounts/${account.id}`, { transfers: "active" })
  return account.id
}
