import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { PAYOUT_MODULE } from "../../../modules/payout"
import type PayoutModuleService from "../../../modules/payout/service"
import type { TransferDTO } from "../../../modules/payout/service"
import { VENDOR_MODULE } from "../../../modules/vendor"
import type VendorModuleService from "../../../modules/vendor/service"
import { VENDOR_ORDER_MODULE } from "../../../modules/vendor-order"
import type VendorOrderModuleService from "../../../modules/vendor-order/service"
import { transferDetailView, transferView, type TransferNames } from "./views"

/** The vendors and vendor orders that transfers are about, by their ids. */
async function namesOf(transfers: TransferDTO[], container: MedusaContainer) {
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const orders: VendorOrderModuleService = container.resolve(VENDOR_ORDER_MODULE)
  const idsOf = (key: "vendor_id" | "vendor_order_id") => [
    ...new Set(transfers.map((transfer) => transfer[key])),
  ]
  const [vendorRows, orderRows] = await Promise.all([
    vendors.listVendors(
      { id: idsOf("vendor_id") },
      { select: ["id", "handle", "name"], take: null }
    ),
    orders.listVendorOrders(
      { id: idsOf("vendor_order_id") },
      { select: ["id", "display_id"], take: null }
    ),
  ])
  const vendorById = new Map(vendorRows.map(({ id, handle, name }) => [id, { id, handle, name }]))
  const displayIdById = new Map(orderRows.map(({ id, display_id }) => [id, display_id]))
  return (transfer: TransferDTO): TransferNames => ({
    vendor: vendorById.get(transfer.vendor_id),
    display_id: displayIdById.get(transfer.vendor_order_id),
  })
}

/** A page of transfers, newest first. */
export async function listTransferViews(
  filters: Record<string, unknown>,
  { limit, offset }: { limit: number; offset: number },
  container: MedusaContainer
) {
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const [rows, count] = await payouts.listAndCountTransfers(filters, {
    take: limit,
    skip: offset,
    order: { created_at: "DESC", id: "DESC" },
  })
  const transfers = rows as TransferDTO[]
  const names = await namesOf(transfers, container)
  return {
    transfers: transfers.map((transfer) => transferView(transfer, names(transfer))),
    count,
    limit,
    offset,
  }
}

/**
 * @param scope limits whose it may be: another vendor's transfer does not exist for the caller
 * @throws MedusaError `not_found`
 */
export async function loadTransferView(
  id: string,
  scope: { vendor_id?: string },
  container: MedusaContainer
) {
  const payouts: PayoutModuleService = container.resolve(PAYOUT_MODULE)
  const [row] = await payouts.listTransfers(
    { id, ...scope },
    { relations: ["reversals", "status_changes"], take: 1 }
  )
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Transfer ${id} was not found.`)
  }
  const transfer = row as TransferDTO
  const names = await namesOf([transfer], container)
  return transferDetailView(transfer, names(transfer), !scope.vendor_id)
}
