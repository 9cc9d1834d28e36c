import { getInvoiceFile } from "@/lib/orders/get-invoices"

type Context = { params: Promise<{ id: string; invoice_id: string }> }

/** Hands the PDF on: the browser sees neither the customer's token nor a guest's signed link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, invoice_id } = await params
  const file = await getInvoiceFile(id, invoice_id)
  if (!file) {
    return new Response("This invoice was not found.", { status: 404 })
  }
  return new Response(file.body, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": file.headers.get("content-disposition") ?? "attachment",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  })
}
