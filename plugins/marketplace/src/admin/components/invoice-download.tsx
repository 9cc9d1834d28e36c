import { ArrowDownTray } from "@medusajs/icons"
import { IconButton, Tooltip } from "@medusajs/ui"
import { useInvoiceDownload } from "../lib/invoices"
import type { Invoice } from "../lib/types"

export function InvoiceDownload({ invoice }: { invoice: Invoice }) {
  const { mutate, isPending } = useInvoiceDownload()
  return (
    <Tooltip content="Download PDF">
      <IconButton
        size="small"
        variant="transparent"
        aria-label={`Download ${invoice.number}`}
        isLoading={isPending}
        onClick={(event) => {
          // The row it stands in is a link too.
          event.stopPropagation()
          mutate(invoice)
        }}
      >
        <ArrowDownTray />
      </IconButton>
    </Tooltip>
  )
}
