import {
  type Backend,
  chargeOf,
  describeEmulator,
  errorOf,
  pay,
  RETURN_URL,
  startBackend,
} from "./helpers/stripe.js"

/** What the fields that are looked at are; a test that reads one that is not there fails. */
interface BrowserAnswer {
  status: string
  next_action: { redirect_to_url: { url: string } }
  error: { type: string; code: string; param: string }
}

let backend: Backend
beforeAll(async () => {
  backend = await startBackend()
})
afterAll(() => backend.close())

test("a card payment succeeds at once, with its charge and group", async () => {
  const intent = await pay(backend.stripe, 12_000, { transfer_group: "cart_1" })
  expect(intent.status).toBe("succeeded")
  expect(intent.amount_received).toBe(12_000)
  expect(chargeOf(intent)).toMatchObject({ paid: true, captured: true, transfer_group: "cart_1" })
})

test.each([
  ["pm_card_chargeDeclined", "card_declined", "generic_decline"],
  ["pm_card_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"],
  ["pm_card_chargeDeclinedExpiredCard", "expired_card", undefined],
  ["pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", undefined],
])("%s is declined and leaves an intent that can be paid again", async (method, code, decline) => {
  const { stripe } = backend
  const error = await errorOf(pay(stripe, 2000, { method }))
  expect(error).toMatchObject({ type: "StripeCardError", statusCode: 402, code })
  if (decline) expect(error.decline_code).toBe(decline)
  const { id = "" } = error.payment_intent ?? {}
  const intent = await stripe.paymentIntents.retrieve(id)
  expect(intent.status).toBe("requires_payment_method")
  expect(intent.last_payment_error?.code).toBe(code)
  const again = await stripe.paymentIntents.confirm(id, {
    payment_method: "pm_card_visa",
    return_url: RETURN_URL,
  })
  expect(again.status).toBe("succeeded")
})

test("manual capture takes at most what was authorised, once", async () => {
  const { stripe } = backend
  const intent = await pay(stripe, 5000, { capture_method: "manual" })
  expect(intent).toMatchObject({ status: "requires_capture", amount_capturable: 5000 })
  const tooMuch = await errorOf(
    stripe.paymentIntents.capture(intent.id, { amount_to_capture: 5001 })
  )
  expect(tooMuch).toMatchObject({ statusCode: 400, code: "amount_too_large" })
  const captured = await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 3000 })
  expect(captured).toMatchObject({ status: "succeeded", amount_received: 3000 })
  const twice = await errorOf(stripe.paymentIntents.capture(intent.id))
  expect(twice).toMatchObject({ code: "payment_intent_unexpected_state" })
  expect(twice.payment_intent?.status).toBe("succeeded")
})

test("a succeeded intent is neither confirmed nor canceled nor given another amount", async () => {
  const { stripe } = backend
  const { id } = await pay(stripe, 1000)
  for (const refused of [
    stripe.paymentIntents.confirm(id, { return_url: RETURN_URL }),
    stripe.paymentIntents.cancel(id),
    stripe.paymentIntents.update(id, { amount: 900 }),
  ]) {
    expect((await errorOf(refused)).code).toBe("payment_intent_unexpected_state")
  }
})

test("an authorisation that is canceled gives the money free", async () => {
  const { stripe } = backend
  const { id } = await pay(stripe, 1000, { capture_method: "manual" })
  const canceled = await stripe.paymentIntents.cancel(id, { cancellation_reason: "abandoned" })
  expect(canceled).toMatchObject({ status: "canceled", amount_capturable: 0 })
})

test.each([
  [49, "eur", "amount_too_small"],
  [49, "jpy", "amount_too_small"],
  [100_000_000, "usd", "amount_too_large"],
])("%d %s is refused", async (amount, currency, code) => {
  const error = await errorOf(backend.stripe.paymentIntents.create({ amount, currency }))
  expect(error).toMatchObject({ statusCode: 400, code, param: "amount" })
})

test.each([
  [12_345, "kwd"],
  [12_350, "isk"],
])("%d %s does not fit the currency's quantum", async (amount, currency) => {
  const error = await errorOf(backend.stripe.paymentIntents.create({ amount, currency }))
  expect(error).toMatchObject({ statusCode: 400, param: "amount" })
})

describeEmulator("3-D Secure and the browser's calls", () => {
  const card = { number: "4242424242424242", exp_month: "12", exp_year: "2034", cvc: "123" }

  const confirm = (id: string, secret: string, values: Record<string, string>) =>
    fetch(`${backend.url}/v1/payment_intents/${id}/confirm`, {
      method: "POST",
      headers: { authorization: "Bearer pk_test_emulator" },
      body: new URLSearchParams({
        client_secret: secret,
        return_url: RETURN_URL,
        "payment_method_data[type]": "card",
        ...Object.fromEntries(
          Object.entries({ ...card, ...values }).map(([name, value]) => [
            `payment_method_data[card][${name}]`,
            value,
          ])
        ),
      }),
    }).then(async (response) => ({
      status: response.status,
      body: (await response.json()) as BrowserAnswer,
    }))

  const open = () => backend.stripe.paymentIntents.create({ amount: 2500, currency: "eur" })

  test("a browser confirms with a card and its client secret, and sees no metadata", async () => {
    const { id, client_secret } = await open()
    const { status, body } = await confirm(id, client_secret ?? "", {})
    expect(status).toBe(200)
    expect(body).toMatchObject({ id, status: "succeeded" })
    expect(body).not.toHaveProperty("metadata")
  })

  test("a wrong client secret and a secret-key call are refused", async () => {
    const { id } = await open()
    expect((await confirm(id, `${id}_secret_x`, {})).body.error.param).toBe("client_secret")
    const balance = await fetch(`${backend.url}/v1/balance`, {
      headers: { authorization: "Bearer pk_test_emulator" },
    })
    expect(balance.status).toBe(403)
    expect(((await balance.json()) as BrowserAnswer).error.code).toBe("secret_key_required")
  })

  test.each([
    [{ number: "4242424242424241" }, "incorrect_number"],
    [{ exp_month: "13" }, "invalid_expiry_month"],
    [{ exp_year: "2020" }, "invalid_expiry_year"],
    [{ cvc: "12" }, "invalid_cvc"],
    [{ number: "4000000000000002" }, "card_declined"],
    [{ number: "4111111111111111" }, "card_declined"],
  ])("card %j is answered with %s", async (values, code) => {
    const { id, client_secret } = await open()
    const { status, body } = await confirm(id, client_secret ?? "", values)
    expect(status).toBe(402)
    expect(body.error).toMatchObject({ type: "card_error", code })
  })

  test.each([
    ["complete", "succeeded", "succeeded"],
    ["fail", "failed", "requires_payment_method"],
  ])("3-D Secure: %s leads back with %s", async (outcome, redirectStatus, status) => {
    const { id, client_secret } = await open()
    const { body } = await confirm(id, client_secret ?? "", { number: "4000002760003184" })
    expect(body.status).toBe("requires_action")
    const { url } = body.next_action.redirect_to_url
    expect(await (await fetch(url)).text()).toContain("25.00 eur")
    const answer = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({ outcome }),
      redirect: "manual",
    })
    const back = new URL(answer.headers.get("location") ?? "")
    expect(back.origin + back.pathname).toBe(RETURN_URL)
    expect(back.searchParams.get("redirect_status")).toBe(redirectStatus)
    expect(back.searchParams.get("payment_intent")).toBe(id)
    expect((await backend.stripe.paymentIntents.retrieve(id)).status).toBe(status)
  })
})
