import { createHmac } from "node:crypto"
import type { Headers } from "./app"
import { bearer } from "./people"

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")

/** The claims of a good token, to forge others from. */
export function claimsOf(headers: Headers): Record<string, unknown> {
  return JSON.parse(Buffer.from(headers.authorization!.split(".")[1]!, "base64url").toString())
}

function signed(claims: object, secret: string): Headers {
  const body = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`
  return bearer(`${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`)
}

/** Tokens with a vendor member's claims that must open nothing. */
export function forgedTokens(good: Headers): Record<string, Headers> {
  const claims = claimsOf(good)
  const secret = process.env.JWT_SECRET!
  const hourAgo = Math.floor(Date.now() / 1000) - 3600
  return {
    "no token": {},
    expired: signed({ ...claims, iat: hourAgo - 60, exp: hourAgo }, secret),
    "alg: none": bearer(`${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`),
    "foreign signature": signed(claims, "another-secret-entirely"),
    "a member that does not exist": signed({ ...claims, actor_id: "vmem_nobody" }, secret),
    "a member without an id": signed({ ...claims, actor_id: "", auth_identity_id: "" }, secret),
    "another actor type": signed({ ...claims, actor_type: "customer" }, secret),
  }
}
