import type { App, Headers } from "./app"
import { buyByCard, type Stripe } from "./stripe"
import type { Piece } from "./buying"
import type { Vendor } from "./people"
import type { Shop } from "./shop"
import { eventually } from "./wait"

export type Transfer = {
  id: string
  vendor: { id: string }
  vendor_order: { id: string; display_id: string }
  status: string
  amount: number
  net_amount: number
  reduced_amount: number
  netted_amount: number
  reversed_amount: number
  external_id: string | null
  held: boolean
  last_error?: string | null
  reversals?: { status: string; amount: number; external_id: string | null }[]
  history?: { to: string; reason: string | null }[]
}

export const DAY = 86_400

/** What a person does on Stripe's onboarding page; answers the state he comes back with. */
export async function walkOnboarding(
  url: string,
  verdict: "active" | "pending" | "inactive" = "active"
): Promise<string> {
  const html = await (await fetch(url)).text()
  const session = /name="session" value="([^"]+)"/.exec(html)?.[1] ?? ""
  const back = await fetch(url, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ session, action: "finish", verdict }),
  })
  return new URL(back.headers.get("location")!).searchParams.get("state")!
}

/** A vendor chooses Stripe and goes through its pages. */
export async function onboard(
  { api }: App,
  vendor: Vendor,
  verdict: "active" | "pending" | "inactive" = "active"
) {
  const chosen = await api.post("/vendor/payout-account", {}, vendor.headers)
  if (chosen.status !== 200) {
    throw new Error(`Choosing payouts: ${JSON.stringify(chosen.data)}`)
  }
  const { data } = await api.post("/vendor/payout-account/onboarding", {}, vendor.headers)
  const state = await walkOnboarding(data.url, verdict)
  const answer = await api.post("/vendor/payout-account/return", { state }, vendor.headers)
  return { state, payout_account: answer.data.payout_account, status: answer.status }
}

/** Runs a job now; fails when the job did. */
export async function runJob({ api }: App, operator: Headers, name: string) {
  const { status, data } = await api.post(`/admin/jobs/${name}/run`, {}, operator)
  if (status !== 200 || data.job.last_run?.status === "failed") {
    throw new Error(`${name}: ${JSON.stringify(data)}`)
  }
  return data.job
}

export async function transfersOf(
  { api }: App,
  operator: Headers,
  query = ""
): Promise<Transfer[]> {
  return (await api.get(`/admin/transfers?limit=100&${query}`, operator)).data.transfers
}

export async function transferOf({ api }: App, operator: Headers, id: string): Promise<Transfer> {
  return (await api.get(`/admin/transfers/${id}`, operator)).data.transfer
}

/** A piece bought by card, up to the vendor's waiting transfer. */
export async function sell(
  app: App,
  stripe: Stripe,
  shop: Shop,
  operator: Headers,
  piece: Piece
): Promise<Transfer> {
  const order = await buyByCard(app, stripe, shop.store, shop.regions.europe, [{ piece }])
  return await eventually(async () => {
    const [transfer] = await transfersOf(app, operator, `q=${order.id}`)
    expect(transfer).toBeDefined()
    return transfer!
  })
}

export async function deliver({ api }: App, vendor: Vendor, vendorOrderId: string) {
  for (const [step, body] of [
    ["fulfillments", {}],
    ["shipments", { carrier: "DHL", tracking_number: "1" }],
    ["deliveries", {}],
  ] as const) {
    const { status, data } = await api.post(
      `/vendor/orders/${vendorOrderId}/${step}`,
      body,
      vendor.headers
    )
    if (status !== 200) {
      throw new Error(`${step}: ${JSON.stringify(data)}`)
    }
  }
}

type StripeList = { data: { id: string; amount: number; metadata: Record<string, string> }[] }

/** The transfers Stripe has made for one of ours. */
export async function atStripe(stripe: Stripe, transferId: string) {
  const { data } = await stripe.api("GET", "/v1/transfers", { limit: "100" })
  const list = data as unknown as StripeList
  return list.data.filter(({ metadata }) => metadata.transfer_id === transferId)
}

type Ledger = {
  balances(filter: object): Promise<{ account: string; vendor_id: string | null; amount: bigint }[]>
}

/** A vendor's balances (and with `bank`, `stripe_clearing` the platform's), debit positive. */
export async function balancesOf({ container }: App, vendorId: string) {
  const ledger: Ledger = container.resolve("ledger")
  const all = await ledger.balances({})
  const of = (account: string, vendor: string | null) =>
    all.find((each) => each.account === account && each.vendor_id === vendor)?.amount ?? 0n
  return {
    pending: of("vendor_pending", vendorId),
    available: of("vendor_available", vendorId),
    receivable: of("vendor_receivable", vendorId),
    bank: of("bank", null),
    sum: all.reduce((sum, { amount }) => sum + amount, 0n),
  }
}
