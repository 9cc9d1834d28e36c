import { FRAME, shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("VER", "botanical")
const drawing = { category: "botanical", option: "Size" } as const
const cyan = { category: "cyanotypes", option: "Size" } as const

export const atelierVerveine: SeedVendor = {
  handle: "atelier-verveine",
  name: "Atelier Verveine",
  email: "bonjour@verveine.example",
  status: "approved",
  description: `Solène Marchetti trained as a botanist and left the herbarium because the plants there were dead. She draws on the slopes above Lyon and in the garden behind her studio on the Croix-Rousse, in ink, standing, with the plant still in the ground.

The colour comes later and loosely: a wash that does not quite meet the line, the way memory does not. In summer the roof of the studio becomes a darkroom for cyanotypes, printed in sunlight from fresh stems.

Every sheet names its plant, the place and the day.`,
  country_code: "fr",
  city: "Lyon",
  phone: "+33 4 00 00 21 60",
  website: "https://verveine.example",
  identity: {
    legal_name: "Verveine Céramiques SARL",
    tax_id: "FR40303265045",
    address_1: "9 montée de la Grande Côte",
    postal_code: "69001",
  },
  policies: {
    shipping: "Drawings are posted flat with a backing board within three working days.",
    returns: "14 days for any reason. Originals travel back insured, please.",
  },
  member: { first_name: "Solène", last_name: "Marchetti" },
  shipping: {
    name: "Colissimo with signature",
    prices: { eur: 8.5, inr: 1600, usd: 21, jpy: 3000 },
  },
  logo: { generator: "emblem", motif: "leaf", palette: 3, seed: "verveine", format: "logo" },
  banner: {
    generator: "botanical",
    motif: "grass",
    palette: 0,
    seed: "verveine-meadow",
    format: "panorama",
  },
  listings: [
    work({
      ...drawing,
      title: "Fern, Pilat Woods",
      text: "A single frond, drawn from the tip downwards because it kept moving. Giclée of the ink and watercolour original on 300 g cotton paper.",
      tags: ["fern", "green", "ink", "botanical"],
      art: { seed: "fern-pilat-woods/1", motif: "fern", palette: 0, views: ["framed", "detail"] },
      choices: [
        ["A4", 32, 60],
        ["A3", 54, 30],
      ],
      also: FRAME,
    }),
    work({
      ...drawing,
      title: "Three Poppies in a Field Margin",
      text: "They last a day once cut, so she did not cut them. Ink line with a wash of red ochre. Giclée print, signed.",
      tags: ["poppy", "flowers", "red", "botanical"],
      art: {
        seed: "three-poppies-in-a-field-margin/1",
        motif: "poppy",
        palette: 3,
        views: ["framed"],
      },
      choices: [
        ["A4", 32, 45],
        ["A3", 54, 20],
      ],
      also: FRAME,
    }),
    work({
      ...drawing,
      category: "ink",
      title: "Wild Carrot in Seed",
      text: "Every ray of the umbel ends in a smaller umbel, and every one of those was counted. The small dots are ink shaken from the pen.",
      tags: ["umbel", "ink", "botanical", "blue"],
      art: { motif: "umbel", palette: 2, format: "tall", views: ["detail"] },
      choices: [
        ["A4", 32, 38],
        ["A3", 54, 0],
      ],
    }),
    work({
      ...drawing,
      title: "Meadow Grasses, July",
      text: "Brome, oat grass and one that nobody could name. Drawn in forty minutes before a storm. Giclée print on cotton paper.",
      tags: ["grass", "meadow", "rose", "botanical"],
      art: { motif: "grass", palette: 1 },
      choices: [
        ["A4", 32, 27],
        ["A3", 54, 18],
      ],
    }),
    work({
      ...drawing,
      category: "ink",
      title: "Olive Branch from Nyons",
      text: "A branch brought back on the train, drawn the same night. Loose violet wash under a dry line.",
      tags: ["olive", "branch", "violet", "botanical"],
      art: { motif: "branch", palette: 4, format: "tall", views: ["framed"] },
      choices: [["A4", 30, 52]],
    }),
    work({
      ...drawing,
      title: "What the Garden Gave on Tuesday",
      subtitle: "Original drawing",
      text: "The whole bunch at once, before it wilted. This is the original: ink and watercolour on hot-pressed Arches, signed and dated, in a passe-partout.",
      tags: ["bouquet", "original", "flowers", "one of a kind"],
      art: { motif: "bouquet", palette: 1, views: ["detail", "framed"] },
      option: "Size",
      choices: [["50 × 65 cm", 420, 1]],
    }),
    work({
      ...cyan,
      title: "Blue Fern",
      text: "A contact print, made by laying the frond itself on the coated paper and leaving both in the sun for eleven minutes. Each is its own exposure; yours will differ a little.",
      tags: ["cyanotype", "fern", "blue", "handmade"],
      art: { motif: "cyanotype-fern", views: ["framed"] },
      choices: [
        ["24 × 30 cm", 68, 16],
        ["40 × 50 cm", 115, 5],
      ],
    }),
    work({
      ...cyan,
      title: "Hogweed by Noon",
      text: "Cyanotype from a dried umbel, exposed at midday for a hard edge. Washed in rain water, toned with nothing. The brushed border is left as it fell.",
      tags: ["cyanotype", "umbel", "blue", "handmade"],
      art: { motif: "cyanotype-umbel", views: ["detail"] },
      choices: [["24 × 30 cm", 68, 12]],
      also: FRAME,
    }),
    work({
      ...cyan,
      title: "Bunch for a Window",
      text: "Five stems, one exposure, no second chance. Hang it where there is light but no direct sun; Prussian blue rests best in the dark now and then.",
      tags: ["cyanotype", "bouquet", "blue", "handmade"],
      art: { motif: "cyanotype-bouquet", format: "square", views: ["framed"] },
      choices: [["30 × 30 cm", 82, 7]],
    }),
    work({
      ...cyan,
      title: "Oat Grass in Wind",
      text: "The grass moved during the exposure and left a softer, second grass behind the first. We like it better than the sharp ones.",
      tags: ["cyanotype", "grass", "blue", "handmade"],
      art: { motif: "cyanotype-grass", format: "tall" },
      choices: [["24 × 34 cm", 72, 3]],
    }),
  ],
}
