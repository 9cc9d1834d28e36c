import type { MedusaContainer } from "@medusajs/framework/types"
import { LEDGER_MODULE } from "../modules/ledger"
import type LedgerModuleService from "../modules/ledger/service"

/** Keeps the part of the ledger that a balance has to add up small. Nothing depends on it running. */
export default async function snapshotLedgerBalances(container: MedusaContainer) {
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  await ledger.snapshotBalances()
}

export const config = { name: "snapshot-ledger-balances", schedule: "*/10 * * * *" }
