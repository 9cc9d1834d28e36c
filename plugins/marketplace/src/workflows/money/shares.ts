import type { Share } from "../../modules/ledger/postings"

/** What a vendor order froze of its money; minor units as decimal text, as the model reads them. */
export type FrozenMoney = {
  id: string
  vendor_id: string
  total: string
  commission_total: string
  operator_tax_total: string
  net_total: string
}

/** The operator's own store is paid to nobody: its net is the operator's, like commission. */
export function shareOf(money: Omit<FrozenMoney, "total">, houseVendorId: string): Share {
  const net = BigInt(money.net_total)
  const commission = BigInt(money.commission_total)
  const isHouse = money.vendor_id === houseVendorId
  return {
    vendor_id: money.vendor_id,
    vendor_order_id: money.id,
    net: isHouse ? 0n : net,
    commission: isHouse ? commission + net : commission,
    tax: BigInt(money.operator_tax_total),
  }
}
