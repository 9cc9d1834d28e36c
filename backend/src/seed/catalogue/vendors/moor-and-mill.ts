import { shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("MAM", "textile")
const throwSizes = (eur: number, stock: number) =>
  [
    ["130 × 180 cm", eur, stock],
    ["150 × 220 cm", Math.round(eur * 1.35), Math.floor(stock / 2)],
  ] as const

export const moorAndMill: SeedVendor = {
  handle: "moor-and-mill",
  name: "Moor & Mill",
  email: "weave@moorandmill.example",
  status: "approved",
  description: `Moor & Mill weaves throws and scarves on two looms in Donegal town. The wool comes from Irish and Shetland sheep, is spun at the last working mill on the coast, and is washed in water so soft that it needs little else.

Niamh Gallagher draws each sett on squared paper, thread by thread, usually after a walk. If you ask her which walk, you will be told, at length, and by the end you will want to go.

The ends are twisted by hand. Offcuts become cushions; nothing becomes waste.`,
  country_code: "ie",
  city: "Donegal",
  phone: "+353 74 000 0131",
  identity: {
    legal_name: "Moor & Mill Weavers Ltd",
    tax_id: "IE6388047V",
    address_1: "The Old Mill, Kilcar",
    postal_code: "F94 P2T6",
  },
  policies: {
    shipping: "Out within two working days, in a cotton bag.",
    returns: "30 days, unwashed. Wool can be aired rather than washed; it forgives most things.",
  },
  member: { first_name: "Niamh", last_name: "Gallagher" },
  shipping: { name: "An Post, tracked", prices: { eur: 9.5, inr: 1800, usd: 22, jpy: 3300 } },
  logo: { generator: "emblem", motif: "bird", palette: 2, seed: "moor", format: "logo" },
  banner: { generator: "textile", motif: "plaid", palette: 4, seed: "moor-road", format: "banner" },
  listings: [
    work({
      title: "Bog Road Throw",
      text: "A wide check in the greys and greens of the road to Glencolmcille. Pure new wool in a 2/2 twill, brushed lightly on one side.",
      category: "throws-and-quilts",
      tags: ["throw", "wool", "check", "grey"],
      art: { seed: "bog-road-throw/1", motif: "plaid", palette: 4 },
      option: "Size",
      choices: throwSizes(145, 14),
    }),
    work({
      title: "Fuchsia Hedge Throw",
      text: "The hedges of August, in lambswool. Niamh argued for less pink and lost, to herself.",
      category: "throws-and-quilts",
      tags: ["throw", "lambswool", "check", "pink"],
      art: { seed: "fuchsia-hedge-throw/2", motif: "plaid", palette: 3, views: ["detail"] },
      option: "Size",
      choices: throwSizes(155, 8),
    }),
    work({
      title: "Harbour Herringbone Throw",
      text: "A broken herringbone with a large window check in navy and red. Dense enough for a boat, soft enough for a sofa.",
      category: "throws-and-quilts",
      tags: ["throw", "wool", "herringbone", "navy"],
      art: {
        seed: "harbour-herringbone-throw/4",
        motif: "herringbone",
        palette: 0,
        format: "square",
      },
      option: "Size",
      choices: throwSizes(160, 6),
    }),
    work({
      title: "Heather Scarf",
      text: "Violets and straw in fine merino. Light, warm and just long enough to be put round twice.",
      category: "scarves",
      tags: ["scarf", "merino", "check", "violet"],
      art: { motif: "plaid", palette: 6, format: "tall", views: ["detail"] },
      option: "Size",
      choices: [["30 × 180 cm", 58, 32]],
    }),
    work({
      title: "Turf Smoke Scarf",
      text: "Browns from undyed Shetland with one line of rust. It will smell of wool when it rains, and so it should.",
      category: "scarves",
      tags: ["scarf", "shetland", "brown", "herringbone"],
      art: { motif: "herringbone", palette: 2, format: "tall" },
      option: "Size",
      choices: [["30 × 180 cm", 56, 21]],
    }),
    work({
      title: "Strand Stripe Throw",
      text: "Stripes in the order you pass them on the way down to the water. Blues, sand, and the red of one boat.",
      category: "throws-and-quilts",
      tags: ["throw", "wool", "stripes", "blue"],
      art: { motif: "stripe", palette: 1, format: "landscape" },
      option: "Size",
      choices: throwSizes(140, 0),
    }),
    work({
      title: "Offcut Cushion",
      text: "Cut from the ends of the week's throws, so the pattern depends on the week. Wool front, linen back, feather pad included.",
      category: "cushions",
      tags: ["cushion", "wool", "upcycled", "check"],
      art: { motif: "plaid", palette: 5, format: "square", views: ["detail"] },
      option: "Size",
      choices: [["45 × 45 cm", 54, 17]],
    }),
  ],
}
