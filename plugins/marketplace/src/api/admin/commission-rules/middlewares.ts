import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../validate"
import {
  createCommissionRuleSchema,
  endCommissionRuleSchema,
  listCommissionRuleChangesSchema,
  listCommissionRulesSchema,
  previewCommissionSchema,
  updateCommissionRuleSchema,
  type UpdateCommissionRuleBody,
} from "./schemas"

const checkUpdate = validateBody(updateCommissionRuleSchema)

/** `:id` matches the preview's address too, which has a body of its own. */
function checkRuleBody(
  req: MedusaRequest<UpdateCommissionRuleBody>,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  return req.params.id === "preview" ? next() : checkUpdate(req, res, next)
}

export const adminCommissionRuleMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/commission-rules",
    methods: ["GET"],
    middlewares: [validateQuery(listCommissionRulesSchema)],
  },
  {
    matcher: "/admin/commission-rules",
    methods: ["POST"],
    middlewares: [validateBody(createCommissionRuleSchema)],
  },
  {
    matcher: "/admin/commission-rules/preview",
    methods: ["POST"],
    middlewares: [validateBody(previewCommissionSchema)],
  },
  { matcher: "/admin/commission-rules/:id", methods: ["POST"], middlewares: [checkRuleBody] },
  {
    matcher: "/admin/commission-rules/:id/end",
    methods: ["POST"],
    middlewares: [validateBody(endCommissionRuleSchema)],
  },
  {
    matcher: "/admin/commission-rules/:id/changes",
    methods: ["GET"],
    middlewares: [validateQuery(listCommissionRuleChangesSchema)],
  },
]
