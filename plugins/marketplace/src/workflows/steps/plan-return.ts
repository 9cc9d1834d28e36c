import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REFUND_MODULE } from "../../modules/refund"
import type RefundModuleService from "../../modules/refund/service"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import type { VendorOrderStatus } from "../../modules/vendor-order/transitions"
import { VENDOR_RETURN_MODULE } from "../../modules/vendor-return"
import type { NewReturn, VendorReturnDTO } from "../../modules/vendor-return/service"
import type VendorReturnModuleService from "../../modules/vendor-return/service"
import { retrieveVendorOrder } from "./vendor-order-parts"

export type RequestReturnInput = {
  order_id: string
  vendor_order_id: string
  items: { id: string; quantity: number; reason_id?: string | null; reason?: string | null }[]
  note?: string | null
  customer_id?: string | null
}

export type PlannedReturn = Omit<NewReturn, "return_id"> & { location_id: string | null }

const RETURNABLE: VendorOrderStatus[] = ["shipped", "delivered", "completed"]

/** How many pieces of each line are on their way back or back already. */
async function returning(vendorOrderId: string, container: MedusaContainer) {
  const returns: VendorReturnModuleService = container.resolve(VENDOR_RETURN_MODULE)
  const refunds: RefundModuleService = container.resolve(REFUND_MODULE)
  const open = (await returns.listVendorReturns(
    { vendor_order_id: vendorOrderId, status: ["requested", "accepted", "received"] },
    { relations: ["lines"], take: null }
  )) as unknown as VendorReturnDTO[]
  return {
    lines: open.flatMap(({ lines }) => lines),
    refunded: await refunds.refundedLines(vendorOrderId),
  }
}

async function planReturn(
  input: RequestReturnInput,
  container: MedusaContainer
): Promise<PlannedReturn> {
  const order = await retrieveVendorOrder(input.vendor_order_id, container)
  if (order.order_id !== input.order_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Vendor order ${input.vendor_order_id} was not found.`
    )
  }
  if (!RETURNABLE.includes(order.status)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A vendor order that is ${order.status} has nothing to send back.`
    )
  }
  const { lines: open, refunded } = await returning(order.id, container)
  const lines = input.items.map(({ id, quantity, reason_id, reason }) => {
    const line = order.lines.find((each) => each.kind === "item" && each.reference_id === id)
    if (!line) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `items: ${id} is not a line of this vendor order.`
      )
    }
    const back =
      open.filter(({ item_id }) => item_id === id).reduce((sum, each) => sum + each.quantity, 0) +
      (refunded.find(({ line_id }) => line_id === line.id)?.quantity ?? 0)
    const left = Number(line.quantity) - back
    if (quantity > left) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Only ${left} of "${line.title}" can be sent back, not ${quantity}.`
      )
    }
    return {
      item_id: id,
      title: line.title,
      quantity,
      reason_id: reason_id ?? null,
      reason: reason ?? null,
    }
  })
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const { stock_location_id } = await vendors.retrieveVendor(order.vendor_id)
  return {
    vendor_order_id: order.id,
    vendor_id: order.vendor_id,
    order_id: order.order_id,
    note: input.note ?? null,
    lines,
    actor_id: input.customer_id ?? null,
    location_id: stock_location_id,
  }
}

/** Judged under the order's lock: two requests for one piece are one too many. */
export const planReturnStep = createStep(
  "plan-return",
  async (input: RequestReturnInput, { container }) =>
    new StepResponse(await planReturn(input, container))
)

export const openReturnStep = createStep(
  "open-return",
  async ({ location_id: _location, ...input }: PlannedReturn & NewReturn, { container }) => {
    const returns: VendorReturnModuleService = container.resolve(VENDOR_RETURN_MODULE)
    const id = await returns.open(input)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      const returns: VendorReturnModuleService = container.resolve(VENDOR_RETURN_MODULE)
      await returns.deleteVendorReturns(id)
    }
  }
)
