// The browser names and sorts some countries differently, which would break hydration.
import "server-only"

/** ISO 3166-1 alpha-2, for places of makers; shopping countries come from the regions. */
const CODES =
  "AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW"

const names = new Intl.DisplayNames(["en"], { type: "region" })

export function countryName(code: string | null | undefined): string | null {
  if (!code || !/^[a-z]{2}$/i.test(code)) return null
  return names.of(code.toUpperCase()) ?? null
}

export const COUNTRIES = CODES.split(" ")
  .map((code) => ({ value: code.toLowerCase(), label: countryName(code) ?? code }))
  .sort((a, b) => a.label.localeCompare(b.label))

/** "Kyoto, Japan" from what is known. */
export const placeName = (
  city: string | null | undefined,
  code: string | null | undefined
): string => [city, countryName(code)].filter(Boolean).join(", ")
