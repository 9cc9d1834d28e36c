import type { MedusaContainer } from "@medusajs/framework/types"
import type Stripe from "stripe"
import { LEDGER_MODULE } from "../modules/ledger"
import type { ClearingReference } from "../modules/ledger/read-clearing"
import type LedgerModuleService from "../modules/ledger/service"
import { RECONCILIATION_MODULE } from "../modules/reconciliation"
import type ReconciliationModuleService from "../modules/reconciliation/service"
import type { Difference } from "../modules/reconciliation/service"
import { stripeClient } from "../stripe"
import { compare, isCompared, referenceOf } from "./compare"

export type Window = { since: Date; until: Date }

/** What Stripe gives at once. */
const STRIPE_PAGE = 100
const LEDGER_PAGE = 1_000

type Run = {
  id: string
  stripe: Stripe
  ledger: LedgerModuleService
  reconciliation: ReconciliationModuleService
}

const seconds = (date: Date) => Math.floor(date.getTime() / 1000)

async function* balanceTransactions(stripe: Stripe, { since, until }: Window) {
  let starting_after: string | undefined
  for (;;) {
    const page = await stripe.balanceTransactions.list({
      created: { gte: seconds(since), lt: seconds(until) },
      limit: STRIPE_PAGE,
      ...(starting_after && { starting_after }),
    })
    yield page.data
    starting_after = page.data.at(-1)?.id
    if (!page.has_more || !starting_after) {
      return
    }
  }
}

/** @returns how many balance transactions were compared */
async function compareStripe(run: Run, window: Window): Promise<number> {
  let checked = 0
  for await (const page of balanceTransactions(run.stripe, window)) {
    const compared = page.filter(isCompared)
    const references = [...new Set(compared.map(referenceOf))]
    const [moves, fees] = await Promise.all([
      run.ledger.clearingOf(references),
      run.ledger.feesOf(compared.map(({ id }) => id)),
    ])
    await run.reconciliation.addPage(run.id, {
      references,
      differences: compare(compared, moves, fees),
    })
    checked += page.length
  }
  return checked
}

/**
 * An object may have been made just outside the window, or by another clock: before it is
 * called missing, Stripe is asked for it by name.
 */
async function isAtStripe(stripe: Stripe, reference: string): Promise<boolean> {
  const { data } = await stripe.balanceTransactions.list({ source: reference, limit: 1 })
  return data.length > 0
}

const missing = (row: ClearingReference): Difference => ({
  kind: "missing_at_stripe",
  reference: row.reference,
  balance_transaction_id: null,
  type: null,
  currency_code: row.currency_code,
  stripe_amount: 0n,
  ledger_amount: BigInt(row.amount),
  occurred_at: new Date(row.occurred_at),
})

/** What the ledger says happened at Stripe, and Stripe knows nothing of. */
async function compareLedger(run: Run, window: Window) {
  let after = ""
  for (;;) {
    const rows = await run.ledger.clearingReferences(window, { after, limit: LEDGER_PAGE })
    const unseen = new Set(
      await run.reconciliation.unseen(
        run.id,
        rows.map(({ reference }) => reference)
      )
    )
    const differences: Difference[] = []
    for (const row of rows.filter(({ reference }) => unseen.has(reference))) {
      if (!(await isAtStripe(run.stripe, row.reference))) {
        differences.push(missing(row))
      }
    }
    await run.reconciliation.addPage(run.id, { references: [], differences })
    after = rows.at(-1)?.id ?? after
    if (rows.length < LEDGER_PAGE) {
      return
    }
  }
}

/**
 * Compares every balance transaction of Stripe in a window with the ledger, and the ledger with
 * Stripe, in pages. Writes what differs; corrects nothing.
 *
 * @returns how many balance transactions were compared
 * @throws what Stripe or the database threw, after the run was marked as failed
 */
export async function reconcile(container: MedusaContainer, window: Window): Promise<number> {
  const reconciliation: ReconciliationModuleService = container.resolve(RECONCILIATION_MODULE)
  const run: Run = {
    id: await reconciliation.begin(window),
    stripe: stripeClient(container),
    ledger: container.resolve(LEDGER_MODULE),
    reconciliation,
  }
  let checked = 0
  try {
    checked = await compareStripe(run, window)
    await compareLedger(run, window)
    await reconciliation.end(run.id, { checked })
    return checked
  } catch (error) {
    await reconciliation.end(run.id, { checked, error: String(error) })
    throw error
  }
}
