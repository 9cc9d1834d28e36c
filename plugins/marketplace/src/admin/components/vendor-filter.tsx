import type { TableParams } from "../lib/use-table-params"
import { useVendor, useVendors } from "../lib/vendors"
import { TableFilter } from "./table-filter"

const CHOICES = 100

/** Chooses one vendor of a list, kept in the URL as `vendor_id`. */
export function VendorFilter({ params }: { params: TableParams }) {
  const vendorId = params.get("vendor_id")
  const { data } = useVendors({ limit: CHOICES, offset: 0 })
  // A link may choose a vendor that is not among the choices.
  const { data: chosen } = useVendor(vendorId ?? "")
  const vendors = data?.vendors ?? []
  const choices =
    chosen && !vendors.some(({ id }) => id === chosen.id) ? [chosen, ...vendors] : vendors
  return (
    <TableFilter
      label="Vendor"
      allLabel="All vendors"
      options={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={vendorId}
      onChange={(value) => params.set("vendor_id", value)}
    />
  )
}
