"use client"

import { usePathname } from "next/navigation"
import { Link } from "@/components/ui/link"
import { useSession } from "./session"

const LINK = "inline-flex min-h-11 items-center px-1 hover:underline underline-offset-4"

/** The links of the header that know who is looking; plain links until then. */
export function SessionLinks() {
  const session = useSession()
  const pathname = usePathname()
  const count = session?.cart_count ?? 0
  return (
    <ul className="flex items-center gap-3 text-sm md:gap-5">
      <li className="hidden sm:block">
        <Link href={`/region?back=${encodeURIComponent(pathname)}`} className={LINK} rel="nofollow">
          <span className="sr-only">Country and currency: </span>
          {session?.country
            ? `${session.country.toUpperCase()} · ${session.currency?.toUpperCase()}`
            : "Country"}
        </Link>
      </li>
      <li>
        <Link href="/account" className={LINK}>
          Account
        </Link>
      </li>
      <li>
        <Link
          href="/cart"
          className={LINK}
          aria-label={count ? `Cart, ${count} ${count === 1 ? "piece" : "pieces"}` : "Cart"}
        >
          Cart
          {count > 0 && (
            <span className="ml-1.5 inline-flex min-w-5 justify-center rounded-full bg-accent px-1.5 text-xs font-semibold text-accent-ink">
              {count}
            </span>
          )}
        </Link>
      </li>
    </ul>
  )
}
