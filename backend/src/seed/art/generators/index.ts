import type { Generator } from "../types"
import { botanical } from "./botanical"
import { ceramics } from "./ceramics"
import { colourField } from "./colour-field"
import { emblem } from "./emblem"
import { folk } from "./folk"
import { jali } from "./jali"
import { jewellery } from "./jewellery"
import { kolam } from "./kolam"
import { marbled } from "./marbled"
import { modernist } from "./modernist"
import { papercut } from "./papercut"
import { stitch } from "./stitch"
import { textile } from "./textile"
import { tilework } from "./tilework"
import { wood } from "./wood"
import { woodblock } from "./woodblock"

export const GENERATORS = {
  botanical,
  ceramics,
  "colour-field": colourField,
  emblem,
  folk,
  jali,
  jewellery,
  kolam,
  marbled,
  modernist,
  papercut,
  stitch,
  textile,
  tilework,
  wood,
  woodblock,
} satisfies Record<string, Generator>

export type GeneratorName = keyof typeof GENERATORS
