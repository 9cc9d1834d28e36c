import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../validate"
import { ledgerTransactionsSchema, statementSchema, trialBalanceSchema } from "./schemas"

export const ledgerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/vendor/statement",
    methods: ["GET"],
    middlewares: [validateQuery(statementSchema)],
  },
  {
    matcher: "/admin/vendors/:id/statement",
    methods: ["GET"],
    middlewares: [validateQuery(statementSchema)],
  },
  {
    matcher: "/admin/ledger/trial-balance",
    methods: ["GET"],
    middlewares: [validateQuery(trialBalanceSchema)],
  },
  {
    matcher: "/admin/ledger/transactions",
    methods: ["GET"],
    middlewares: [validateQuery(ledgerTransactionsSchema)],
  },
]
