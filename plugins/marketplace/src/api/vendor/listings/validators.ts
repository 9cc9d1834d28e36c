import { z } from "@medusajs/framework/zod"
import { LISTING_KINDS } from "../../../modules/listing/models/listing"
import { LISTING_STATUSES } from "../../../modules/listing/transitions"

const title = z.string().trim().min(1, "must not be empty").max(200)

const price = z
  .object({
    currency_code: z
      .string()
      .regex(/^[A-Za-z]{3}$/, "must be a three-letter code")
      .transform((code) => code.toLowerCase()),
    amount: z.number().positive("must be above zero").max(100_000_000),
  })
  .strict()

const variant = z
  .object({
    id: z.string().optional(),
    title: title.optional(),
    sku: z.string().trim().min(1).max(100).nullish(),
    options: z.record(z.string().min(1).max(100), z.string().min(1).max(200)).optional(),
    prices: z.array(price).max(200).optional(),
    stock: z.number().int("must be a whole number").min(0).max(1_000_000).optional(),
  })
  .strict()

const fields = {
  subtitle: z.string().trim().max(200).nullish(),
  handle: z.string().trim().min(1).max(100).optional(),
  description: z.string().max(20_000).nullish(),
  images: z
    .array(z.object({ url: z.string().min(1).max(2_000), alt: z.string().trim().max(300).nullish() }).strict())
    .max(30)
    .optional(),
  category_ids: z.array(z.string()).max(10).optional(),
  tags: z.array(z.string().trim().min(1).max(60)).max(30).optional(),
  options: z
    .array(z.object({ title: z.string().trim().min(1).max(100), values: z.array(z.string().trim().min(1).max(200)).min(1).max(100) }).strict())
    .max(5)
    .optional(),
  variants: z.array(variant).max(100).optional(),
}

export const createListingSchema = z
  .object({
    ...fields,
    title,
    kind: z.enum(LISTING_KINDS).default("physical"),
    status: z.enum(["draft", "submitted"]).default("draft"),
  })
  .strict()

export const updateListingSchema = z
  .object({ ...fields, title: title.optional(), kind: z.enum(LISTING_KINDS).optional() })
  .strict()

/** What the lists of vendor and operator can be asked for. */
export const listListingsSchema = z
  .object({
    q: z.string().trim().max(200).optional(),
    status: z.enum(LISTING_STATUSES).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict()

export const adminListListingsSchema = listListingsSchema.extend({ vendor_id: z.string().optional() })
export const rejectListingSchema = z.object({ reason: z.string().trim().min(1).max(2_000) }).strict()

export type CreateListingBody = z.infer<typeof createListingSchema>
export type UpdateListingBody = z.infer<typeof updateListingSchema>
export type RejectListingBody = z.infer<typeof rejectListingSchema>
