import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../validate"
import {
  acceptReturnSchema,
  listReturnsSchema,
  refundReturnSchema,
  refuseReturnSchema,
  requestReturnSchema,
} from "./schemas"

export const returnMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id/returns",
    methods: ["POST"],
    middlewares: [
      authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      validateBody(requestReturnSchema),
    ],
  },
  {
    matcher: "/vendor/returns",
    methods: ["GET"],
    middlewares: [validateQuery(listReturnsSchema)],
  },
  {
    matcher: "/vendor/returns/:id/accept",
    methods: ["POST"],
    middlewares: [validateBody(acceptReturnSchema)],
  },
  {
    matcher: "/vendor/returns/:id/refuse",
    methods: ["POST"],
    middlewares: [validateBody(refuseReturnSchema)],
  },
  {
    matcher: "/vendor/returns/:id/receive",
    methods: ["POST"],
    middlewares: [validateBody(acceptReturnSchema)],
  },
  {
    matcher: "/vendor/returns/:id/refund",
    methods: ["POST"],
    middlewares: [validateBody(refundReturnSchema)],
  },
]
