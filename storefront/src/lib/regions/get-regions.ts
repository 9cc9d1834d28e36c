import "server-only"
import type { HttpTypes } from "@medusajs/types"
import { notFound } from "next/navigation"
import { cache } from "react"
import { type CacheProfile, FIVE_MINUTES, request } from "@/lib/medusa"
import { DEFAULT_MARKET, parseMarket } from "@/lib/market-cookie"
import { readMarketCookie } from "@/lib/cookies"

const REGIONS: CacheProfile = { tags: ["regions"], revalidate: FIVE_MINUTES }

export type Region = HttpTypes.StoreRegion

export type Market = { currency: string; region: Region; country: string }

export const getRegions = cache(async (): Promise<Region[]> => {
  const { regions } = await request<HttpTypes.StoreRegionListResponse>("/store/regions", {
    query: { limit: 100, order: "created_at" },
    cache: REGIONS,
  })
  return regions
})

/** Market of a cached page, from its path segment; an unknown currency is a 404. */
export async function getMarket(segment: string): Promise<Market> {
  const regions = await getRegions()
  const region =
    segment === DEFAULT_MARKET
      ? defaultRegion(regions)
      : regions.find((each) => each.currency_code === segment)
  if (!region) notFound()
  return { currency: region.currency_code, region, country: firstCountry(region) }
}

/** Market of the person asking: their cookie, else the default. Only for live pages. */
export const getOwnMarket = cache(async (): Promise<Market> => {
  const regions = await getRegions()
  const choice = parseMarket(await readMarketCookie())
  const chosen = choice && regions.find((each) => hasCountry(each, choice.country))
  const region = chosen ?? defaultRegion(regions)
  if (!region) throw new Error("The backend has no regions; seed it first.")
  return {
    currency: region.currency_code,
    region,
    country: chosen ? choice.country : firstCountry(region),
  }
})

export const hasCountry = (region: Region, country: string): boolean =>
  (region.countries ?? []).some((each) => each.iso_2 === country)

/** Europe first, as design fixes; any first region where there is no euro. */
const defaultRegion = (regions: Region[]): Region | undefined =>
  regions.find((each) => each.currency_code === "eur") ?? regions[0]

const firstCountry = (region: Region): string =>
  (hasCountry(region, "de") ? "de" : region.countries?.[0]?.iso_2) ?? ""
