import "server-only"
import Medusa, { type FetchArgs, FetchError } from "@medusajs/js-sdk"
import { fail } from "./result"

/** Read at run time: the same build serves any backend. */
export const backendUrl = (): string => process.env.MEDUSA_BACKEND_URL ?? "http://localhost:9000"

let client: Medusa | undefined

/** The server's one SDK. Customer tokens travel per request, never in it. */
function sdk(): Medusa {
  client ??= new Medusa({
    baseUrl: backendUrl(),
    publishableKey: process.env.MEDUSA_PUBLISHABLE_KEY,
    auth: { type: "jwt", jwtTokenStorageMethod: "nostore" },
  })
  return client
}

/** How long and under which tags a read may be kept; without one it is live. */
export type CacheProfile = { tags: string[]; revalidate: number }

/** Backstop for a lost revalidation call, in seconds. */
export const FIVE_MINUTES = 300

/** The backend cannot be reached or is failing; pages say so and recover. */
export const BACKEND_UNAVAILABLE = "BACKEND_UNAVAILABLE"

export class BackendUnavailable extends Error {
  // Next keeps an existing digest: it is how error.tsx tells an outage from a bug.
  readonly digest = BACKEND_UNAVAILABLE
}

type Options = {
  method?: "GET" | "POST" | "DELETE"
  query?: Record<string, string | number | boolean | string[] | undefined>
  body?: Record<string, unknown>
  token?: string | null
  cache?: CacheProfile
}

const TIMEOUT_MS = 10_000

/**
 * One request to the backend. Throws `FetchError` (4xx) with the backend's own
 * message, `BackendUnavailable` for everything that is not the caller's fault.
 */
export async function request<T>(path: string, options: Options = {}): Promise<T> {
  return await send<T>(path + toSearch(options.query), {
    method: options.method ?? "GET",
    body: options.body,
    headers: options.token ? { authorization: `Bearer ${options.token}` } : {},
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(options.cache ? { cache: "force-cache", next: options.cache } : { cache: "no-store" }),
  })
}

/** A file instead of JSON, as the backend streams it; fails as `request` does. */
export async function requestFile(path: string, token: string | null): Promise<Response> {
  return await send<Response>(path, {
    method: "GET",
    headers: { accept: "application/pdf", ...(token && { authorization: `Bearer ${token}` }) },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: "no-store",
  })
}

async function send<T>(path: string, init: FetchArgs): Promise<T> {
  try {
    return await sdk().client.fetch<T>(path, init)
  } catch (error) {
    if (error instanceof FetchError && (error.status ?? 500) < 500) throw error
    if (error instanceof FetchError || isNetworkError(error)) {
      throw new BackendUnavailable(`${init.method} ${path}: ${error.message}`)
    }
    throw error
  }
}

/** Repeats a name for each of its values; the SDK's own query would write `tag[0]=`. */
function toSearch(query: Options["query"] = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) if (each !== undefined) search.append(name, String(each))
  }
  return search.size ? `?${search}` : ""
}

function isNetworkError(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  return (
    error.name === "TimeoutError" || error.name === "AbortError" || error.message === "fetch failed"
  )
}

export const hasStatus = (error: unknown, ...statuses: number[]): boolean =>
  error instanceof FetchError && statuses.includes(error.status ?? 0)

/** `null` where the backend says 404; everything else still throws. */
export async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise
  } catch (error) {
    if (hasStatus(error, 404)) return null
    throw error
  }
}

/** Turns a refused write into words for the person; rethrows what is a bug. */
export function toFailure(error: unknown): ReturnType<typeof fail> {
  if (error instanceof FetchError) return fail(error.message)
  if (error instanceof BackendUnavailable) {
    return fail(
      "The shop cannot be reached right now. Nothing was changed; please try again in a moment."
    )
  }
  throw error
}
