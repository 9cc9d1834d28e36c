import { shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("MAR", "colour-field")
const painting = { category: "abstract", option: "Edition" } as const

export const marFerrer: SeedVendor = {
  handle: "mar-ferrer",
  name: "Estudi Mar Ferrer",
  email: "estudi@marferrer.example",
  status: "approved",
  description: `Mar Ferrer paints in a former fishermen's store in Barceloneta, on raw linen laid on the floor, with pigment, rabbit-skin glue and a great deal of water. A painting takes twenty or thirty coats, most of them almost nothing.

Her fields of colour have soft edges because she never tapes a line. What looks like one red is eleven, and in the evening a different eleven.

Originals are sold here as they leave the wall. For those who live in smaller rooms there are pigment prints, made in the studio and signed.`,
  country_code: "es",
  city: "Barcelona",
  phone: "+34 93 000 0218",
  website: "https://marferrer.example",
  identity: {
    legal_name: "Mar Ferrer Soler",
    tax_id: "ESB58378431",
    address_1: "Carrer de la Princesa 38",
    postal_code: "08003",
  },
  policies: {
    shipping:
      "Originals travel stretched, in a travel frame, insured for their price. Prints travel rolled.",
    returns: "Live with it for 30 days. If it does not stay on your wall, we collect it.",
  },
  member: { first_name: "Mar", last_name: "Ferrer" },
  shipping: { name: "Art courier", prices: { eur: 38, inr: 3900, usd: 49, jpy: 7500 } },
  logo: { generator: "emblem", motif: "arch", palette: 6, seed: "ferrer", format: "logo" },
  banner: {
    generator: "colour-field",
    motif: "bands",
    palette: 2,
    seed: "ferrer-wall",
    format: "banner",
  },
  listings: [
    work({
      ...painting,
      title: "Ember, Late",
      text: "Reds over a dark ground that keeps coming through. The original is 120 × 150 cm, pigment and glue on linen; the print keeps its grain.",
      tags: ["abstract", "red", "colour field"],
      art: { seed: "ember-late/7", palette: 0, views: ["framed", "detail"] },
      choices: [
        ["Print 40 × 50 cm", 120, 30],
        ["Print 80 × 100 cm", 290, 8],
        ["Original 120 × 150 cm", 4200, 1],
      ],
    }),
    work({
      ...painting,
      title: "Two Blues and the Sand",
      text: "Painted in the week the sea did not move. Slate, sand, and between them an edge that took nine days.",
      tags: ["abstract", "blue", "sea", "colour field"],
      art: { palette: 1, views: ["framed"] },
      choices: [
        ["Print 40 × 50 cm", 120, 24],
        ["Original 100 × 120 cm", 3400, 1],
      ],
    }),
    work({
      ...painting,
      title: "Siesta",
      text: "Clay, rose and the light through shutters. A warm painting for a north room.",
      tags: ["abstract", "terracotta", "warm", "colour field"],
      art: { palette: 2, format: "square", views: ["framed"] },
      choices: [
        ["Print 50 × 50 cm", 135, 19],
        ["Print 90 × 90 cm", 310, 5],
      ],
    }),
    work({
      ...painting,
      title: "Olive Terrace",
      text: "Greens that never quite agree. It began as a landscape and everything that could be named was painted out.",
      tags: ["abstract", "green", "olive", "colour field"],
      art: { palette: 3 },
      choices: [["Print 40 × 50 cm", 120, 16]],
    }),
    work({
      ...painting,
      title: "Ninth Hour",
      text: "Plum under pink under plum. The lower field floats if you look long enough, and stops if you look too hard.",
      tags: ["abstract", "pink", "plum", "colour field"],
      art: { palette: 4, format: "tall", views: ["framed"] },
      choices: [
        ["Print 35 × 50 cm", 110, 22],
        ["Original 90 × 130 cm", 2900, 0],
      ],
    }),
    work({
      ...painting,
      title: "Fog Harbour",
      text: "Blue-greys made without black. From the season when the ferries sound their horns all morning.",
      tags: ["abstract", "grey", "calm", "colour field"],
      art: { palette: 5, format: "landscape", views: ["framed"] },
      choices: [
        ["Print 50 × 40 cm", 120, 13],
        ["Print 100 × 80 cm", 290, 3],
      ],
    }),
    work({
      ...painting,
      title: "Saffron Room",
      text: "Yellow is the slowest colour to dry and the quickest to spoil. This one did neither. Pigment print on cotton rag, edition of 60.",
      tags: ["abstract", "yellow", "warm", "limited edition"],
      art: { palette: 7, views: ["detail"] },
      choices: [["Print 40 × 50 cm", 140, 9]],
    }),
    work({
      ...painting,
      title: "Deep Well",
      text: "Teal laid so thin that the linen keeps breathing. Signed on the edge, so that you may hang it either way up.",
      tags: ["abstract", "teal", "calm", "colour field"],
      art: { palette: 8, format: "square", views: ["framed"] },
      choices: [
        ["Print 50 × 50 cm", 135, 12],
        ["Original 110 × 110 cm", 3600, 1],
      ],
    }),
    work({
      ...painting,
      title: "Letter Unsent",
      text: "Dusty rose and mauve on a dark ground. Smaller than the others, and the one visitors stand in front of longest.",
      tags: ["abstract", "rose", "mauve", "colour field"],
      art: { palette: 9, views: ["framed"] },
      choices: [
        ["Print 40 × 50 cm", 120, 17],
        ["Original 60 × 75 cm", 1650, 1],
      ],
    }),
  ],
}
