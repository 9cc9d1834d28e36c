import { shelf } from "../build"
import type { SeedVendor } from "../types"

const rug = shelf("TEL", "textile")
const amate = shelf("AMA", "folk")

export const telarDeTeotitlan: SeedVendor = {
  handle: "telar-de-teotitlan",
  name: "Telar de Teotitlán",
  email: "taller@telar.example",
  status: "approved",
  description: `In Teotitlán del Valle, an hour from Oaxaca, a house without a loom is a house without a kitchen. Ours has five. The Mendoza family cards, spins and dyes wool with cochineal, indigo, marigold and pomegranate, and weaves it on treadle looms that came with the Spaniards in designs that did not.

The stepped diamonds are the same that are cut in stone at Mitla. Doña Eulalia can read them; the rest of us weave them and listen.

Beside the rugs we sell amate paintings by our cousins in San Pablito, on paper beaten from bark, with the animals of the hills.`,
  country_code: "mx",
  city: "Teotitlán del Valle",
  phone: "+52 951 000 0284",
  identity: {
    legal_name: "Telar de Teotitlán, S.C. de R.L. de C.V.",
    tax_id: "TTE010203AB9",
    address_1: "Avenida Juárez 122",
    postal_code: "70420",
    province: "Oaxaca",
  },
  policies: {
    shipping:
      "Rugs are rolled in cotton and leave Oaxaca on Mondays. Delivery abroad takes one to three weeks, customs included.",
    returns: "21 days. Wool softens and relaxes with use, so give a rug a week on the floor first.",
  },
  member: { first_name: "Eulalia", last_name: "Mendoza" },
  shipping: {
    name: "Estafeta and DHL from Oaxaca",
    prices: { eur: 32, inr: 2900, usd: 28, jpy: 5200 },
  },
  logo: { generator: "emblem", motif: "loom", palette: 6, seed: "telar", format: "logo" },
  banner: {
    generator: "textile",
    motif: "zapotec",
    palette: 5,
    seed: "telar-door",
    format: "banner",
  },
  listings: [
    rug({
      title: "Mitla Diamond Rug",
      text: "Handspun wool in cochineal reds, indigo and wild marigold. The large diamond takes a weaver five weeks. Reversible, moth-treated with nothing but sun.",
      category: "rugs",
      tags: ["rug", "wool", "natural dyes", "zapotec"],
      art: { seed: "mitla-diamond-rug/2", motif: "zapotec", palette: 0 },
      option: "Size",
      choices: [
        ["80 × 150 cm", 420, 4],
        ["150 × 240 cm", 1250, 1],
      ],
    }),
    rug({
      title: "Sun Stairs Rug",
      text: "Many small diamonds, each a stair up and a stair down. Oranges from cempasúchil, teal from indigo over marigold.",
      category: "rugs",
      tags: ["rug", "wool", "orange", "zapotec"],
      art: { seed: "sun-stairs-rug/1", motif: "zapotec", palette: 5, views: ["detail"] },
      option: "Size",
      choices: [
        ["80 × 150 cm", 440, 3],
        ["120 × 180 cm", 780, 2],
      ],
    }),
    rug({
      title: "Undyed Hill Rug",
      text: "The browns are the sheep's own. Only the green is dyed, with alfalfa and copper. Dense, flat and almost impossible to wear out.",
      category: "rugs",
      tags: ["rug", "wool", "undyed", "brown"],
      art: { motif: "zapotec", palette: 2, format: "tall" },
      option: "Size",
      choices: [
        ["60 × 100 cm", 210, 6],
        ["80 × 150 cm", 390, 0],
      ],
    }),
    rug({
      title: "Market Day Runner",
      text: "Broad stripes and a line of small checks, made for the foot of a bed or a long hall. Woven by Efraín, who is nineteen and fast.",
      category: "rugs",
      tags: ["runner", "wool", "stripes", "magenta"],
      art: { motif: "stripe", palette: 3, format: "tall", views: ["detail"] },
      option: "Size",
      choices: [["60 × 200 cm", 260, 5]],
    }),
    rug({
      title: "Grana Cushion",
      text: "A square of tapestry weave with a cotton back and a hidden zip. The red is cochineal and will outlive the sofa.",
      category: "cushions",
      tags: ["cushion", "wool", "red", "zapotec"],
      art: { motif: "zapotec", palette: 3, format: "square" },
      option: "Size",
      choices: [
        ["40 × 40 cm", 68, 18],
        ["50 × 50 cm", 84, 9],
      ],
    }),
    amate({
      title: "Two Birds on Amate",
      text: "Painted by Alicia Trejo in San Pablito on bark paper. The birds carry the seeds between the worlds; the marks inside are rain. Original, in gouache.",
      category: "folk-painting",
      tags: ["amate", "bird", "original", "otomi"],
      art: {
        seed: "two-birds-on-amate/3",
        motif: "bird",
        palette: 2,
        format: "square",
        views: ["framed"],
      },
      option: "Size",
      choices: [["40 × 40 cm", 95, 1]],
    }),
    amate({
      title: "Deer of the Night Hills",
      text: "The deer walks before the sun so that the sun can find the way. Gouache on dark-dyed amate, signed on the back.",
      category: "folk-painting",
      tags: ["amate", "deer", "night", "otomi"],
      art: { motif: "deer", palette: 1 },
      option: "Size",
      choices: [
        ["40 × 50 cm", 120, 2],
        ["20 × 25 cm", 48, 12],
      ],
    }),
    amate({
      title: "River with Fish",
      text: "Alicia's nephew Joaquín paints only fish. He says they hold still. Bark paper, natural ground, six colours.",
      category: "folk-painting",
      tags: ["amate", "fish", "colourful", "otomi"],
      art: { motif: "fish", palette: 0, views: ["framed"] },
      option: "Size",
      choices: [["40 × 50 cm", 110, 3]],
    }),
    amate({
      title: "Garden of Doña Lupe",
      text: "Everything that grows behind one house in San Pablito, at once and in flower. Crimson ground. The largest sheet we carry.",
      category: "folk-painting",
      tags: ["amate", "garden", "flowers", "crimson"],
      art: { seed: "garden-of-dona-lupe/6", motif: "garden", palette: 3, views: ["detail"] },
      option: "Size",
      choices: [["60 × 80 cm", 240, 1]],
    }),
  ],
}
