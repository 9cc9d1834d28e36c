import { type NextRequest, NextResponse } from "next/server"
import { DEFAULT_MARKET, MARKET_COOKIE, parseMarket } from "@/lib/market-cookie"

/**
 * Public pages live under `app/m/[market]` and are cached whole, one per
 * currency. Visitors keep the short address: the cookie picks the market here,
 * without a redirect. The inner address itself is not public.
 */
export function proxy(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone()
  if (url.pathname === "/m" || url.pathname.startsWith("/m/")) {
    url.pathname = url.pathname.replace(/^\/m(\/[^/]*)?/, "") || "/"
    return NextResponse.redirect(url, 308)
  }
  const market = parseMarket(request.cookies.get(MARKET_COOKIE)?.value)?.currency ?? DEFAULT_MARKET
  url.pathname = `/m/${market}${url.pathname === "/" ? "" : url.pathname}`
  return NextResponse.rewrite(url)
}

export const config = {
  matcher: ["/", "/listings/:path*", "/search", "/vendors/:path*", "/m/:path*"],
}
