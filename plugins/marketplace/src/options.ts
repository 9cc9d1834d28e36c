import { z } from "@medusajs/framework/zod"

/** What an operator may set on the plugin in `medusa-config.js`. */
export const marketplaceOptionsSchema = z
  .object({
    commission: z
      .object({
        /** Basis points (1000 is 10 %) of a sale to which no commission rule applies. */
        default_rate_bps: z.number().int().min(0).max(10_000).default(1000),
        /** Whether shipping pays commission too: the rate alone, no fee per unit and no bounds. */
        on_shipping: z.boolean().default(false),
      })
      .prefault({}),
    /** Which submitted listings wait for the operator: all, a vendor's first, or none. */
    listing_review: z.enum(["all", "first", "none"]).default("first"),
    /** Who pays collected tax to the state: the vendor, or the operator as marketplace facilitator. */
    tax_remitter: z.enum(["vendor", "operator"]).default("vendor"),
    /** The Stripe account of the operator; payments and payouts through Stripe are off without it. */
    stripe: z
      .object({
        api_key: z.string().regex(/^[sr]k_/, "must be a secret key of Stripe (sk_… or rk_…)"),
        publishable_key: z.string().regex(/^pk_/, "must be a publishable key of Stripe (pk_…)"),
        webhook_secret: z.string().regex(/^whsec_/, "must be a signing secret of Stripe (whsec_…)"),
        /** Where Stripe answers; set for the emulator of development and tests. */
        api_base: z.url().optional(),
      })
      .optional(),
    payouts: z
      .object({
        /** Days a vendor's share of a physical work is held after delivery. */
        hold_days: z.number().min(0).default(14),
        /** Days after shipment that stand for delivery when nobody reports one. */
        undelivered_hold_days: z.number().min(0).default(30),
        /** Days after the purchase in which a digital work can be given back. */
        digital_hold_days: z.number().min(0).default(14),
        /** Days after a service was rendered. */
        service_hold_days: z.number().min(0).default(2),
        /** What is worth a transfer, major units by currency code; less waits for more. */
        minimum: z.record(z.string(), z.number().min(0)).default({}),
      })
      .prefault({}),
    /** Whether a refund gives the vendor his commission back. */
    refund_commission: z.enum(["returned", "kept"]).default("returned"),
    /** Who bears a lost dispute. */
    dispute_loss: z.enum(["vendor", "operator"]).default("vendor"),
    /** Days after delivery until a vendor order counts as completed. */
    complete_after_days: z.number().min(0).default(14),
    reserved_handles: z.array(z.string()).default([]),
    /** The store that owns products no vendor owns; it pays no commission. */
    house_vendor: z
      .object({ handle: z.string(), name: z.string() })
      .default({ handle: "house", name: "House" }),
    storefront: z.object({ url: z.string(), revalidate_secret: z.string() }).optional(),
    mail: z
      .object({
        from: z.string().default("Marketplace <hello@example.com>"),
        /** The name at the head of every mail. */
        shop_name: z.string().default("Marketplace"),
        /** Who is told that a store waits for approval; nobody when unset. */
        operator_email: z.email().optional(),
      })
      .prefault({}),
    /** Who runs the marketplace, as invoices name them. */
    operator: z
      .object({
        /** The name in the register; the shop's name when unset. */
        name: z.string().optional(),
        /** Street, postal code and city, one line each. */
        address: z.string().default(""),
        tax_id: z.string().optional(),
        country_code: z.string().length(2).optional(),
        /** What the operator's invoice numbers begin with; the shop's name when unset. */
        invoice_prefix: z
          .string()
          .regex(/^[A-Za-z0-9-]{1,30}$/)
          .optional(),
        /** Tax contained in the commission, when the operator charges any. */
        commission_tax: z
          .object({ name: z.string().default("VAT"), rate: z.number().min(0).max(100) })
          .optional(),
      })
      .prefault({}),
    /** The public address of the backend, for links to the admin in mails. */
    backend_url: z.string().optional(),
    /** A new store's first shipping option; the vendor changes it later. */
    first_shipping: z
      .object({
        name: z.string().default("Standard shipping"),
        /** Major units by currency code; see `firstShippingAmount` for the others. */
        amounts: z
          .record(z.string(), z.number().min(0))
          .default({ eur: 6, usd: 7, gbp: 5, inr: 120, jpy: 800 }),
      })
      .prefault({}),
  })
  .strict()

export type MarketplaceOptions = z.infer<typeof marketplaceOptionsSchema>

const PLUGIN = "@kalavpp/marketplace"

type ConfigWithPlugins = {
  plugins?: (string | { resolve: string; options?: Record<string, unknown> })[]
}

/**
 * The plugin's options with defaults filled in, read from the application's configuration.
 *
 * @throws ZodError at the first use when the configuration does not fit the schema
 */
export function marketplaceOptions(config: ConfigWithPlugins): MarketplaceOptions {
  const entry = config.plugins?.find(
    (plugin) => typeof plugin === "object" && plugin.resolve === PLUGIN
  )
  // Medusa adds its own connection settings to a plugin's options.
  const { database, ...options } = (typeof entry === "object" && entry.options) || {}
  return marketplaceOptionsSchema.parse(options)
}
