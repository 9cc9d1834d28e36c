import type { MedusaContainer } from "@medusajs/framework/types"
import { PAYOUT_MODULE } from "../modules/payout"
import type PayoutModuleService from "../modules/payout/service"
import { dueReleases } from "../payouts/due-releases"
import { postTransfers } from "../payouts/post-transfers"
import { sendReversals } from "../payouts/send-reversals"
import { sendTransfers } from "../payouts/send-transfers"
import { marketplaceNow } from "../stripe/now"
import type { Job } from "./job"

const payoutsOf = (container: MedusaContainer): PayoutModuleService =>
  container.resolve(PAYOUT_MODULE)

export const releaseTransfersJob: Job = {
  name: "release-transfers",
  description: "Makes vendors' shares available once their hold is over",
  schedule: "* * * * *",
  async run(container) {
    await postTransfers(container, "released")
    const now = await marketplaceNow(container)
    let released = 0
    for await (const id of dueReleases(container, now)) {
      released += Number(await payoutsOf(container).release(id, now))
    }
    await postTransfers(container, "released")
    return released
  },
  async backlog(container) {
    let due = 0
    for await (const _id of dueReleases(container, await marketplaceNow(container))) {
      due += 1
    }
    return due
  },
}

export const sendTransfersJob: Job = {
  name: "send-transfers",
  description: "Sends vendors what is available to them, and tries again what failed",
  schedule: "* * * * *",
  run: sendTransfers,
  backlog: (container) => payoutsOf(container).backlog("transfers"),
}

export const sendTransferReversalsJob: Job = {
  name: "send-transfer-reversals",
  description: "Takes back from vendors what was refunded or disputed after they were paid",
  schedule: "* * * * *",
  run: sendReversals,
  backlog: (container) => payoutsOf(container).backlog("reversals"),
}
