import { createPiece, type Piece } from "../helpers/buying"
import { sql, whileRefusing } from "../helpers/database"
import { mailsTo } from "../helpers/outbox"
import {
  atStripe,
  balancesOf,
  DAY,
  deliver,
  onboard,
  runJob,
  sell,
  transferOf,
  transfersOf,
  walkOnboarding,
  type Transfer,
} from "../helpers/payouts"
import { createOperator, createVendor, signIn, signUp, type Vendor } from "../helpers/people"
import { setUpShop, type Shop } from "../helpers/shop"
import { STRIPE, withStripe } from "../helpers/stripe"
import { eventually } from "../helpers/wait"

jest.setTimeout(180_000)

const BANK = { account_holder: "Mina Maker", account_number: "DE02 1203 0000 0000 2020 51" }

type Payouts = {
  takeBack(input: object): Promise<{ parts: { account: string; amount: bigint }[] }>
}

withStripe("payouts", (app, stripe) => {
  let shop: Shop
  let operator: Record<string, string>
  let anna: Vendor
  let bela: Vendor
  let piece: Piece
  let pieceOfBela: Piece

  beforeAll(async () => {
    shop = await setUpShop(app, [STRIPE, "pp_system_default"])
    operator = await createOperator(app)
    anna = await createVendor(app, operator, "anna")
    bela = await createVendor(app, operator, "bela")
    const work = { prices: { eur: 100 }, stock: 20 }
    piece = await createPiece(app, shop, anna, { title: "Vase", ...work })
    pieceOfBela = await createPiece(app, shop, bela, { title: "Bowl", ...work })
  })

  const run = (name: string) => runJob(app, operator, name)
  const transfer = (id: string) => transferOf(app, operator, id)
  const act = (id: string, action: string, body: object = {}) =>
    app.api.post(`/admin/transfers/${id}/${action}`, body, operator)
  const fault = (order: object) =>
    stripe.control("POST", "faults", { method: "POST", path: "^/v1/transfers$", ...order })
  const payoutAccount = async (vendor: Vendor) =>
    (await app.api.get("/vendor/payout-account", vendor.headers)).data.payout_account

  /** A delivered work whose hold is over. */
  async function released(vendor = anna, what = piece): Promise<Transfer> {
    const sold = await sell(app, stripe, shop, operator, what)
    await deliver(app, vendor, sold.vendor_order.id)
    await stripe.control("POST", "clock", { advance: 15 * DAY })
    await run("release-transfers")
    return await transfer(sold.id)
  }

  async function paid(vendor = anna, what = piece) {
    const { id } = await released(vendor, what)
    await run("send-transfers")
    return await transfer(id)
  }

  afterEach(async () => void (await stripe.control("DELETE", "faults")))

  it("pays the net once, when the emulator's clock has passed the hold", async () => {
    await onboard(app, anna)
    const sold = await sell(app, stripe, shop, operator, piece)
    expect(sold.status).toBe("pending")
    await deliver(app, anna, sold.vendor_order.id)
    await run("release-transfers")
    expect((await transfer(sold.id)).status).toBe("pending")
    await stripe.control("POST", "clock", { advance: 15 * DAY })
    expect((await run("release-transfers")).backlog).toBe(0)
    expect(await transfer(sold.id)).toMatchObject({ status: "available", external_id: null })
    expect(await balancesOf(app, anna.id)).toMatchObject({ pending: 0n, sum: 0n })

    await Promise.all([1, 2, 3].map(() => run("send-transfers")))
    await run("send-transfers")
    const sent = await transfer(sold.id)
    expect(sent).toMatchObject({ status: "sent", amount: sold.net_amount })
    expect(sent.history!.map(({ to }) => to)).toEqual(["pending", "available", "sending", "sent"])
    const made = await atStripe(stripe, sold.id)
    expect(made).toMatchObject([{ id: sent.external_id, amount: sold.net_amount * 100 }])
    expect(await balancesOf(app, anna.id)).toMatchObject({ pending: 0n, available: 0n, sum: 0n })

    const own = await app.api.get("/vendor/transfers?status=sent", anna.headers)
    expect(own.data).toMatchObject({ count: 1, transfers: [{ id: sold.id, amount: sent.amount }] })
    expect((await app.api.get(`/vendor/transfers/${sold.id}`, bela.headers)).status).toBe(404)
    expect((await app.api.get("/vendor/transfers", bela.headers)).data.count).toBe(0)
  })

  it("makes one account of two clicks, and lets each link come back once and to its own vendor", async () => {
    const post = (path: string, body: object = {}, vendor = anna) =>
      app.api.post(`/vendor/payout-account${path}`, body, vendor.headers)
    expect((await payoutAccount(anna)).status).toBe("none")
    expect((await post("/onboarding")).status).toBe(400)
    const accountsOfAnna = async () => {
      const { data } = await stripe.api("GET", "/v1/accounts", { limit: "100" })
      const accounts = data as unknown as { data: { metadata: { vendor_id: string } }[] }
      return accounts.data.filter(({ metadata }) => metadata.vendor_id === anna.id).length
    }
    // Tests before this one have made accounts of hers; the database has forgotten them.
    const before = await accountsOfAnna()
    const clicks = await Promise.all([post(""), post("")])
    expect(clicks.map(({ status }) => status)).toEqual([200, 200])
    expect(await accountsOfAnna()).toBe(before + 1)
    expect((await payoutAccount(anna)).status).toBe("onboarding")
    expect((await post("/dashboard")).status).toBe(400)

    const first = await post("/onboarding")
    const state = await walkOnboarding(first.data.url)
    await post("", {}, bela)
    for (const [vendor, foreign] of [
      [bela, state],
      [anna, "not-a-state"],
    ] as const) {
      expect((await post("/return", { state: foreign }, vendor)).status).toBe(404)
      expect((await post("/refresh", { state: foreign }, vendor)).status).toBe(404)
    }
    expect((await payoutAccount(bela)).status).toBe("onboarding")
    const back = await post("/return", { state })
    expect(back.data.payout_account).toMatchObject({
      provider: "stripe_connect",
      status: "active",
      transfers_capability: "active",
      held: false,
    })
    expect((await post("/return", { state })).status).toBe(404)
    expect((await post("/dashboard")).data.url).toContain("/express/")

    const again = await post("/onboarding", {}, bela)
    const later = new URL((await fetch(again.data.url)).url)
    expect(later.pathname).toContain("/setup/")
    expect((await post("", { country_code: "fr" })).status).toBe(400)
    expect((await post("/return", {})).status).toBe(400)
  })

  it("lets managers look, and only owners change", async () => {
    const email = "manager@anna.example"
    const person = { email, first_name: "Max", last_name: "Manager", role: "manager" }
    await app.api.post("/vendor/members", person, anna.headers)
    const [mail] = await mailsTo(email)
    const [code] = /[A-Z2-9]{4}(-[A-Z2-9]{4}){3}/.exec(mail!.html)!
    const login = await signUp(app, "vendor_member", email)
    await app.api.post("/vendor/invitations/accept", { code }, login)
    const manager = await signIn(app, "vendor_member", email)
    expect((await app.api.get("/vendor/payout-account", manager)).status).toBe(200)
    expect((await app.api.post("/vendor/payout-account", {}, manager)).status).toBe(403)
  })

  it("pays nobody whose capability is not active, and goes on when Stripe says it is", async () => {
    const { payout_account } = await onboard(app, anna, "pending")
    expect(payout_account).toMatchObject({ status: "restricted", transfers_capability: "pending" })
    const { id } = await released()
    await run("send-transfers")
    expect((await transfer(id)).status).toBe("available")
    const [{ external_id }] = (await sql(app, "SELECT external_id FROM payout_account")) as [
      { external_id: string },
    ]
    await stripe.control("POST", `accounts/${external_id}`, { transfers: "active" })
    await eventually(async () => expect((await payoutAccount(anna)).status).toBe("active"))

    // Gone again, and this time no event told: it is seen before the transfer.
    await stripe.control("POST", "webhooks", { mode: "off" })
    await stripe.control("POST", `accounts/${external_id}`, { transfers: "inactive" })
    await run("send-transfers")
    expect(await transfer(id)).toMatchObject({
      status: "available",
      last_error: "The account cannot take transfers at the moment.",
    })
    expect((await payoutAccount(anna)).status).toBe("restricted")
    await stripe.control("POST", "webhooks", { mode: "normal" })
    await stripe.control("POST", `accounts/${external_id}`, { transfers: "active" })
    await eventually(async () => expect((await payoutAccount(anna)).status).toBe("active"))
    await act(id, "retry")
    await run("send-transfers")
    expect((await transfer(id)).status).toBe("sent")
    expect(await atStripe(stripe, id)).toHaveLength(1)
  })

  it("ignores the event of an account that is no vendor's", async () => {
    const before = await sql(app, "SELECT * FROM payout_account")
    const { data } = await stripe.api("POST", "/v1/accounts", {
      country: "DE",
      "controller[fees][payer]": "application",
      "controller[losses][payments]": "application",
      "controller[stripe_dashboard][type]": "express",
      "capabilities[transfers][requested]": "true",
    })
    await stripe.control("POST", `accounts/${String(data.id)}`, { transfers: "active" })
    await eventually(async () => {
      const rows = await sql(
        app,
        "SELECT processed_at, last_error FROM stripe_event WHERE account = ?",
        [data.id]
      )
      expect(rows).toMatchObject([{ processed_at: expect.any(Date), last_error: null }])
    })
    expect(await sql(app, "SELECT * FROM payout_account")).toEqual(before)
  })

  it("makes one transfer when Stripe's answers are lost", async () => {
    await onboard(app, anna)
    const { id } = await released()
    await fault({ kind: "lose_answer", times: 3 })
    await run("send-transfers")
    const lost = await transfer(id)
    expect(lost.status).toBe("sending")
    expect(await atStripe(stripe, id)).toHaveLength(1)
    await act(id, "retry")
    await run("send-transfers")
    expect((await transfer(id)).status).toBe("sent")
    expect(await atStripe(stripe, id)).toHaveLength(1)
  })

  it("finds the transfer of a key that has run out instead of making another", async () => {
    await onboard(app, anna)
    const { id } = await released()
    await fault({ kind: "500", commit: true, times: 1 })
    await run("send-transfers")
    expect((await transfer(id)).status).toBe("sending")
    await stripe.control("POST", "clock", { advance: 25 * 3600 })
    await act(id, "retry")
    await run("send-transfers")
    const [made, ...more] = await atStripe(stripe, id)
    expect(more).toEqual([])
    expect(await transfer(id)).toMatchObject({ status: "sent", external_id: made!.id })
  })

  it.each([
    ["429", { kind: "429", times: 3 }],
    ["500 before anything was done", { kind: "500", times: 3 }],
  ])("sends once after %s", async (_, order) => {
    await onboard(app, anna)
    const { id } = await released()
    await fault(order)
    await run("send-transfers")
    expect((await transfer(id)).status).toBe("sending")
    await stripe.control("DELETE", "faults")
    // Stripe repeats a 500 under its key until the key runs out.
    await stripe.control("POST", "clock", { advance: 25 * 3600 })
    await act(id, "retry")
    await run("send-transfers")
    expect((await transfer(id)).status).toBe("sent")
    expect(await atStripe(stripe, id)).toHaveLength(1)
  })

  it("brings into the ledger what was sent when the process died before the posting", async () => {
    await onboard(app, anna)
    const { id } = await released()
    await whileRefusing(app, `INSERT ON "ledger_transaction"`, async () => {
      await expect(run("send-transfers")).rejects.toThrow("refused by the test")
    })
    expect((await transfer(id)).status).toBe("sent")
    expect((await balancesOf(app, anna.id)).available).toBeLessThan(0n)
    await run("send-transfers")
    expect(await balancesOf(app, anna.id)).toMatchObject({ available: 0n, sum: 0n })
    expect(await atStripe(stripe, id)).toHaveLength(1)
  })

  it("keeps back what the operator holds: one transfer, or a vendor's all", async () => {
    await onboard(app, anna)
    const { id } = await released()
    expect((await act(id, "hold")).status).toBe(400)
    expect((await act(id, "hold", { reason: "A complaint" })).data.transfer.held).toBe(true)
    await run("send-transfers")
    expect((await act(id, "release-hold")).data.transfer.status).toBe("available")
    const all = (action: string, body: object) =>
      app.api.post(`/admin/vendors/${anna.id}/${action}`, body, operator)
    const held = await all("hold-payouts", { reason: "A complaint" })
    expect(held.data.payout_account).toMatchObject({ held: true, hold_reason: "A complaint" })
    expect(await payoutAccount(anna)).toMatchObject({ held: true, hold_reason: "A complaint" })
    expect((await all("hold-payouts", { reason: "Twice" })).status).toBe(400)
    await run("send-transfers")
    expect((await transfer(id)).status).toBe("available")
    expect((await all("release-payouts", {})).status).toBe(200)
    await run("send-transfers")
    expect((await transfer(id)).status).toBe("sent")
    expect((await act(id, "hold", { reason: "Too late" })).status).toBe(400)
    expect((await act("trf_none", "hold", { reason: "None" })).status).toBe(404)
    const none = await app.api.post(
      "/admin/vendors/vend_none/hold-payouts",
      { reason: "None" },
      operator
    )
    expect(none.status).toBe(404)
  })

  it("pays by bank transfer where Stripe does not, marked by the operator", async () => {
    const choose = (body: object) =>
      app.api.post("/vendor/payout-account", { country_code: "in", ...body }, anna.headers)
    expect((await choose({ provider: "stripe_connect" })).data.message).toContain("IN")
    expect((await choose({})).data.message).toContain("bank_details")
    const { data } = await choose({ bank_details: BANK })
    expect(data.payout_account).toMatchObject({
      provider: "manual",
      status: "active",
      bank_details: { account_number: "•••• 0 51" },
    })
    const shown = await app.api.get(`/admin/vendors/${anna.id}/payout-account`, operator)
    expect(shown.data.payout_account.bank_details).toEqual(BANK)

    const { id, amount } = await released()
    await run("send-transfers")
    expect((await transfer(id)).status).toBe("available")
    const before = await balancesOf(app, anna.id)
    expect((await act(id, "mark-paid")).status).toBe(400)
    const marks = await Promise.all([1, 2].map(() => act(id, "mark-paid", { reference: "SEPA-1" })))
    expect(marks.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(await transfer(id)).toMatchObject({ status: "sent", external_id: "SEPA-1" })
    const after = await balancesOf(app, anna.id)
    expect(after).toMatchObject({ available: 0n, sum: 0n })
    expect(before.bank - after.bank).toBe(BigInt(Math.round(amount * 100)))
    expect(await atStripe(stripe, id)).toEqual([])
  })

  it("takes back from Stripe what is refunded later, and withholds what it cannot", async () => {
    await onboard(app, bela)
    const payouts: Payouts = app.container.resolve("payout")
    const sent = await paid(bela, pieceOfBela)
    const net = BigInt(Math.round(sent.net_amount * 100))
    const refund = (amount: bigint, source_id: string) =>
      payouts.takeBack({
        vendor_order_id: sent.vendor_order.id,
        amount,
        source_type: "refund",
        source_id,
      })
    await refund(2000n, "ref_1")
    await fault({ path: "/reversals$", kind: "lose_answer", times: 3 })
    await run("send-transfer-reversals")
    await sql(app, "UPDATE transfer_reversal SET next_attempt_at = now()")
    await run("send-transfer-reversals")
    expect((await transfer(sent.id)).reversals).toMatchObject([{ status: "sent", amount: 20 }])
    expect(await atStripe(stripe, sent.id)).toMatchObject([{ amount_reversed: 2000 }])
    // The refund's own posting is the refunds' business; the reversal's is there.
    expect(await balancesOf(app, bela.id)).toMatchObject({ receivable: -2000n, sum: 0n })

    // The money has left the vendor's account at Stripe: nothing to take back.
    const [{ external_id }] = (await sql(app, "SELECT external_id FROM payout_account")) as [
      { external_id: string },
    ]
    await stripe.control("POST", `accounts/${external_id}`, {
      payout: { amount: Number(net - 2000n), currency: "eur" },
    })
    await refund(3000n, "ref_2")
    await run("send-transfer-reversals")
    expect((await transfer(sent.id)).reversals).toMatchObject([
      { status: "sent" },
      { status: "owed", amount: 30 },
    ])
    const next = await paid(bela, pieceOfBela)
    expect(next).toMatchObject({ status: "sent", netted_amount: 30 })
    expect(next.amount).toBeCloseTo(next.net_amount - 30, 5)
    expect(await balancesOf(app, bela.id)).toMatchObject({ receivable: -5000n, available: 0n })
    expect(await transfersOf(app, operator, `vendor_id=${bela.id}`)).toHaveLength(2)
  })
})
