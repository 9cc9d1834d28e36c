import { z } from "@medusajs/framework/zod"
import { LISTING_KINDS } from "../../../modules/listing/kinds"
import { LISTING_STATUSES } from "../../../modules/listing/transitions"
import { paging, search } from "../../schemas"

const title = z.string().trim().min(1, "must not be empty").max(200)

const price = z.strictObject({
  currency_code: z
    .string()
    .regex(/^[A-Za-z]{3}$/, "must be a three-letter code")
    .transform((code) => code.toLowerCase()),
  amount: z.number().positive("must be above zero").max(100_000_000),
})

const variant = z.strictObject({
  id: z.string().optional(),
  title: title.optional(),
  sku: z.string().trim().min(1).max(100).nullish(),
  options: z.record(z.string().min(1).max(100), z.string().min(1).max(200)).optional(),
  prices: z.array(price).max(200).optional(),
  stock: z.number().int("must be a whole number").min(0).max(1_000_000).optional(),
})

const fields = {
  subtitle: z.string().trim().max(200).nullish(),
  handle: z.string().trim().min(1).max(100).optional(),
  description: z.string().max(20_000).nullish(),
  images: z
    .array(
      z.strictObject({
        url: z.string().min(1).max(2_000),
        alt: z.string().trim().max(300).nullish(),
      })
    )
    .max(30)
    .optional(),
  category_ids: z.array(z.string()).max(10).optional(),
  tags: z.array(z.string().trim().min(1).max(60)).max(30).optional(),
  options: z
    .array(
      z.strictObject({
        title: z.string().trim().min(1).max(100),
        values: z.array(z.string().trim().min(1).max(200)).min(1).max(100),
      })
    )
    .max(5)
    .optional(),
  variants: z.array(variant).max(100).optional(),
}

export const createListingSchema = z.strictObject({
  ...fields,
  title,
  kind: z.enum(LISTING_KINDS).default("physical"),
  status: z.enum(["draft", "submitted"]).default("draft"),
})

export const updateListingSchema = z.strictObject({
  ...fields,
  title: title.optional(),
  kind: z.enum(LISTING_KINDS).optional(),
})

/** What a list of listings in every state can be asked for. */
export const listListingsSchema = z.strictObject({
  ...paging,
  q: search.optional(),
  status: z.enum(LISTING_STATUSES).optional(),
})

export type CreateListingBody = z.infer<typeof createListingSchema>
export type UpdateListingBody = z.infer<typeof updateListingSchema>
export type ListListingsQuery = z.infer<typeof listListingsSchema>
