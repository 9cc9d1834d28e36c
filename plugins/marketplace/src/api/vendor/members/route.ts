import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { VENDOR_MODULE } from "../../../modules/vendor"
import type VendorModuleService from "../../../modules/vendor/service"
import type { VendorMemberDTO } from "../../../modules/vendor/service"
import { inviteVendorMemberWorkflow } from "../../../workflows/invite-vendor-member"
import { vendorContext } from "../context"
import { memberView } from "../views"
import type { InviteMemberBody, ListMembersQuery } from "./schemas"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListMembersQuery>,
  res: MedusaResponse
) => {
  const { limit, offset } = req.validatedQuery
  const service: VendorModuleService = req.scope.resolve(VENDOR_MODULE)
  const [members, count] = await service.listAndCountVendorMembers(
    { vendor_id: vendorContext(req).vendor.id },
    { take: limit, skip: offset, order: { created_at: "ASC", id: "ASC" } }
  )
  res.json({
    members: members.map((member) => memberView(member as VendorMemberDTO)),
    count,
    limit,
    offset,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<InviteMemberBody>,
  res: MedusaResponse
) => {
  const { result } = await inviteVendorMemberWorkflow(req.scope).run({
    input: { ...req.validatedBody, vendor_id: vendorContext(req).vendor.id },
  })
  res.status(201).json({ member: memberView(result) })
}
