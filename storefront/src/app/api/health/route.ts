import { backendUrl } from "@/lib/medusa"

export const dynamic = "force-dynamic"

/** The storefront answers if it lives; whether the backend does is told beside it. */
export async function GET(): Promise<Response> {
  return Response.json(
    { status: "ok", backend: await backendState() },
    { headers: { "cache-control": "no-store" } }
  )
}

async function backendState(): Promise<"up" | "down"> {
  try {
    const response = await fetch(`${backendUrl()}/health`, {
      cache: "no-store",
      signal: AbortSignal.timeout(3000),
    })
    return response.ok ? "up" : "down"
  } catch {
    return "down"
  }
}
