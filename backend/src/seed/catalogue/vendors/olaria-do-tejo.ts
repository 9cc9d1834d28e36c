import { shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("OLA", "tilework")
const tiles = { category: "tiles", option: "Set" } as const
const sets = (one: number, stock: number) =>
  [
    ["4 tiles", one, stock],
    ["16 tiles", one * 3.6, Math.floor(stock / 3)],
    ["1 m² (51 tiles)", one * 10.5, Math.floor(stock / 8)],
  ] as const

export const olariaDoTejo: SeedVendor = {
  handle: "olaria-do-tejo",
  name: "Olaria do Tejo",
  email: "ola@olariadotejo.example",
  status: "approved",
  description: `Azulejos are made of mud, tin and patience. In our workshop in Alcântara the clay is pressed into iron frames, dried for a week, fired, dipped in tin white and painted while the glaze is still powder: a brush stroke there cannot be taken back.

Duarte Queiroz restored façades for the city for fifteen years and keeps a drawer of fragments from houses that are no longer there. Most of our patterns begin in that drawer. The others are his daughter Inês's, who thinks the old masters were rather fond of blue.

Tiles are 14 × 14 cm, as they were in 1755.`,
  country_code: "pt",
  city: "Lisbon",
  phone: "+351 21 000 0377",
  identity: {
    legal_name: "Olaria do Tejo, Lda.",
    tax_id: "PT501442600",
    address_1: "Rua da Bica 19",
    postal_code: "1200-054",
  },
  policies: {
    shipping:
      "Tiles are packed upright in wood wool. Orders above one square metre go on a pallet; we write to you first.",
    returns:
      "Broken tiles are replaced at once, no photographs needed. Whole unopened boxes can come back within 30 days.",
  },
  member: { first_name: "Duarte", last_name: "Queiroz" },
  shipping: { name: "CTT Expresso", prices: { eur: 12, inr: 2200, usd: 29, jpy: 4200 } },
  logo: { generator: "emblem", motif: "tile", palette: 4, seed: "olaria", format: "logo" },
  banner: {
    generator: "tilework",
    motif: "azulejo",
    palette: 0,
    seed: "olaria-facade",
    format: "banner",
  },
  listings: [
    work({
      ...tiles,
      title: "Alfama Rosette",
      text: "Four tiles make the rosette, the fifth begins the next. Cobalt on tin white, from a stairwell in the Beco do Carneiro. Frost-proof, for walls in and out of doors.",
      tags: ["azulejo", "cobalt", "wall", "tile"],
      art: { palette: 0, format: "square" },
      choices: sets(28, 120),
    }),
    work({
      ...tiles,
      title: "Sintra Yellow",
      text: "Blue with the antimony yellow of the palace walls. The yellow wanders a little in the fire and every box shows it. Glazed, for walls.",
      tags: ["azulejo", "yellow", "wall", "tile"],
      art: { palette: 1, format: "square", views: ["detail"] },
      choices: sets(30, 90),
    }),
    work({
      ...tiles,
      title: "Green Quarter",
      text: "Copper green and burnt orange, after a shop front in Campo de Ourique that sold seeds. Also pretty as a splashback of sixteen.",
      tags: ["azulejo", "green", "kitchen", "tile"],
      art: { palette: 2, format: "square" },
      choices: sets(29, 64),
    }),
    work({
      ...tiles,
      title: "Terra e Mar",
      text: "Iron red and sea blue. The red is a slip from our own clay bank. Slightly uneven surface, as it should be.",
      tags: ["azulejo", "red", "wall", "tile"],
      art: { palette: 3, format: "square" },
      choices: sets(29, 48),
    }),
    work({
      ...tiles,
      title: "Drawer of Fragments",
      text: "Seven patterns from the drawer, mixed by hand so that no two neighbours match. We photograph the laid-out panel for your approval before it is packed.",
      tags: ["azulejo", "patchwork", "mixed", "tile"],
      art: { motif: "patch", palette: 1, format: "square", views: ["detail"] },
      choices: [
        ["16 tiles", 115, 20],
        ["36 tiles", 240, 7],
      ],
    }),
    work({
      ...tiles,
      title: "Inês's Teal Patchwork",
      text: "Inês's answer to all that cobalt. Seven new patterns in one family of teal glazes, mixed.",
      tags: ["azulejo", "teal", "patchwork", "tile"],
      art: { motif: "patch", palette: 4, format: "landscape" },
      choices: [["16 tiles", 118, 13]],
    }),
    work({
      ...tiles,
      title: "Single Rosette Panel, Violet",
      text: "Four large tiles, 20 × 20 cm each, painted as one flower and mounted on board with a brass hanger. A picture, if you have no wall to tile.",
      tags: ["azulejo", "violet", "panel", "gift"],
      art: { motif: "single", palette: 5, format: "square", views: ["framed"] },
      option: "Panel",
      choices: [["40 × 40 cm", 145, 5]],
    }),
    work({
      title: "Tagus Fish Plate",
      text: "A serving plate thrown in the workshop's red clay, dipped and wiped. It holds a sea bream or a great many olives. Dishwasher safe, we do it ourselves.",
      category: "bowls-and-plates",
      tags: ["plate", "stoneware", "serving", "table"],
      art: { generator: "ceramics", motif: "plate", palette: 5, format: "square" },
      option: "Size",
      choices: [
        ["28 cm", 54, 18],
        ["34 cm", 72, 6],
      ],
    }),
  ],
}
