import { spawn, type ChildProcess } from "node:child_process"
import { createServer } from "node:net"
import { join } from "node:path"
import { withApp, type App, type Headers } from "./app"
import { complete, fillCart, startPayment, type Piece } from "./buying"
import { eventually } from "./wait"

const EMULATOR = join(__dirname, "../../../tools/stripe-emulator/dist/main.js")
const SECRET_KEY = "sk_test_of_the_http_tests"
const PUBLISHABLE_KEY = "pk_test_of_the_http_tests"
export const WEBHOOK_SECRET = "whsec_of_the_http_tests"

export const STRIPE = "pp_stripe_stripe"

export const CARDS = {
  good: "4242424242424242",
  declined: "4000000000000002",
  secure: "4000002500003155",
  disputed: "4000000000000259",
} as const

/** The emulator as a test drives it. */
export type Stripe = {
  url: string
  /** A call of Stripe's API with the secret key. */
  api(method: string, path: string, form?: Record<string, string>): Promise<StripeAnswer>
  /** A call of the emulator's control routes. */
  control(method: string, path: string, body?: object): Promise<Record<string, unknown>>
  /** What Stripe.js does in the shopper's browser. */
  confirm(clientSecret: string, card: string): Promise<StripeAnswer>
}

export type StripeAnswer = { status: number; data: Record<string, unknown> }

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

function clientOf(url: string): Stripe {
  const send = async (method: string, path: string, key: string, form?: Record<string, string>) => {
    const query = form && method === "GET" ? `?${new URLSearchParams(form)}` : ""
    const answer = await fetch(url + path + query, {
      method,
      headers: { authorization: `Bearer ${key}` },
      ...(form && method !== "GET" && { body: new URLSearchParams(form) }),
    })
    return { status: answer.status, data: (await answer.json()) as Record<string, unknown> }
  }
  return {
    url,
    api: (method, path, form) => send(method, path, SECRET_KEY, form),
    async control(method, path, body) {
      const answer = await fetch(`${url}/_emulator/${path}`, {
        method,
        ...(body && { body: JSON.stringify(body) }),
      })
      return (await answer.json()) as Record<string, unknown>
    },
    confirm: (clientSecret, card) =>
      send(
        "POST",
        `/v1/payment_intents/${clientSecret.split("_secret")[0]}/confirm`,
        PUBLISHABLE_KEY,
        {
          client_secret: clientSecret,
          return_url: "http://localhost/return",
          "payment_method_data[type]": "card",
          "payment_method_data[card][number]": card,
          "payment_method_data[card][exp_month]": "12",
          "payment_method_data[card][exp_year]": "2040",
          "payment_method_data[card][cvc]": "123",
        }
      ),
  }
}

/** One booted application that pays through one Stripe emulator of its own. */
export function withStripe(name: string, suite: (app: App, stripe: Stripe) => void) {
  let url = ""
  let process_: ChildProcess | undefined
  // Before the application reads its configuration.
  beforeAll(async () => {
    url = `http://localhost:${await freePort()}`
    process.env.STRIPE_API_KEY = SECRET_KEY
    process.env.STRIPE_PUBLISHABLE_KEY = PUBLISHABLE_KEY
    process.env.STRIPE_WEBHOOK_SECRET = WEBHOOK_SECRET
    process.env.STRIPE_API_BASE = url
  })
  afterAll(() => void process_?.kill("SIGKILL"))
  withApp(name, (app) => {
    // After the application listens: its address is where events go.
    beforeAll(async () => {
      process_ = spawn(
        process.execPath,
        [EMULATOR, "--port", new URL(url).port, "--webhook-url", `${app.url}/hooks/stripe`],
        {
          env: { ...process.env, STRIPE_EMULATOR_WEBHOOK_SECRET: WEBHOOK_SECRET },
          stdio: "inherit",
        }
      )
      await eventually(async () => {
        const { ok } = await fetch(`${url}/_emulator/health`)
        expect(ok).toBe(true)
      })
    })
    suite(app, new Proxy({} as Stripe, { get: (_, key) => Reflect.get(clientOf(url), key) }))
  })
}

export type CardPayment = { cart_id: string; client_secret: string; intent_id: string }

/** A filled cart whose payment waits for a card. */
export async function startCardPayment(
  app: App,
  store: Headers,
  region: { id: string },
  lines: { piece: Piece; quantity?: number }[],
  country = "de"
): Promise<CardPayment> {
  const cart_id = await fillCart(app, store, region, lines, country)
  const collection = await startPayment(app, store, cart_id, STRIPE)
  const { data } = collection.payment_sessions[0]
  return { cart_id, client_secret: data.client_secret, intent_id: data.id }
}

/** From an empty cart to an order paid by card. */
export async function buyByCard(
  app: App,
  stripe: Stripe,
  store: Headers,
  region: { id: string },
  lines: { piece: Piece; quantity?: number }[],
  card: string = CARDS.good
): Promise<{ id: string; total: number; display_id: number; currency_code: string }> {
  const payment = await startCardPayment(app, store, region, lines)
  await stripe.confirm(payment.client_secret, card)
  const { status, data } = await complete(app, store, payment.cart_id)
  if (status !== 200 || data.type !== "order") {
    throw new Error(`No order: ${status} ${JSON.stringify(data)}`)
  }
  return data.order
}
