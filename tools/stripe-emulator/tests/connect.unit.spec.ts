import {
  activeAccount,
  type Backend,
  chargeOf,
  describeEmulator,
  errorOf,
  pay,
  startBackend,
} from "./helpers/stripe.js"

let backend: Backend
beforeAll(async () => {
  backend = await startBackend()
})
afterAll(() => backend.close())

test("an account in a country without Connect is refused", async () => {
  const error = await errorOf(backend.stripe.accounts.create({ type: "express", country: "KP" }))
  expect(error).toMatchObject({ statusCode: 400, param: "country" })
})

test("an Express account starts without anything enabled", async () => {
  const account = await backend.stripe.accounts.create({
    type: "express",
    country: "DE",
    capabilities: { transfers: { requested: true } },
  })
  expect(account).toMatchObject({ details_submitted: false, payouts_enabled: false })
  expect(account.capabilities?.transfers).toBe("inactive")
  expect(account.requirements?.currently_due?.length).toBeGreaterThan(0)
  await backend.stripe.accounts.del(account.id)
})

test("nothing is transferred to an account whose capability is inactive", async () => {
  const { stripe } = backend
  const { id } = await stripe.accounts.create({
    type: "express",
    country: "DE",
    capabilities: { transfers: { requested: true } },
  })
  const charge = chargeOf(await pay(stripe, 2000))
  const error = await errorOf(
    stripe.transfers.create({
      amount: 1000,
      currency: "eur",
      destination: id,
      source_transaction: charge.id,
    })
  )
  expect(error).toMatchObject({ statusCode: 400, code: "insufficient_capabilities_for_transfer" })
  await stripe.accounts.del(id)
})

describeEmulator("onboarding", () => {
  const urls = { refresh_url: "http://shop.test/refresh", return_url: "http://shop.test/return" }

  async function visit() {
    const { stripe } = backend
    const account = await stripe.accounts.create({
      type: "express",
      country: "DE",
      capabilities: { transfers: { requested: true } },
    })
    const link = await stripe.accountLinks.create({
      account: account.id,
      type: "account_onboarding",
      ...urls,
    })
    const html = await (await fetch(link.url)).text()
    const session = /name="session" value="(\w+)"/.exec(html)?.[1] ?? ""
    const submit = (values: Record<string, string>) =>
      fetch(link.url, {
        method: "POST",
        body: new URLSearchParams({ session, ...values }),
        redirect: "manual",
      })
    return { id: account.id, link, submit }
  }

  test("finishing enables transfers and leads back", async () => {
    const { id, submit } = await visit()
    const answer = await submit({ action: "finish", first_name: "Ada", last_name: "L" })
    expect(answer.headers.get("location")).toBe(urls.return_url)
    const account = await backend.stripe.accounts.retrieve(id)
    expect(account).toMatchObject({ details_submitted: true, payouts_enabled: true })
    expect(account.capabilities?.transfers).toBe("active")
    const events = await backend.stripe.events.list(
      { type: "account.updated" },
      { stripeAccount: id }
    )
    expect(events.data[0]?.account).toBe(id)
  })

  test("leaving changes nothing", async () => {
    const { id, submit } = await visit()
    expect((await submit({ action: "leave" })).headers.get("location")).toBe(urls.return_url)
    expect((await backend.stripe.accounts.retrieve(id)).details_submitted).toBe(false)
  })

  test("a used link and an expired link lead to the refresh address", async () => {
    const { id, link } = await visit()
    const second = await fetch(link.url, { redirect: "manual" })
    expect(second.headers.get("location")).toBe(urls.refresh_url)
    const fresh = await backend.stripe.accountLinks.create({
      account: id,
      type: "account_onboarding",
      ...urls,
    })
    await backend.control("clock", { advance: 301 })
    const late = await fetch(fresh.url, { redirect: "manual" })
    expect(late.headers.get("location")).toBe(urls.refresh_url)
  })
})

describeEmulator("transfers and reversals", () => {
  test("a transfer from a charge never exceeds it, whatever the balance", async () => {
    const { stripe } = backend
    const destination = await activeAccount(backend)
    const source_transaction = chargeOf(await pay(stripe, 10_000)).id
    const common = { currency: "eur", destination, source_transaction }
    await stripe.transfers.create({ ...common, amount: 6000 })
    const error = await errorOf(stripe.transfers.create({ ...common, amount: 4001 }))
    expect(error.param).toBe("amount")
    await stripe.transfers.create({ ...common, amount: 4000 })
    const wrong = await errorOf(stripe.transfers.create({ ...common, currency: "usd", amount: 1 }))
    expect(wrong.param).toBe("currency")
  })

  test("without a charge the money must be available", async () => {
    const { stripe, control } = backend
    const destination = await activeAccount(backend)
    await pay(stripe, 10_000, { currency: "chf" })
    const transfer = { amount: 5000, currency: "chf", destination }
    expect((await errorOf(stripe.transfers.create(transfer))).code).toBe("balance_insufficient")
    await control("clock", { advance: 2 * 24 * 3600 })
    expect((await stripe.transfers.create(transfer)).destination).toBe(destination)
  })

  test("it arrives at the account, which the platform's objects are not in", async () => {
    const { stripe } = backend
    const stripeAccount = await activeAccount(backend)
    const charge = chargeOf(
      await pay(stripe, 10_000, { method: "pm_card_bypassPending", transfer_group: "cart_7" })
    )
    const transfer = await stripe.transfers.create({
      amount: 9000,
      currency: "eur",
      destination: stripeAccount,
      source_transaction: charge.id,
      metadata: { vendor_order_id: "vo_1" },
    })
    expect(transfer.transfer_group).toBe("cart_7")
    const balance = await stripe.balance.retrieve({}, { stripeAccount })
    expect(balance.available).toEqual([expect.objectContaining({ amount: 9000, currency: "eur" })])
    const across = await errorOf(stripe.transfers.retrieve(transfer.id, {}, { stripeAccount }))
    expect(across).toMatchObject({ statusCode: 404, code: "resource_missing" })
    const found = await stripe.transfers.list({ transfer_group: "cart_7" })
    expect(found.data.map(({ id }) => id)).toEqual([transfer.id])
  })

  test("reversals add up to the transfer at most", async () => {
    const { stripe } = backend
    const destination = await activeAccount(backend)
    const charge = chargeOf(await pay(stripe, 10_000))
    const { id } = await stripe.transfers.create({
      amount: 9000,
      currency: "eur",
      destination,
      source_transaction: charge.id,
    })
    const reversal = await stripe.transfers.createReversal(id, { amount: 4000 })
    expect(reversal.transfer).toBe(id)
    expect((await errorOf(stripe.transfers.createReversal(id, { amount: 5001 }))).param).toBe(
      "amount"
    )
    await stripe.transfers.createReversal(id)
    expect(await stripe.transfers.retrieve(id)).toMatchObject({
      amount_reversed: 9000,
      reversed: true,
    })
    expect((await errorOf(stripe.transfers.createReversal(id))).statusCode).toBe(400)
    expect((await stripe.transfers.listReversals(id)).data).toHaveLength(2)
  })

  test("what the vendor's bank has cannot be reversed", async () => {
    const { stripe, control } = backend
    const destination = await activeAccount(backend)
    const charge = chargeOf(await pay(stripe, 10_000, { method: "pm_card_bypassPending" }))
    const { id } = await stripe.transfers.create({
      amount: 9000,
      currency: "eur",
      destination,
      source_transaction: charge.id,
    })
    await control(`accounts/${destination}`, { payout: { amount: 9000, currency: "eur" } })
    expect((await errorOf(stripe.transfers.createReversal(id))).code).toBe("balance_insufficient")
  })

  test("an unknown destination is refused", async () => {
    const error = await errorOf(
      backend.stripe.transfers.create({ amount: 100, currency: "eur", destination: "acct_nobody" })
    )
    expect(error).toMatchObject({ statusCode: 400, param: "destination", code: "resource_missing" })
  })
})
