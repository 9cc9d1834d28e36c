import { createHash, timingSafeEqual } from "node:crypto"
import { revalidateTag } from "next/cache"

const MAX_TAGS = 1000

/**
 * The backend says what changed: `{tags: ["listing:blue-bowl", …]}`.
 * `expire: 0` because a shopper must never see the old price once more;
 * the default would serve the stale page to the next visitor.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSecret(request.headers.get("x-revalidate-secret"))) {
    return Response.json(
      { type: "unauthorized", message: "Wrong or missing x-revalidate-secret." },
      { status: 401 }
    )
  }
  const tags = toTags(await request.json().catch(() => null))
  if (!tags) {
    return Response.json(
      { type: "invalid_data", message: `tags: 1 to ${MAX_TAGS} strings expected.` },
      { status: 400 }
    )
  }
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
  return Response.json({ revalidated: tags })
}

/** Compares digests: equal length, and the time tells nothing about the secret. */
function isSecret(given: string | null): boolean {
  const secret = process.env.REVALIDATE_SECRET
  if (!secret || !given) return false
  const digest = (value: string) => createHash("sha256").update(value).digest()
  return timingSafeEqual(digest(given), digest(secret))
}

function toTags(body: unknown): string[] | null {
  const tags = typeof body === "object" && body !== null && "tags" in body ? body.tags : null
  if (!Array.isArray(tags) || tags.length === 0 || tags.length > MAX_TAGS) return null
  return tags.every((tag): tag is string => typeof tag === "string" && tag.length <= 256)
    ? tags
    : null
}
