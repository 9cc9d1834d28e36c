import { shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("TSU", "ceramics")
const cloth = shelf("TSI", "stitch")

export const tsuchiMashiko: SeedVendor = {
  handle: "tsuchi-mashiko",
  name: "Tsuchi",
  email: "kama@tsuchi.example",
  status: "approved",
  description: `Tsuchi means earth. Our kiln in Mashiko has three chambers, burns red pine and is fired four times a year by whoever is awake. The potter is Haruto Sekine; the person who tells him when to stop is his wife, Nao.

We use the local clay as it comes, with its iron and its sand, and five glazes: white rice ash, persimmon, black, a blue that is hard to fire, and none at all. Every pot is made to be held. Please lift it before you look at it.

Nao keeps a second table in the house where she stitches sashiko cloths from old indigo cotton. They wrap the pots well.`,
  country_code: "jp",
  city: "Mashiko",
  phone: "+81 285 00 0166",
  identity: {
    legal_name: "土工房 Tsuchi",
    tax_id: "T5120001158218",
    address_1: "Jōnaizaka 115",
    postal_code: "321-4217",
    province: "Tochigi",
  },
  policies: {
    shipping: "Packed in rice straw and paper within a week of a firing. Insured to your door.",
    returns: "Tell us within 14 days. If the pot and you do not suit each other, it may come home.",
  },
  member: { first_name: "Nao", last_name: "Sekine" },
  shipping: { name: "Yamato and EMS, insured", prices: { eur: 22, inr: 2000, usd: 25, jpy: 900 } },
  logo: { generator: "emblem", motif: "pot", palette: 7, seed: "tsuchi", format: "logo" },
  banner: {
    generator: "ceramics",
    motif: "set",
    palette: 3,
    seed: "tsuchi-evening",
    format: "panorama",
  },
  listings: [
    work({
      title: "Tea Bowl, Autumn Firing",
      text: "A chawan from the second chamber, where the ash falls. The foot is unglazed so that you feel the clay. Comes in a signed paulownia box.",
      category: "bowls-and-plates",
      tags: ["tea", "chawan", "wood-fired", "one of a kind"],
      art: { motif: "bowl", palette: 3, format: "square" },
      option: "Box",
      choices: [["With signed box", 280, 1]],
    }),
    work({
      title: "Rice Bowl",
      text: "Light, deep and a little rough under the thumb. The size is the old one: what a pair of hands makes when it is hungry.",
      category: "bowls-and-plates",
      tags: ["bowl", "everyday", "mashiko", "table"],
      art: { motif: "bowl", palette: 0, format: "landscape", views: ["detail"] },
      option: "Size",
      choices: [
        ["Medium, 12 cm", 34, 48],
        ["Large, 14 cm", 39, 30],
      ],
    }),
    work({
      title: "Yunomi Pair",
      text: "Two cups without handles, a taller and a smaller, as they are given at weddings. Warm the hand, not the fingers.",
      category: "cups",
      tags: ["tea", "cup", "pair", "gift"],
      art: { seed: "yunomi-pair/1", motif: "cup", palette: 3, format: "landscape" },
      option: "Set",
      choices: [["Pair", 76, 14]],
    }),
    work({
      title: "Sake Bottles",
      text: "Tokkuri with narrow necks that sing when you pour. Thrown in two halves and joined; the join is the part we are proud of.",
      category: "vases",
      tags: ["sake", "bottle", "mashiko", "table"],
      art: { motif: "bottle", palette: 4, views: ["detail"] },
      option: "Pieces",
      choices: [
        ["One", 58, 12],
        ["Pair", 108, 5],
      ],
    }),
    work({
      title: "Moon-shouldered Vase",
      text: "A round belly and a short collar, for one branch of anything. Stood at the edge of the fire and has a dark side and a bright side.",
      category: "vases",
      tags: ["vase", "ikebana", "wood-fired"],
      art: { seed: "moon-shouldered-vase/4", motif: "vase", palette: 6 },
      option: "Size",
      choices: [["24 cm", 165, 3]],
    }),
    work({
      title: "Ash-rimmed Plate",
      text: "For grilled fish or for the wall. The pattern is poured from a ladle in one turn of the wrist, and there is no second try.",
      category: "bowls-and-plates",
      tags: ["plate", "mashiko", "serving", "table"],
      art: { motif: "plate", palette: 1, format: "square", views: ["detail"] },
      option: "Size",
      choices: [
        ["24 cm", 62, 11],
        ["30 cm", 98, 0],
      ],
    }),
    work({
      title: "Pickle Jar with Lid",
      text: "Three litres of pickled plums, or your letters. The lid is heavy on purpose.",
      category: "jars",
      tags: ["jar", "kitchen", "mashiko", "storage"],
      art: { motif: "jar", palette: 5, format: "square" },
      option: "Size",
      choices: [
        ["2 litres", 110, 4],
        ["3 litres", 138, 2],
      ],
    }),
    cloth({
      title: "Sashiko Cloth, Indigo",
      text: "White cotton thread on indigo cotton that was a farmer's coat. Wrap a bowl in it, or hang it. Stitched by Nao in the evenings.",
      category: "wall-hangings",
      tags: ["sashiko", "indigo", "cotton", "boro"],
      art: { motif: "sashiko", palette: 1, format: "square", views: ["detail"] },
      option: "Size",
      choices: [
        ["45 × 45 cm", 58, 10],
        ["70 × 70 cm", 105, 3],
      ],
    }),
    cloth({
      title: "Sashiko Runner, Natural",
      text: "Dark thread on unbleached cotton, one patch where the cloth was mended before it was stitched. For a table or the back of a chair.",
      category: "wall-hangings",
      tags: ["sashiko", "natural", "cotton", "table"],
      art: { motif: "sashiko", palette: 3, format: "tall" },
      option: "Size",
      choices: [["35 × 120 cm", 84, 5]],
    }),
  ],
}
