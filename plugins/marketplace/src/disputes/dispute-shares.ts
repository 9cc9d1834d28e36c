import type { MedusaContainer } from "@medusajs/framework/types"
import { currencyUnit, allocate } from "../money"
import type { NewShare, ReportedDispute } from "../modules/dispute/service"
import type { RefundDTO } from "../modules/refund/service"
import { refundShares } from "../modules/refund/shares"
import { VENDOR_ORDER_MODULE } from "../modules/vendor-order"
import type VendorOrderModuleService from "../modules/vendor-order/service"
import { shareOf } from "../workflows/money/shares"
import { refundsOfOrder, sumOf } from "../workflows/refunds/refund-canceled"
import { ensureHouseVendor } from "../workflows/steps/ensure-house-vendor"

const min = (a: bigint, b: bigint) => (a < b ? a : b)

const partsOf = (refunds: RefundDTO[]) => {
  const counted = refunds.filter(({ status }) => status !== "failed")
  const sum = (key: "net_amount" | "commission_amount" | "tax_amount") =>
    counted.reduce((total, refund) => total + BigInt(refund[key]), 0n)
  return { net: sum("net_amount"), commission: sum("commission_amount"), tax: sum("tax_amount") }
}

/**
 * Whose money a dispute is about: shared over the vendor orders' totals by largest remainder, as
 * far as a refund has not given it back before. What is disputed beyond that is the operator's.
 */
export async function disputeShares(
  { order_id, amount, currency_code }: ReportedDispute,
  container: MedusaContainer
): Promise<NewShare[]> {
  const service: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const orders = await service.listVendorOrders(
    { order_id },
    { order: { vendor_id: "ASC" }, take: null }
  )
  const refunds = await refundsOfOrder(order_id, container)
  const house = await ensureHouseVendor(container)
  const lefts = orders.map((order) => {
    const own = refunds.filter(({ vendor_order_id }) => vendor_order_id === order.id)
    return { order, own, left: BigInt(order.total) - sumOf(own) }
  })
  const whole = lefts.reduce((sum, { left }) => sum + left, 0n)
  const amounts = allocate(
    min(amount, whole),
    lefts.map(({ left }) => left),
    currency_code
  )
  const { step } = currencyUnit(currency_code)
  return lefts.flatMap(({ order, own }, index) => {
    const gross = amounts[index] ?? 0n
    if (!gross) {
      return []
    }
    const { net, commission, tax } = shareOf(order, house.id)
    const parts = refundShares({ net, commission, tax }, partsOf(own), gross, step)
    return [{ vendor_order_id: order.id, vendor_id: order.vendor_id, ...parts }]
  })
}
