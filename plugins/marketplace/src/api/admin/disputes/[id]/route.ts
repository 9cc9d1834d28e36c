import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DISPUTE_MODULE } from "../../../../modules/dispute"
import type { DisputeDTO } from "../../../../modules/dispute/service"
import type DisputeModuleService from "../../../../modules/dispute/service"
import { disputeView } from "../../../disputes/views"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const disputes: DisputeModuleService = req.scope.resolve(DISPUTE_MODULE)
  const dispute = await disputes.retrieveDispute(req.params.id!, { relations: ["shares"] })
  res.json({ dispute: disputeView(dispute as unknown as DisputeDTO) })
}
