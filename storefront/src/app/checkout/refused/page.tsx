import type { Metadata } from "next"
import { RecalledRefusal } from "@/components/checkout/order-refused"

export const metadata: Metadata = { title: "Order refused", robots: { index: false } }

/** A page of its own: the checkout of a cart that was refused may have nothing to show any more. */
export default function RefusedPage() {
  return (
    <div className="page">
      <div className="mx-auto flex max-w-xl flex-col gap-5 py-14">
        <RecalledRefusal />
      </div>
    </div>
  )
}
