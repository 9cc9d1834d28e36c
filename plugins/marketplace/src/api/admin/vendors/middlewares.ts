import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../validate"
import { decisionSchema, listVendorsSchema, reasonedDecisionSchema } from "./schemas"

const decision = (
  name: string,
  schema: typeof decisionSchema | typeof reasonedDecisionSchema
): MiddlewareRoute => ({
  matcher: `/admin/vendors/:id/${name}`,
  methods: ["POST"],
  middlewares: [validateBody(schema)],
})

export const adminVendorMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/vendors", methods: ["GET"], middlewares: [validateQuery(listVendorsSchema)] },
  decision("approve", decisionSchema),
  decision("reinstate", decisionSchema),
  decision("reject", reasonedDecisionSchema),
  decision("suspend", reasonedDecisionSchema),
  decision("close", reasonedDecisionSchema),
]
