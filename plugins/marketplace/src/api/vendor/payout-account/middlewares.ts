import type { MiddlewareRoute } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { validateBody } from "../../validate"
import { choosePayoutsSchema, nothingSchema, onboardingStateSchema } from "./schemas"

const body = <T>(path: string, schema: z.ZodType<T>): MiddlewareRoute => ({
  matcher: `/vendor/payout-account${path}`,
  methods: ["POST"],
  middlewares: [validateBody(schema)],
})

export const vendorPayoutAccountMiddlewares: MiddlewareRoute[] = [
  body("", choosePayoutsSchema),
  body("/onboarding", nothingSchema),
  body("/dashboard", nothingSchema),
  body("/return", onboardingStateSchema),
  body("/refresh", onboardingStateSchema),
]
