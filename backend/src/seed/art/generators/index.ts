import type { Generator } from "../types"
import { ceramics } from "./ceramics"
import { colourField } from "./colour-field"
import { kolam } from "./kolam"
import { botanical } from "./botanical"
import { marbled } from "./marbled"
import { modernist } from "./modernist"
import { papercut } from "./papercut"
import { stitch } from "./stitch"
import { textile } from "./textile"
import { tilework } from "./tilework"
import { woodblock } from "./woodblock"

export const GENERATORS = {
  ceramics,
  "colour-field": colourField,
  kolam,
  botanical,
  marbled,
  modernist,
  papercut,
  stitch,
  textile,
  tilework,
  woodblock,
} satisfies Record<string, Generator>

export type GeneratorName = keyof typeof GENERATORS
