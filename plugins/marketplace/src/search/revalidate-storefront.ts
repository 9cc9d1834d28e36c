import type { Logger } from "@medusajs/framework/types"

type Target = { url: string; revalidate_secret: string }

const COLLECT_FOR = 150
const TIMEOUT = 2_000
const MOST_TAGS = 100

let waiting = new Set<string>()
let timer: NodeJS.Timeout | null = null

async function post(target: Target, tags: string[], logger: Logger) {
  try {
    const response = await fetch(`${target.url}/api/revalidate`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-revalidate-secret": target.revalidate_secret,
      },
      body: JSON.stringify({ tags }),
      signal: AbortSignal.timeout(TIMEOUT),
    })
    if (!response.ok) {
      logger.warn(
        `The storefront answered ${response.status} to a revalidation of ${tags.length} tags.`
      )
    }
  } catch (error) {
    logger.debug(`The storefront could not be told to revalidate: ${String(error)}`)
  }
}

/**
 * Tells the storefront which cached reads are old, some moments of changes in one request. Best
 * effort: its reads also expire by age.
 */
export function revalidateStorefront(target: Target | undefined, tags: string[], logger: Logger) {
  if (!target || !tags.length) {
    return
  }
  tags.forEach((tag) => waiting.add(tag))
  timer ??= setTimeout(() => {
    const all = [...waiting]
    waiting = new Set()
    timer = null
    // Beyond some number of listings the list tag alone is cheaper for everybody.
    const sent = all.length > MOST_TAGS ? all.filter((tag) => !tag.startsWith("listing:")) : all
    void post(target, sent.slice(0, MOST_TAGS), logger)
  }, COLLECT_FOR).unref()
}
