import { z } from "@medusajs/framework/zod"
import { VENDOR_MEMBER_ROLES } from "../../../modules/vendor/member-roles"
import { email, paging } from "../../schemas"

const personName = z.string().trim().min(1).max(80)
const role = z.enum(VENDOR_MEMBER_ROLES)

export const listMembersSchema = z.strictObject(paging)
export type ListMembersQuery = z.output<typeof listMembersSchema>

export const inviteMemberSchema = z.strictObject({
  email,
  first_name: personName,
  last_name: personName,
  role,
})
export type InviteMemberBody = z.output<typeof inviteMemberSchema>

export const updateMemberSchema = z.strictObject({
  first_name: personName.optional(),
  last_name: personName.optional(),
  role: role.optional(),
})
export type UpdateMemberBody = z.output<typeof updateMemberSchema>

export const acceptInvitationSchema = z.strictObject({ code: z.string().trim().min(1).max(100) })
export type AcceptInvitationBody = z.output<typeof acceptInvitationSchema>
