import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../modules/ledger"
import type LedgerModuleService from "../modules/ledger/service"
import { recordCaptureWorkflow } from "../workflows/record-capture"
import type { Job } from "./job"

const DAY = 86_400_000
const LOOK_BACK = 30 * DAY
/** The shopper's own request, or the event it set off, records a younger one. */
const YOUNGEST = 30_000
const PAGE = 500

/** Captured payments that the ledger does not know. */
async function unrecorded(container: MedusaContainer): Promise<string[]> {
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  const missing: string[] = []
  for (let skip = 0; ; skip += PAGE) {
    const payments = await container.resolve(Modules.PAYMENT).listPayments(
      {
        captured_at: {
          $gte: new Date(Date.now() - LOOK_BACK).toISOString(),
          $lte: new Date(Date.now() - YOUNGEST).toISOString(),
        },
      },
      { select: ["id"], take: PAGE, skip, order: { id: "ASC" } }
    )
    const ids = payments.map(({ id }) => id)
    const known = await ledger.listLedgerTransactions(
      { source_type: "payment", kind: "captured", source_id: ids },
      { select: ["source_id"], take: null }
    )
    const recorded = new Set(known.map(({ source_id }) => source_id))
    missing.push(...ids.filter((id) => !recorded.has(id)))
    if (ids.length < PAGE) {
      return missing
    }
  }
}

export const recordCapturesJob: Job = {
  name: "record-captures",
  description: "Records captured payments that a process which died left out of the ledger",
  schedule: "* * * * *",
  async run(container) {
    let recorded = 0
    for (const payment_id of await unrecorded(container)) {
      try {
        await recordCaptureWorkflow(container).run({ input: { payment_id } })
        recorded += 1
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Recording payment ${payment_id} failed: ${String(error)}`)
      }
    }
    return recorded
  },
  backlog: async (container) => (await unrecorded(container)).length,
}
