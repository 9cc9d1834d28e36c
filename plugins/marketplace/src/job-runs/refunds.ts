import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REFUND_MODULE } from "../modules/refund"
import type RefundModuleService from "../modules/refund/service"
import { VENDOR_ORDER_MODULE } from "../modules/vendor-order"
import type VendorOrderModuleService from "../modules/vendor-order/service"
import { errorText } from "../workflows/error-text"
import { finishRefundWorkflow } from "../workflows/finish-refund"
import { refundCanceledVendorOrderWorkflow } from "../workflows/refund-canceled-vendor-order"
import { issueCreditNoteOf, refundsWithoutCreditNote } from "../workflows/refunds/credit-notes"
import { refundForCancellation } from "../workflows/refunds/refund-canceled"
import type { Job } from "./job"

const BATCH = 100
const DAY = 86_400_000
/** Vendor orders canceled longer ago have been looked at often enough. */
const LOOK_BACK = 7 * DAY
/** The cancellation itself is still at work on younger ones. */
const YOUNGEST = 30_000

const refundsOf = (container: MedusaContainer): RefundModuleService =>
  container.resolve(REFUND_MODULE)

async function attempt(what: string, container: MedusaContainer, work: () => Promise<unknown>) {
  try {
    await work()
    return 1
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`${what}: ${errorText(error)}`)
    return 0
  }
}

/** A cancellation's refund is what its order waited for to be canceled as well. */
async function finish(refund_id: string, container: MedusaContainer) {
  await finishRefundWorkflow(container).run({ input: { refund_id } })
  const refund = await refundsOf(container).retrieveVendorOrderRefund(refund_id)
  if (refund.source === "cancellation") {
    await refundCanceledVendorOrderWorkflow(container).run({
      input: {
        id: refund.vendor_order_id,
        order_id: refund.order_id,
        actor_type: "system",
      },
    })
  }
}

/** Canceled vendor orders whose money did not go back, and whose order is to be canceled with them. */
async function canceledVendorOrders(container: MedusaContainer) {
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  return await service.listVendorOrders(
    {
      status: "canceled",
      canceled_at: {
        $gte: new Date(Date.now() - LOOK_BACK),
        $lte: new Date(Date.now() - YOUNGEST),
      },
    },
    { select: ["id", "order_id"], take: 1000, order: { canceled_at: "DESC" } }
  )
}

export const finishRefundsJob: Job = {
  name: "finish-refunds",
  description: "Brings refunds to their end that a crash or a provider without an answer left",
  schedule: "* * * * *",
  async run(container) {
    let finished = 0
    for (const refund_id of await refundsOf(container).unfinished(BATCH)) {
      finished += await attempt(`Refund ${refund_id}`, container, () =>
        finish(refund_id, container)
      )
    }
    for (const { id, order_id } of await canceledVendorOrders(container)) {
      const by = { actor_type: "system" as const }
      if (await refundForCancellation(id, by, container)) {
        finished += await attempt(`Canceled vendor order ${id}`, container, () =>
          refundCanceledVendorOrderWorkflow(container).run({ input: { id, order_id, ...by } })
        )
      }
    }
    for (const id of await refundsWithoutCreditNote(container)) {
      finished += await attempt(`Credit note of ${id}`, container, () =>
        issueCreditNoteOf(id, container)
      )
    }
    return finished
  },
  backlog: (container) => refundsOf(container).backlog(),
}
