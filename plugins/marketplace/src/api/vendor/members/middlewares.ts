import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../validate"
import {
  acceptInvitationSchema,
  inviteMemberSchema,
  listMembersSchema,
  updateMemberSchema,
} from "./schemas"

export const vendorMemberMiddlewares: MiddlewareRoute[] = [
  { matcher: "/vendor/members", methods: ["GET"], middlewares: [validateQuery(listMembersSchema)] },
  {
    matcher: "/vendor/members",
    methods: ["POST"],
    middlewares: [validateBody(inviteMemberSchema)],
  },
  {
    matcher: "/vendor/members/:id",
    methods: ["POST"],
    middlewares: [validateBody(updateMemberSchema)],
  },
  {
    matcher: "/vendor/invitations/accept",
    methods: ["POST"],
    middlewares: [validateBody(acceptInvitationSchema)],
  },
]
