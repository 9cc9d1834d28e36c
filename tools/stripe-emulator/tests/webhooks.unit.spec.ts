import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import Stripe from "stripe"
import {
  activeAccount,
  type Backend,
  describeEmulator,
  pay,
  startBackend,
} from "./helpers/stripe.js"

const SECRET = "whsec_test"

describeEmulator("webhooks", () => {
  let backend: Backend
  let receiver: Server
  let received: Stripe.Event[] = []
  let refuse = 0

  beforeAll(async () => {
    const verifier = new Stripe("sk_test_x")
    receiver = createServer((request, response) => {
      let body = ""
      request.on("data", (chunk: Buffer) => (body += chunk.toString()))
      request.on("end", () => {
        const signature = request.headers["stripe-signature"] ?? ""
        if (refuse-- > 0) return response.writeHead(500).end()
        received.push(verifier.webhooks.constructEvent(body, signature, SECRET))
        response.end("{}")
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve))
    const { port } = receiver.address() as AddressInfo
    backend = await startBackend({
      webhook: { url: `http://127.0.0.1:${port}/hooks`, secret: SECRET },
    })
  })
  afterAll(async () => {
    await backend.close()
    receiver.close()
  })
  beforeEach(async () => {
    refuse = 0
    await backend.control("webhooks", { mode: "off" })
    await backend.control("webhooks/flush")
    await backend.control("webhooks", { mode: "normal" })
    received = []
  })

  async function until(condition: () => boolean) {
    for (let tries = 0; tries < 200 && !condition(); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    expect(condition()).toBe(true)
  }
  const types = () => received.map(({ type }) => type)

  test("the events of a payment arrive with a signature the SDK accepts", async () => {
    await pay(backend.stripe, 1000)
    await until(() => received.length >= 3)
    expect(types().sort()).toEqual([
      "charge.succeeded",
      "payment_intent.created",
      "payment_intent.succeeded",
    ])
  })

  test("an event of a connected account names it", async () => {
    const account = await activeAccount(backend)
    await until(() => types().includes("account.updated"))
    expect(received.find(({ type }) => type === "account.updated")?.account).toBe(account)
  })

  test("an endpoint that fails gets the event again", async () => {
    refuse = 1
    await backend.stripe.customers.create({})
    await until(() => types().includes("customer.created"))
  })

  test("events can come twice", async () => {
    await backend.control("webhooks", { mode: "duplicate", times: 3 })
    await backend.stripe.customers.create({})
    await until(() => received.length === 3)
    expect(new Set(received.map(({ id }) => id)).size).toBe(1)
  })

  test("events can be kept back and come late, five times and shuffled", async () => {
    await backend.control("webhooks", { mode: "off" })
    await pay(backend.stripe, 1000)
    await backend.control("clock", { advance: 3 * 24 * 3600 })
    expect(received).toEqual([])
    const result = await backend.control("webhooks/flush", { times: 5, shuffle: true })
    expect(result).toMatchObject({ delivered: 3, failed: 0 })
    expect(received).toHaveLength(15)
    expect(new Set(received.map(({ id }) => id)).size).toBe(3)
  })

  test("events can be late", async () => {
    await backend.control("webhooks", { mode: "delay", ms: 300 })
    const started = Date.now()
    await backend.stripe.customers.create({})
    await until(() => received.length === 1)
    expect(Date.now() - started).toBeGreaterThanOrEqual(290)
  })

  test("an endpoint made through the API has a secret of its own", async () => {
    const { id, secret } = await backend.stripe.webhookEndpoints.create({
      url: "http://127.0.0.1:9/hooks",
      enabled_events: ["charge.refunded"],
    })
    expect(secret).toMatch(/^whsec_/)
    expect(await backend.stripe.webhookEndpoints.retrieve(id)).not.toHaveProperty("secret")
    await backend.stripe.webhookEndpoints.del(id)
  })
})
