import axios from "axios"
import { createPiece, type Piece } from "../helpers/buying"
import { killAt, killDuring, startVictim, type CrashPoint } from "../helpers/crash"
import { sql } from "../helpers/database"
import {
  atStripe,
  balancesOf,
  DAY,
  deliver,
  onboard,
  runJob,
  transfersOf,
  type Transfer,
} from "../helpers/payouts"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import type { SecondServer } from "../helpers/second-server"
import { setUpShop, type Shop } from "../helpers/shop"
import { buyByCard, CARDS, startCardPayment, STRIPE, withStripe } from "../helpers/stripe"
import { eventually } from "../helpers/wait"

jest.setTimeout(240_000)

const PAYING: [string, CrashPoint][] = [
  [
    "before the capture is in the ledger",
    { table: "ledger_transaction", event: "INSERT", when: "NEW.kind = 'captured'" },
  ],
  ["before the transfers are opened", { table: "transfer", event: "INSERT", when: "true" }],
]

const PAYING_OUT: [string, CrashPoint][] = [
  [
    "before a release is written",
    {
      table: "transfer",
      event: "UPDATE",
      when: "NEW.status = 'available' AND OLD.status = 'pending'",
    },
  ],
  [
    "before a release is in the ledger",
    { table: "ledger_transaction", event: "INSERT", when: "NEW.kind = 'released'" },
  ],
  [
    "before the intent to send is written",
    {
      table: "transfer",
      event: "UPDATE",
      when: "NEW.status = 'sending' AND OLD.status <> 'sending'",
    },
  ],
  [
    "after Stripe made the transfer and before that is written",
    { table: "transfer", event: "UPDATE", when: "NEW.status = 'sent' AND OLD.status = 'sending'" },
  ],
  [
    "before the transfer is in the ledger",
    { table: "ledger_transaction", event: "INSERT", when: "NEW.kind = 'transferred'" },
  ],
]

withStripe("money-crashes", (app, stripe) => {
  let shop: Shop
  let operator: Record<string, string>
  let vendors: Vendor[]
  let pieces: Piece[]
  let victim: SecondServer

  beforeAll(async () => {
    shop = await setUpShop(app, [STRIPE])
    operator = await createOperator(app)
    vendors = [await createVendor(app, operator, "anna"), await createVendor(app, operator, "bela")]
    for (const vendor of vendors) {
      await onboard(app, vendor)
    }
    pieces = await Promise.all(
      vendors.map((vendor) =>
        createPiece(app, shop, vendor, { title: `By ${vendor.id}`, prices: { eur: 80 }, stock: 9 })
      )
    )
  })

  beforeEach(async () => {
    victim = await startVictim(app)
  })

  afterEach(async () => {
    await victim.stop()
    await stripe.control("DELETE", "faults")
    await stripe.control("POST", "webhooks", { mode: "normal" })
  })

  const lines = () => pieces.map((piece) => ({ piece }))

  const transfers = (orderId: string, count = 2): Promise<Transfer[]> =>
    eventually(async () => {
      const found = await transfersOf(app, operator, `q=${orderId}`)
      expect(found).toHaveLength(count)
      return found
    }, 60)

  async function deliverAll(opened: Transfer[]) {
    for (const { vendor, vendor_order } of opened) {
      await deliver(app, vendors.find(({ id }) => id === vendor.id)!, vendor_order.id)
    }
    await stripe.control("POST", "clock", { advance: 15 * DAY })
  }

  const atVictim = async (...names: string[]) => {
    for (const name of names) {
      await axios.post(`${victim.url}/admin/jobs/${name}/run`, {}, { headers: operator })
    }
  }

  /** What any worker does by itself within a minute; the dead one's claims have run out. */
  async function recover() {
    await sql(app, "UPDATE transfer SET next_attempt_at = now() WHERE status = 'sending'")
    for (const name of ["record-captures", "release-transfers", "send-transfers"]) {
      await runJob(app, operator, name)
    }
  }

  async function expectPaidOnce(orderId: string) {
    await eventually(async () => {
      await recover()
      for (const { status } of await transfers(orderId)) {
        expect(status).toBe("sent")
      }
    }, 90)
    for (const { id, net_amount, external_id, vendor } of await transfers(orderId)) {
      const made = await atStripe(stripe, id)
      expect(made).toMatchObject([{ id: external_id, amount: Math.round(net_amount * 100) }])
      expect(await balancesOf(app, vendor.id)).toMatchObject({
        pending: 0n,
        available: 0n,
        receivable: 0n,
        sum: 0n,
      })
    }
  }

  it.each(PAYING)("pays each vendor once when a process dies %s", async (_, point) => {
    await stripe.control("POST", "webhooks", { mode: "off" })
    const payment = await startCardPayment(app, shop.store, shop.regions.europe, lines())
    await stripe.confirm(payment.client_secret, CARDS.good)
    let orderId = ""
    await killAt(app, victim, point, async () => {
      const path = `${victim.url}/store/carts/${payment.cart_id}/complete`
      const { data } = await axios.post(path, {}, { headers: shop.store })
      orderId = data.order.id
    })
    await stripe.control("POST", "webhooks/flush", { times: 1 })
    // The sweep leaves the last half minute to the events.
    await sql(app, "UPDATE payment SET captured_at = captured_at - interval '1 minute'")
    await recover()
    await deliverAll(await transfers(orderId))
    await expectPaidOnce(orderId)
  })

  it.each(PAYING_OUT)("pays each vendor once when a process dies %s", async (_, point) => {
    const order = await buyByCard(app, stripe, shop.store, shop.regions.europe, lines())
    await deliverAll(await transfers(order.id))
    await killAt(app, victim, point, () => atVictim("release-transfers", "send-transfers"))
    await expectPaidOnce(order.id)
  })

  it.each([
    ["before Stripe has made the transfer", { kind: "hang" }],
    ["whose answer from Stripe got lost", { kind: "lose_answer", times: 5 }],
  ])("pays each vendor once when a process dies %s", async (_, fault) => {
    const order = await buyByCard(app, stripe, shop.store, shop.regions.europe, lines())
    await deliverAll(await transfers(order.id))
    await stripe.control("POST", "faults", { method: "POST", path: "^/v1/transfers$", ...fault })
    await killDuring(app, victim, () => atVictim("release-transfers", "send-transfers"))
    await stripe.control("DELETE", "faults")
    await expectPaidOnce(order.id)
  })
})
