import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiveStripeEvent } from "./receive"

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  await receiveStripeEvent(req, res)
}
