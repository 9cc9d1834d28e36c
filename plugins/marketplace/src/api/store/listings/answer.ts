import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Whether the client wants no answer from a cache (HTTP's own words for it). */
export const wantsFresh = (req: MedusaRequest) =>
  req.get("cache-control")?.includes("no-cache") ?? false

/** Sends a body that is JSON text already. */
export function sendJson(res: MedusaResponse, body: string) {
  res.setHeader("content-type", "application/json; charset=utf-8")
  res.send(body)
}
