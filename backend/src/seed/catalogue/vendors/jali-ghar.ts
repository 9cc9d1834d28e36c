import { shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("JAL", "jali")
const screen = { category: "screens", option: "Size" } as const

export const jaliGhar: SeedVendor = {
  handle: "jali-ghar",
  name: "Jali Ghar",
  email: "karkhana@jalighar.example",
  status: "approved",
  description: `A jali is a wall that lets the breeze in and keeps the sun and the neighbours out. Our family has pierced them in stone near Jaipur for six generations, first for palaces, now for balconies, lamps and whoever likes a patterned shadow on the floor.

The drawing is done with compass and string on the stone itself. Then the holes are drilled, and the rest is chisel, file and sand, for weeks. Imran Silawat draws; his brothers Salim and Yusuf cut.

Panels come with fixings in brass. Ask us about sizes; stone is patient and so are we.`,
  country_code: "in",
  city: "Jaipur",
  phone: "+91 141 000 0262",
  identity: {
    legal_name: "जाली घर हस्तशिल्प — Jali Ghar Handicrafts",
    tax_id: "08AABCJ1234M1Z5",
    address_1: "12 Johari Bazaar",
    postal_code: "302003",
    province: "Rajasthan",
  },
  policies: {
    shipping:
      "Crated in mango wood. Small panels by air in ten days, large ones by sea in six weeks.",
    returns: "Stone that arrives cracked is replaced. Otherwise 14 days, at your freight.",
  },
  member: { first_name: "Imran", last_name: "Silawat" },
  shipping: { name: "Crated air freight", prices: { eur: 45, inr: 900, usd: 49, jpy: 7000 } },
  logo: { generator: "emblem", motif: "arch", palette: 0, seed: "jali", format: "logo" },
  banner: {
    generator: "jali",
    motif: "star",
    palette: 2,
    seed: "jali-veranda",
    format: "panorama",
  },
  listings: [
    work({
      ...screen,
      title: "Star Screen in Sandstone",
      text: "Many-pointed stars in warm Jaisalmer stone, 4 cm thick. Stand a lamp behind it and the whole room joins in.",
      tags: ["jali", "sandstone", "star", "screen"],
      art: { motif: "star", palette: 0 },
      choices: [
        ["30 × 40 cm", 190, 5],
        ["60 × 80 cm", 540, 1],
      ],
    }),
    work({
      ...screen,
      title: "Makrana Rose",
      text: "A medallion in the marble of the Taj, cut ring by ring from the middle. Yusuf made it over one monsoon.",
      tags: ["jali", "marble", "medallion", "screen"],
      art: { motif: "rose", palette: 1, format: "square", views: ["detail"] },
      choices: [["45 × 45 cm", 460, 2]],
    }),
    work({
      ...screen,
      title: "Honeycomb Jali, Red Stone",
      text: "Six-pointed openings, close together, for privacy with a draught. Red sandstone from Karauli, left matt.",
      tags: ["jali", "red stone", "hexagon", "screen"],
      art: { motif: "hex", palette: 2 },
      choices: [
        ["30 × 40 cm", 180, 6],
        ["60 × 80 cm", 520, 0],
      ],
    }),
    work({
      ...screen,
      title: "Teak Lattice Panel",
      text: "Our one wooden pattern, cut in old teak from a dismantled haveli. Lighter than stone and easy to hang on a wall or a window.",
      tags: ["jali", "teak", "star", "reclaimed"],
      art: { motif: "star", palette: 3, format: "square", views: ["detail"] },
      choices: [["40 × 40 cm", 160, 7]],
    }),
    work({
      ...screen,
      title: "Soapstone Rose Lamp Screen",
      text: "A small round pattern in grey-green soapstone, made to stand before a candle. The dust is soft as flour; the stone is not.",
      tags: ["jali", "soapstone", "medallion", "lamp"],
      art: { motif: "rose", palette: 4, format: "portrait" },
      choices: [["20 × 25 cm", 95, 11]],
    }),
    work({
      ...screen,
      title: "Monsoon Screen, Basalt",
      text: "Dark stone with small openings, for rooms where the light is strong. From the quarry at Bhainslana.",
      tags: ["jali", "basalt", "hexagon", "screen"],
      art: { motif: "hex", palette: 5, format: "square", views: ["detail"] },
      choices: [["45 × 45 cm", 240, 3]],
    }),
  ],
}
