import path from "node:path"
import type { NextConfig } from "next"

/**
 * Caching: classic ISR, not `cacheComponents`.
 *
 * A listing page has to be one complete HTML document per URL and market that
 * a cache (ours, nginx, a CDN) can hand out as it is, and whose inline scripts
 * can be hashed once for a strict Content-Security-Policy. Partial prerendering
 * streams a different tail for every request, which allows neither. So public
 * pages never read cookies: the market arrives as a path segment through
 * `src/proxy.ts`, and what belongs to one person (cart count, name) is fetched
 * by the header from `/api/session`. One address has a page per market: a cache
 * in front has to put the cookie `kalavpp_market` into its key (Next overwrites
 * a `Vary` of ours).
 */
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: path.join(import.meta.dirname, "..") },
  outputFileTracingRoot: path.join(import.meta.dirname, ".."),
  experimental: {
    // Revalidated tags live in memory; pages kept on disk would come back
    // stale after a restart, and made-up addresses would fill the disk.
    isrFlushToDisk: false,
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        ],
      },
    ]
  },
}

export default config
