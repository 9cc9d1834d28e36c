import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadCartVendors } from "../../../../../workflows/checkout/cart-vendors"

// Live, never cached: it shows what the next click pays for.
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.set("cache-control", "no-store")
  res.json({ vendors: await loadCartVendors(req.params.id!, req.scope) })
}
