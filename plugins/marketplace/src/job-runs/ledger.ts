import { LEDGER_MODULE } from "../modules/ledger"
import type LedgerModuleService from "../modules/ledger/service"
import type { Job } from "./job"

/** Nothing depends on it running: balances are the same without it, only slower to read. */
export const snapshotLedgerBalancesJob: Job = {
  name: "snapshot-ledger-balances",
  description: "Keeps the part of the ledger that a balance has to add up small",
  schedule: "*/10 * * * *",
  async run(container) {
    const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
    return (await ledger.snapshotBalances()) ?? 0
  },
}
