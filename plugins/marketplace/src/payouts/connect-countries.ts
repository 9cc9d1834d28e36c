/**
 * Where Stripe makes Connect accounts that a platform pays by transfers (docs.stripe.com/connect,
 * "Available countries"). Vendors elsewhere are paid by bank transfer.
 */
const CONNECT_COUNTRIES = new Set(
  `ae at au be bg br ca ch cy cz de dk ee es fi fr gb gi gr hk hr hu ie it jp li lt lu lv mt mx my
   nl no nz pl pt ro se sg si sk th us`.split(/\s+/)
)

export const hasConnect = (countryCode: string) => CONNECT_COUNTRIES.has(countryCode.toLowerCase())
