import type { Metadata } from "next"
import { PageHead } from "@/components/layout/page-head"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { VendorGrid } from "@/components/vendors/vendor-card"
import { getVendors } from "@/lib/vendors/get-vendors"

const PER_PAGE = 24

type Props = { searchParams: Promise<{ q?: string | string[]; page?: string | string[] }> }

export const metadata: Metadata = { title: "Makers" }

const one = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value) ?? ""

export default async function VendorsPage({ searchParams }: Props) {
  const asked = await searchParams
  const q = one(asked.q).trim()
  const page = Math.max(1, Number.parseInt(one(asked.page), 10) || 1)
  const { vendors, count } = await getVendors({
    q: q || undefined,
    limit: PER_PAGE,
    offset: (page - 1) * PER_PAGE,
  })
  const href = (to: number) =>
    `/vendors?${new URLSearchParams({ ...(q ? { q } : {}), page: String(to) })}`
  return (
    <div className="page flex flex-col gap-8 py-10">
      <PageHead title="Makers">
        The studios and workshops behind the works, each with its own store.
      </PageHead>
      {vendors.length ? (
        <VendorGrid vendors={vendors} level={2} />
      ) : (
        <EmptyState
          title="No makers here yet"
          action={<ButtonLink href="/sell">Open the first store</ButtonLink>}
        />
      )}
      {count > PER_PAGE && (
        <nav aria-label="Pages" className="flex justify-center gap-3">
          {page > 1 && (
            <ButtonLink href={href(page - 1)} look="outline" rel="prev">
              Previous makers
            </ButtonLink>
          )}
          {page * PER_PAGE < count && (
            <ButtonLink href={href(page + 1)} look="outline" rel="next">
              More makers
            </ButtonLink>
          )}
        </nav>
      )}
    </div>
  )
}
