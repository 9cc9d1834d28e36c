import { invalid } from "./errors.js"

const codes = (text: string) => new Set(text.trim().split(/\s+/))

/** https://docs.stripe.com/currencies */
const SUPPORTED = codes(`
  usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd
  cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq
  gyd hkd hnl hrk htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd
  lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php
  pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd
  twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xcg xof xpf yer zar zmw`)

const ZERO_DECIMAL = codes("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf")
const THREE_DECIMAL = codes("bhd jod kwd omr tnd")
/** Written with two decimals, although these must be zero. */
const WHOLE_ONLY = codes("isk ugx")

/** The least that can be charged, in minor units; Stripe converts for currencies not listed. */
const MINIMUM: Record<string, number> = {
  ...Object.fromEntries([..."usd aud brl cad chf eur inr nzd sgd".split(" ")].map((c) => [c, 50])),
  aed: 200,
  bgn: 100,
  czk: 1500,
  dkk: 250,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  pln: 200,
  ron: 200,
  sek: 300,
  thb: 1000,
}

const MAXIMUM = 99_999_999

export function checkCurrency(currency: string) {
  const code = currency.toLowerCase()
  if (!SUPPORTED.has(code)) {
    throw invalid(
      `Invalid currency: ${code}. Stripe currently supports these currencies: ${[...SUPPORTED].join(", ")}`,
      { param: "currency" }
    )
  }
  return code
}

/** The smallest step an amount of this currency can have at Stripe, in its minor unit. */
export function quantum(currency: string) {
  if (WHOLE_ONLY.has(currency)) return 100
  return THREE_DECIMAL.has(currency) ? 10 : 1
}

/** Positive, a multiple of the currency's quantum. */
export function checkAmount(amount: number, currency: string, param = "amount") {
  if (amount < 1) {
    throw invalid("This value must be greater than or equal to 1.", {
      param,
      code: "parameter_invalid_integer",
    })
  }
  const step = quantum(currency)
  if (amount % step) {
    throw invalid(
      `Invalid amount: ${amount}. Amounts in ${currency} must be divisible by ${step}.`,
      { param, code: "parameter_invalid_integer" }
    )
  }
  return amount
}

export function checkChargeAmount(amount: number, currency: string) {
  checkAmount(amount, currency)
  const minimum = MINIMUM[currency] ?? 1
  if (amount < minimum) {
    throw invalid(`Amount must be at least ${formatAmount(minimum, currency)}`, {
      param: "amount",
      code: "amount_too_small",
    })
  }
  if (amount > MAXIMUM) {
    throw invalid(`Amount must be no more than ${formatAmount(MAXIMUM, currency)}`, {
      param: "amount",
      code: "amount_too_large",
    })
  }
  return amount
}

export function formatAmount(amount: number, currency: string) {
  const digits = ZERO_DECIMAL.has(currency) ? 0 : THREE_DECIMAL.has(currency) ? 3 : 2
  return `${(amount / 10 ** digits).toFixed(digits)} ${currency}`
}

/** What Stripe keeps of a charge here: 2.9 % and 30 minor units, half-up, in the charge's currency. */
export const chargeFee = (amount: number) => Math.floor((amount * 29 + 500) / 1000) + 30
