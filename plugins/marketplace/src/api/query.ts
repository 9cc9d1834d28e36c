import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"

/** A route's query parameters, checked. @throws MedusaError `invalid_data` naming the parameter */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> {
  const parsed = schema.safeParse(query)
  if (parsed.success) {
    return parsed.data
  }
  const issue = parsed.error.issues[0]!
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    [issue.path.join("."), issue.message].filter(Boolean).join(": ")
  )
}
