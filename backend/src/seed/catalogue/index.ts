import type { SeedVendor } from "./types"
import { adjoaBeads } from "./vendors/adjoa-beads"
import { atelierVerveine } from "./vendors/atelier-verveine"
import { bellandiCarte } from "./vendors/bellandi-carte"
import { formwerkBerlin } from "./vendors/formwerk-berlin"
import { glashausThum } from "./vendors/glashaus-thum"
import { grainAndHollow } from "./vendors/grain-and-hollow"
import { hollisClay } from "./vendors/hollis-clay"
import { jaliGhar } from "./vendors/jali-ghar"
import { kolamHouse } from "./vendors/kolam-house"
import { lykkeOst } from "./vendors/lykke-ost"
import { marFerrer } from "./vendors/mar-ferrer"
import { moorAndMill } from "./vendors/moor-and-mill"
import { namiuraHanga } from "./vendors/namiura-hanga"
import { olariaDoTejo } from "./vendors/olaria-do-tejo"
import { rannThreads } from "./vendors/rann-threads"
import { telarDeTeotitlan } from "./vendors/telar-de-teotitlan"
import { tidelineEditions } from "./vendors/tideline-editions"
import { tsuchiMashiko } from "./vendors/tsuchi-mashiko"
import { vanDerMeerPapercuts } from "./vendors/van-der-meer-papercuts"

export { CATEGORIES, type SeedCategory } from "./categories"
export type { Prices, SeedListing, SeedVariant, SeedVendor } from "./types"

/** Works the home page opens with, marked by the tag `featured`. */
export const FEATURED: readonly string[] = [
  "seigaiha-evening-tide",
  "creek-vase",
  "mitla-diamond-rug",
  "threshold-at-dawn",
  "orbit-i",
  "alfama-rosette",
]

export const VENDORS: readonly SeedVendor[] = [
  kolamHouse,
  namiuraHanga,
  hollisClay,
  atelierVerveine,
  olariaDoTejo,
  rannThreads,
  formwerkBerlin,
  lykkeOst,
  telarDeTeotitlan,
  vanDerMeerPapercuts,
  marFerrer,
  tsuchiMashiko,
  bellandiCarte,
  grainAndHollow,
  moorAndMill,
  jaliGhar,
  tidelineEditions,
  glashausThum,
  adjoaBeads,
]
