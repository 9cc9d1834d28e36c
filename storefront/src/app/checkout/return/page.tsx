import type { Metadata } from "next"
import { FinishOrder } from "@/components/checkout/finish-order"

export const metadata: Metadata = {
  title: "Your payment",
  robots: { index: false },
  // The address names the payment.
  referrer: "no-referrer",
}

type Props = { searchParams: Promise<{ redirect_status?: string | string[] }> }

/** Where banks lead back to; also where an order that takes longer is waited for. */
export default async function ReturnPage({ searchParams }: Props) {
  const { redirect_status: status } = await searchParams
  return (
    <div className="page">
      <div className="mx-auto flex max-w-xl flex-col gap-5 py-14">
        <FinishOrder failed={status === "failed"} />
      </div>
    </div>
  )
}
