// The one configuration of the backend: which provider stands behind each part, chosen from
// the environment. Plain JavaScript, so that an operator edits it without a rebuild.
const { existsSync, mkdirSync } = require("node:fs")
const { join, resolve } = require("node:path")
const { defineConfig } = require("@medusajs/framework/utils")

const env = process.env
const production = env.NODE_ENV === "production"
const dataDir = resolve(env.KALAVPP_DATA_DIR || join(__dirname, ".data"))
const uploadsDir = join(dataDir, "uploads")
const backendPort = env.BACKEND_PORT || env.PORT || "9000"
const backendUrl = (env.BACKEND_URL || `http://localhost:${backendPort}`).replace(/\/$/, "")
const storefrontUrl = (
  env.STOREFRONT_URL || `http://localhost:${env.STOREFRONT_PORT || "8000"}`
).replace(/\/$/, "")

const mailFrom = env.MAIL_FROM || "Kalavpp <hello@kalavpp.example>"

/** Who carries mails: SendGrid when its key is set, else the outbox of readable files. */
const mailProvider = env.SENDGRID_API_KEY
  ? {
      resolve: "@medusajs/medusa/notification-sendgrid",
      id: "sendgrid",
      options: { channels: ["email"], api_key: env.SENDGRID_API_KEY, from: mailFrom },
    }
  : {
      resolve: "@kalavpp/marketplace/providers/outbox",
      id: "outbox",
      options: { channels: ["email"], directory: join(dataDir, "outbox"), from: mailFrom },
    }

/** Stripe's account, or the emulator that `npm start` runs when there is no key; off without either. */
const stripe = env.STRIPE_API_KEY && {
  api_key: env.STRIPE_API_KEY,
  publishable_key: env.STRIPE_PUBLISHABLE_KEY,
  webhook_secret: env.STRIPE_WEBHOOK_SECRET,
  ...(env.STRIPE_API_BASE && { api_base: env.STRIPE_API_BASE }),
}

/** `eur=20,usd=25` as amounts by currency. */
function amounts(text) {
  const pairs = (text || "").split(",").filter(Boolean)
  return Object.fromEntries(
    pairs
      .map((pair) => pair.split("=").map((part) => part.trim()))
      .map(([code, amount]) => [code.toLowerCase(), Number(amount)])
  )
}

/** Without a database Medusa waits in silence, so its absence is an error at once. Builds need none. */
function required(name) {
  if (production && !env[name] && !process.argv.includes("build")) {
    throw new Error(`${name} is missing. \`npm start\` sets it for the embedded PostgreSQL.`)
  }
  return env[name]
}

/** A secret from the environment; production refuses a missing, short or default one. */
function secret(name) {
  const value = env[name]
  if (
    production &&
    !process.argv.includes("build") &&
    (!value || value.length < 16 || value === "supersecret")
  ) {
    throw new Error(
      `${name} is missing or too weak: set it to a random string of at least 16 characters.`
    )
  }
  return value || `development-only-${name}`
}

if (!existsSync(uploadsDir)) {
  mkdirSync(uploadsDir, { recursive: true })
}

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: required("DATABASE_URL"),
    databaseDriverOptions: env.DATABASE_SSL === "true" ? undefined : { ssl: false },
    redisUrl: env.REDIS_URL,
    // In production Medusa marks its session cookie `secure`, and then sets none at all over
    // plain HTTP: nobody could sign in to the admin of `npm start`.
    cookieOptions: { sameSite: "lax", secure: backendUrl.startsWith("https://") },
    http: {
      storeCors: env.STORE_CORS || storefrontUrl,
      adminCors: env.ADMIN_CORS || backendUrl,
      authCors: env.AUTH_CORS || `${storefrontUrl},${backendUrl}`,
      jwtSecret: secret("JWT_SECRET"),
      cookieSecret: secret("COOKIE_SECRET"),
      // Open to every actor and provider when unset, so each actor is named.
      authMethodsPerActor: {
        user: ["emailpass"],
        customer: ["emailpass"],
        vendor_member: ["emailpass"],
      },
    },
  },
  admin: {
    disable: env.DISABLE_ADMIN === "true",
    backendUrl: "/",
  },
  plugins: [
    {
      resolve: "@kalavpp/marketplace",
      options: {
        commission: {
          default_rate_bps: Number(env.COMMISSION_RATE_BPS || 1000),
          on_shipping: env.COMMISSION_ON_SHIPPING === "true",
        },
        listing_review: env.LISTING_REVIEW || "first",
        tax_remitter: env.TAX_REMITTER || "vendor",
        ...(stripe && { stripe }),
        payouts: {
          hold_days: Number(env.PAYOUT_HOLD_DAYS || 14),
          undelivered_hold_days: Number(env.PAYOUT_UNDELIVERED_HOLD_DAYS || 30),
          digital_hold_days: Number(env.PAYOUT_DIGITAL_HOLD_DAYS || 14),
          service_hold_days: Number(env.PAYOUT_SERVICE_HOLD_DAYS || 2),
          minimum: amounts(env.PAYOUT_MINIMUM),
        },
        refund_commission: env.REFUND_COMMISSION || "returned",
        dispute_loss: env.DISPUTE_LOSS || "vendor",
        house_vendor: { handle: "house", name: "Kalavpp" },
        storefront: { url: storefrontUrl, revalidate_secret: secret("REVALIDATE_SECRET") },
        mail: { from: mailFrom, shop_name: "Kalavpp", operator_email: env.OPERATOR_EMAIL },
        operator: {
          name: env.OPERATOR_NAME || "Kalavpp Marketplace",
          // Lines of the address are parted by "|" or a line break.
          address: (env.OPERATOR_ADDRESS || "1 Market Lane|10997 Berlin").replaceAll("|", "\n"),
          tax_id: env.OPERATOR_TAX_ID || undefined,
          country_code: env.OPERATOR_COUNTRY_CODE || "de",
          commission_tax: env.COMMISSION_TAX_RATE
            ? { name: "VAT", rate: Number(env.COMMISSION_TAX_RATE) }
            : undefined,
        },
        backend_url: backendUrl,
      },
    },
  ],
  modules: [
    ...(stripe
      ? [
          {
            resolve: "@medusajs/medusa/payment",
            options: {
              providers: [
                {
                  resolve: "@kalavpp/marketplace/providers/stripe",
                  id: "stripe",
                  options: {
                    apiKey: stripe.api_key,
                    webhookSecret: stripe.webhook_secret,
                    apiBase: stripe.api_base,
                    automaticPaymentMethods: true,
                    capture: true,
                  },
                },
              ],
            },
          },
        ]
      : []),
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        // Rows in PostgreSQL: holds between processes and survives a crash (see the provider's comment).
        providers: [
          {
            resolve: "@kalavpp/marketplace/providers/locking",
            id: "locking-rows",
            is_default: true,
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        // Medusa's own feed of the admin beside it: naming the module here replaces its default.
        providers: [
          mailProvider,
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { name: "Local", channels: ["feed"] },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              upload_dir: uploadsDir,
              private_upload_dir: join(dataDir, "private"),
              backend_url: `${backendUrl}/static`,
            },
          },
        ],
      },
    },
  ],
})
