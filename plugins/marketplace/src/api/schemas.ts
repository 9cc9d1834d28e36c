import { z } from "@medusajs/framework/zod"

/** `limit` and `offset` of a list; a list is always bounded. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
}

export const search = z.string().trim().min(1).max(200)

export const email = z
  .email("must be an e-mail address")
  .max(254)
  .transform((value) => value.toLowerCase())

export const countryCode = z
  .string()
  .regex(/^[a-zA-Z]{2}$/, "must be a country code of two letters")
  .transform((value) => value.toLowerCase())

/** An address of the web; anything else (`javascript:`, `data:`) is refused. */
export const webUrl = z
  .url({ protocol: /^https?$/, error: "must be an http or https address" })
  .max(2000)

export const reason = z.string().trim().min(1, "is required").max(1000)
