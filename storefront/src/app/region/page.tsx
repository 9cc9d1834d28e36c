import type { Metadata } from "next"
import { CountryForm } from "@/components/forms/country-form"
import { PageHead } from "@/components/layout/page-head"
import { innerPath } from "@/lib/forms"
import { getOwnMarket, getRegions } from "@/lib/regions/get-regions"

export const metadata: Metadata = { title: "Country and currency", robots: { index: false } }

type Props = { searchParams: Promise<{ back?: string | string[] }> }

export default async function RegionPage({ searchParams }: Props) {
  const { back } = await searchParams
  const [regions, market] = await Promise.all([getRegions(), getOwnMarket()])
  return (
    <div className="page">
      <div className="mx-auto flex max-w-2xl flex-col gap-8 py-10">
        <PageHead title="Country and currency">
          Where should works be sent? It decides the currency and the ways of delivery. Works
          already in your cart come along.
        </PageHead>
        <CountryForm
          regions={regions}
          country={market.country}
          back={innerPath(Array.isArray(back) ? back[0] : back, "/")}
        />
      </div>
    </div>
  )
}
