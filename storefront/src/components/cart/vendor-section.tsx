import type { ReactNode } from "react"
import { Link } from "@/components/ui/link"

type Props = { vendor: { name: string; handle: string }; note?: ReactNode; children: ReactNode }

/** One maker's part of a cart or an order. */
export const VendorSection = ({ vendor, note, children }: Props) => (
  <section aria-label={vendor.name} className="flex flex-col">
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink pb-3">
      <h2 className="text-xl">
        <Link href={`/vendors/${vendor.handle}`} className="underline-offset-4 hover:underline">
          {vendor.name}
        </Link>
      </h2>
      {note}
    </div>
    {children}
  </section>
)
