import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

type Schema<T> = z.ZodType<T>

/** Every problem at once, each with the field it is about. */
function describe(error: z.ZodError): string {
  return error.issues
    .map((issue) =>
      issue.path.length ? `${issue.path.join(".")}: ${issue.message}` : issue.message
    )
    .join("; ")
}

function parse<T>(schema: Schema<T>, input: unknown): T {
  const result = schema.safeParse(input)
  if (!result.success) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, describe(result.error))
  }
  return result.data
}

/** Checks the body before the route runs; the route reads `req.validatedBody`. */
export const validateBody =
  <T>(schema: Schema<T>) =>
  (req: MedusaRequest<T>, _res: MedusaResponse, next: MedusaNextFunction) => {
    req.validatedBody = parse(schema, req.body ?? {})
    next()
  }

/** Checks the query string before the route runs; the route reads `req.validatedQuery`. */
export const validateQuery =
  <T extends Record<string, unknown>>(schema: Schema<T>) =>
  (req: MedusaRequest<unknown, T>, _res: MedusaResponse, next: MedusaNextFunction) => {
    req.validatedQuery = parse(schema, req.query) as typeof req.validatedQuery
    next()
  }
