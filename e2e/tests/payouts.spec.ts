import type { Page } from "@playwright/test"
import type { Maker, Work } from "../support/makers"
import { shown } from "../support/money"
import { inventWord } from "../support/names"
import { readOrder } from "../support/orders"
import { Shopper } from "../support/shopper"
import { expect, test } from "../support/test"

type Shop = Parameters<Parameters<typeof test>[2]>[0]["shop"]

type VendorOrder = { id: string; order_id: string; total: number; net_total: number }
type Transfer = {
  id: string
  vendor_order: { id: string }
  status: string
  amount: number
  reversed_amount: number
  external_id: string | null
}
type Balance = {
  currency_code: string
  pending: number
  available: number
  receivable: number
  paid_out: number
}

const HOLD_DAYS = 14
const CENTS = 100

async function runJobs(shop: Shop, ...names: string[]): Promise<void> {
  for (const name of names) {
    await shop.backend.request(`/admin/jobs/${name}/run`, { token: shop.operator, body: {} })
  }
}

async function transfersOf({ backend }: Shop, maker: Maker): Promise<Transfer[]> {
  const { token } = maker
  return (await backend.request<{ transfers: Transfer[] }>("/vendor/transfers", { token }))
    .transfers
}

async function balanceOf({ backend }: Shop, { token }: Maker): Promise<Balance | undefined> {
  const { balances } = await backend.request<{ balances: Balance[] }>("/vendor/balance", { token })
  return balances.find(({ currency_code }) => currency_code === "eur")
}

async function expectTrialBalanceOfZero({ backend, operator }: Shop): Promise<void> {
  const { trial_balance } = await backend.request<{
    trial_balance: { currency_code: string; difference: number }[]
  }>("/admin/ledger/trial-balance", { token: operator })
  expect(trial_balance.length).toBeGreaterThan(0)
  expect(trial_balance.filter(({ difference }) => difference !== 0)).toEqual([])
}

/** The owner on the page of payouts and at Stripe's form. */
async function setUpPayouts(page: Page, maker: Maker): Promise<void> {
  await page.goto("/sell/payouts")
  await page.getByLabel("Email").fill(maker.email)
  await page.getByLabel("Password").fill(maker.password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.getByRole("button", { name: "Set up payouts" }).click()
  await expect(page.getByRole("heading", { name: "Set up your payouts" })).toBeVisible()
  await page.getByRole("button", { name: "Finish" }).click()
  await expect(page.getByText("Your payouts are set up")).toBeVisible()
}

async function deliver({ backend }: Shop, { token }: Maker, id: string): Promise<void> {
  const move = (path: string, body: object = {}) =>
    backend.request(`/vendor/orders/${id}/${path}`, { token, body })
  await move("fulfillments")
  await move("shipments", { carrier: "Post", tracking_number: "RR123456785DE" })
  await move("deliveries")
}

test("bought by card from three makers, delivered, paid out once, and half of it given back", async ({
  page,
  shop,
  isMobile,
}) => {
  test.skip(isMobile, "Money moves the same at every size; the clock of the shop is moved once.")
  test.setTimeout(240_000)
  const { backend, makers, stripe } = shop
  const shopper = new Shopper(page)
  const open = (thing: string, price: number): Promise<{ maker: Maker; works: Work[] }> =>
    makers.open({ title: `${inventWord()} ${thing}`, price, stock: 2 })
  const stalls = [await open("tray", 120), await open("mug", 18.5), await open("shawl", 79.99)]
  const maker = stalls[0]!.maker

  await test.step("a maker sets up payouts", () => setUpPayouts(page, maker))

  const part = await test.step("a guest buys from three makers with 4242…", async () => {
    for (const { works } of stalls) for (const work of works) await shopper.putIntoCart(work)
    await shopper.checkOut()
    await shopper.placeOrder()
    const order = await readOrder(backend, await shopper.confirmedOrder())
    expect(order.vendorOrders).toHaveLength(3)
    const { id } = order.vendorOrders.find(({ vendor }) => vendor.id === maker.id) ?? { id: "" }
    const { vendor_order } = await backend.request<{ vendor_order: VendorOrder }>(
      `/vendor/orders/${id}`,
      { token: maker.token }
    )
    return vendor_order
  })

  await test.step("delivered, its share is sent when the hold is over, and not before", async () => {
    await expect(async () => expect(await transfersOf(shop, maker)).toHaveLength(1)).toPass()
    await deliver(shop, maker, part.id)
    // Deliveries are dated by the real clock: on a shop whose clock was moved before, they are
    // as old as that at once.
    if (!(await stripe.clockWasMoved())) {
      await runJobs(shop, "release-transfers", "send-transfers")
      expect((await transfersOf(shop, maker))[0]?.status).toBe("pending")
    }
    await stripe.advanceClock(HOLD_DAYS + 1)
    await runJobs(
      shop,
      "release-transfers",
      "send-transfers",
      "release-transfers",
      "send-transfers"
    )
  })

  const transfer =
    await test.step("exactly one transfer of the net, here and at Stripe", async () => {
      const transfers = await transfersOf(shop, maker)
      expect(transfers).toHaveLength(1)
      expect(transfers[0]).toMatchObject({ status: "sent", amount: part.net_total })
      const made = await stripe.list<{ id: string; amount: number }>("/v1/transfers", {
        limit: "100",
      })
      const own = made.filter(({ id }) => id === transfers[0]?.external_id)
      expect(own.map(({ amount }) => amount)).toEqual([Math.round(part.net_total * CENTS)])
      expect(await balanceOf(shop, maker)).toMatchObject({ pending: 0, available: 0 })
      expect((await balanceOf(shop, maker))?.paid_out).toBe(part.net_total)
      await page.goto("/sell/payouts")
      await expect(page.getByRole("region", { name: "Last payouts" })).toContainText(
        shown(part.net_total)
      )
      await expectTrialBalanceOfZero(shop)
      return transfers[0]!
    })

  await test.step("half of it is refunded: shopper, reversal and ledger agree", async () => {
    const half = Math.round((part.total * CENTS) / 2) / CENTS
    await backend.request(`/vendor/orders/${part.id}/refunds`, {
      token: maker.token,
      body: { reason: "broken", amount: half },
    })
    await runJobs(shop, "send-transfer-reversals")
    const share = Math.round((part.net_total * half * CENTS) / part.total)
    const refunds = await stripe.list<{ amount: number; metadata: Record<string, string> }>(
      "/v1/refunds",
      { limit: "100" }
    )
    const own = refunds.filter(({ metadata }) => metadata["vendor_order_id"] === part.id)
    expect(own.map(({ amount }) => amount)).toEqual([Math.round(half * CENTS)])
    const reversals = await stripe.list<{ amount: number }>(
      `/v1/transfers/${transfer.external_id}/reversals`,
      { limit: "100" }
    )
    expect(reversals.map(({ amount }) => amount)).toEqual([share])
    expect((await transfersOf(shop, maker))[0]?.reversed_amount).toBe(share / CENTS)
    expect(await balanceOf(shop, maker)).toMatchObject({ pending: 0, available: 0, receivable: 0 })
    await expectTrialBalanceOfZero(shop)
  })
})
