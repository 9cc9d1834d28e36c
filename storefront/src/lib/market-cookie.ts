/**
 * The chosen market in one cookie, `<country>.<currency>` ("de.eur"), so that
 * the proxy can pick the cached page without asking the backend anything.
 */
export const MARKET_COOKIE = "kalavpp_market"

/** Path segment of a person who has not chosen: the first region decides. */
export const DEFAULT_MARKET = "default"

export type MarketChoice = { country: string; currency: string }

export function parseMarket(cookie: string | null | undefined): MarketChoice | null {
  const match = /^([a-z]{2})\.([a-z]{3})$/.exec(cookie ?? "")
  return match?.[1] && match[2] ? { country: match[1], currency: match[2] } : null
}

export const serializeMarket = (choice: MarketChoice): string =>
  `${choice.country}.${choice.currency}`
