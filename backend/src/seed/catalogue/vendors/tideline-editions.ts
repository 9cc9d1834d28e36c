import { shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("TID", "colour-field")
const print = { category: "abstract", option: "Size" } as const
const sizes = [
  ["30 × 40 cm", 65, 20],
  ["60 × 80 cm", 140, 8],
] as const

/** Suspended: its listings exist and must stay out of the shop. */
export const tidelineEditions: SeedVendor = {
  handle: "tideline-editions",
  name: "Tideline Editions",
  email: "info@tideline.example",
  status: "suspended",
  reason:
    "Three orders were left unanswered for more than four weeks. We will reinstate the store once the buyers have heard from you.",
  description: `Tideline publishes horizons: prints of sea and sky reduced to two fields and the line between them. The studio is in Astoria, Oregon, above a cannery that is now a bar.

All editions are pigment prints on cotton paper, made to order, in two sizes.`,
  country_code: "us",
  city: "Astoria",
  identity: {
    legal_name: "Tideline Editions LLC",
    address_1: "15 Eleventh Street",
    postal_code: "97103",
    province: "OR",
  },
  policies: {
    shipping: "Made to order, two weeks.",
    returns: "14 days.",
  },
  member: { first_name: "Colby", last_name: "Reese" },
  shipping: { name: "USPS First Class", prices: { eur: 18, inr: 1800, usd: 8, jpy: 2900 } },
  logo: { generator: "emblem", motif: "wave", palette: 4, seed: "tideline", format: "logo" },
  banner: {
    generator: "colour-field",
    motif: "horizon",
    palette: 5,
    seed: "tideline-bar",
    format: "banner",
  },
  listings: [
    work({
      ...print,
      title: "Horizon, Slack Tide",
      text: "Two fields, one line, no wind. Pigment print on cotton paper.",
      tags: ["abstract", "horizon", "sea"],
      art: { motif: "horizon", palette: 5, format: "square" },
      choices: sizes,
    }),
    work({
      ...print,
      title: "Horizon, Wildfire Season",
      text: "The sky over Astoria in September. Pigment print on cotton paper.",
      tags: ["abstract", "horizon", "red"],
      art: { motif: "horizon", palette: 6, format: "wide" },
      choices: sizes,
    }),
    work({
      ...print,
      title: "Horizon, First Light",
      text: "Yellow over ochre, before anybody is up. Pigment print on cotton paper.",
      tags: ["abstract", "horizon", "yellow"],
      art: { motif: "horizon", palette: 7, format: "landscape" },
      choices: sizes,
    }),
    work({
      ...print,
      title: "Horizon, Deep Water",
      text: "Teal above, darker teal below. Pigment print on cotton paper.",
      tags: ["abstract", "horizon", "teal"],
      art: { motif: "horizon", palette: 8, format: "portrait" },
      choices: sizes,
    }),
    work({
      ...print,
      title: "Horizon, Rose Fog",
      text: "The bar lifted its neon and the fog took the colour. Pigment print on cotton paper.",
      tags: ["abstract", "horizon", "rose"],
      art: { motif: "horizon", palette: 9, format: "landscape" },
      choices: sizes,
    }),
  ],
}
