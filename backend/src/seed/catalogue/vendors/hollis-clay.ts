import { shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("HOL", "ceramics")

export const hollisClay: SeedVendor = {
  handle: "hollis-clay",
  name: "Hollis Clay",
  email: "studio@hollisclay.example",
  status: "approved",
  description: `Ruth Hollis digs part of her clay from a creek bank outside Asheville, North Carolina, and buys the rest like everybody else. The creek clay has iron and grit in it and gives the speckle you see where the glaze is thin.

She throws on a kick wheel, fires twice a month with gas, and glazes by dipping: one hand, one count of three. Pots that wobble stay in the studio kitchen. Those that leave hold water, stack without fuss and fit a dishwasher.

The studio is four days a week Ruth, two days a week her apprentice Malik, and every day a dog named Kiln.`,
  country_code: "us",
  city: "Asheville",
  phone: "+1 828 555 0119",
  website: "https://hollisclay.example",
  identity: {
    legal_name: "Hollis Clay Studio LLC",
    address_1: "88 Roberts Street",
    postal_code: "28801",
    province: "NC",
  },
  policies: {
    shipping:
      "Double-boxed with recycled fill, out the door in two business days. Made-to-order sets take four weeks.",
    returns:
      "If it breaks on the road, send a photo and we send another. Changed your mind? 30 days, you cover the return.",
  },
  member: { first_name: "Ruth", last_name: "Hollis" },
  shipping: {
    name: "UPS Ground or international",
    prices: { eur: 24, inr: 2400, usd: 12, jpy: 3900 },
  },
  logo: { generator: "emblem", motif: "pot", palette: 2, seed: "hollis", format: "logo" },
  banner: {
    generator: "ceramics",
    motif: "set",
    palette: 0,
    seed: "hollis-shelf",
    format: "panorama",
  },
  listings: [
    work({
      title: "Creek Vase",
      text: "A tall vase with a clear shoulder and a dipped line that settles where it wants. Wide enough for branches, heavy enough to stay put. About 30 cm.",
      category: "vases",
      tags: ["vase", "stoneware", "wheel-thrown"],
      art: { motif: "vase", palette: 0, views: ["detail"] },
      option: "Size",
      choices: [
        ["Small, 22 cm", 78, 9],
        ["Tall, 30 cm", 118, 5],
      ],
    }),
    work({
      title: "Supper Bowl",
      text: "The bowl we eat from: soup, noodles, too much ice cream. Thrown with a turned foot that gives your fingers a place. Microwave and dishwasher safe.",
      category: "bowls-and-plates",
      tags: ["bowl", "stoneware", "everyday", "table"],
      art: { motif: "bowl", palette: 2, format: "landscape" },
      option: "Set",
      choices: [
        ["One", 38, 40],
        ["Set of four", 140, 8],
      ],
    }),
    work({
      title: "Morning Cups",
      text: "Straight-sided cups that keep coffee warm and stack two high. Glaze differs a shade from cup to cup; we match sets by eye.",
      category: "cups",
      tags: ["cup", "stoneware", "coffee", "table"],
      art: { motif: "cup", palette: 0, format: "landscape", views: ["detail"] },
      option: "Set",
      choices: [
        ["One", 28, 60],
        ["Pair", 52, 24],
        ["Set of six", 150, 5],
      ],
    }),
    work({
      title: "Flour Jar with Lid",
      text: "A lidded jar for a kilo of flour. The lid sits in a gallery and is ground to fit, so it turns without grating. Not airtight; pots breathe.",
      category: "jars",
      tags: ["jar", "stoneware", "kitchen", "storage"],
      art: { motif: "jar", palette: 2, format: "square" },
      option: "Size",
      choices: [
        ["1 litre", 72, 11],
        ["2 litres", 96, 4],
      ],
    }),
    work({
      title: "Dinner Plate, Two Dips",
      text: "Dipped once from the left and once from the right, with a shadow where both glazes meet. 27 cm, low rim, stacks well.",
      category: "bowls-and-plates",
      tags: ["plate", "stoneware", "everyday", "table"],
      art: { motif: "plate", palette: 3, format: "square", views: ["detail"] },
      option: "Set",
      choices: [
        ["One", 42, 36],
        ["Set of four", 155, 6],
      ],
    }),
    work({
      title: "Bottle Family",
      text: "Tall necks for single stems. They were thrown in one afternoon from one bag of clay and look best together. Sold by the piece or as a family.",
      category: "vases",
      tags: ["bottle", "vase", "stoneware", "gift"],
      art: { motif: "bottle", palette: 1 },
      option: "Pieces",
      choices: [
        ["One bottle", 48, 14],
        ["Family", 128, 2],
      ],
    }),
    work({
      title: "Studio Shelf, Winter Firing",
      text: "A group from the December firing, chosen by Ruth to live together on one shelf. Sold as shown, once.",
      category: "vases",
      tags: ["set", "stoneware", "one of a kind"],
      art: { motif: "set", palette: 1, format: "landscape", views: ["detail"] },
      option: "Group",
      choices: [["As shown", 320, 1]],
    }),
    work({
      title: "Wide Salad Bowl",
      text: "Opens like a hat. Glazed smooth inside and out, kind to wooden spoons, bare only at the foot. 32 cm across.",
      category: "bowls-and-plates",
      tags: ["bowl", "serving", "stoneware", "table"],
      art: { motif: "bowl", palette: 6, format: "wide" },
      option: "Size",
      choices: [
        ["26 cm", 82, 7],
        ["32 cm", 110, 0],
      ],
    }),
    work({
      title: "Biscuit Jar",
      text: "The lid has a knob for buttery fingers. Speckled clay, one coat of glaze, a very small chance that the biscuits survive the week.",
      category: "jars",
      tags: ["jar", "stoneware", "kitchen", "gift"],
      art: { motif: "jar", palette: 4, views: ["detail"] },
      option: "Size",
      choices: [["1.5 litres", 84, 6]],
    }),
  ],
}
