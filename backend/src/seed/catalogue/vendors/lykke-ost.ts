import { shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("LYK", "jewellery")
const metal = (eur: number, stock: number) =>
  [
    ["Recycled silver", eur, stock],
    ["Gold-plated", Math.round(eur * 1.25), Math.floor(stock * 0.7)],
  ] as const
const sizes = (eur: number, stock: number) =>
  [
    ["50", eur, stock],
    ["52", eur, stock + 2],
    ["54", eur, stock + 1],
    ["56", eur, Math.max(0, stock - 2)],
  ] as const

export const lykkeOst: SeedVendor = {
  handle: "lykke-ost",
  name: "Lykke & Ost",
  email: "hej@lykkeost.example",
  status: "approved",
  description: `Lykke Dahl is the goldsmith, Ost is the cat. The workshop is a cellar in Copenhagen with a window at the height of shoes, which explains a good deal about our earrings: they are made to be seen in passing.

Everything is cast or hammered from recycled silver and gold. The stones are bought from two cutters we have visited, and each is set by hand under a lamp older than the two of them together.

Pieces can be resized, cleaned and repaired here for as long as there is a here.`,
  country_code: "dk",
  city: "Copenhagen",
  phone: "+45 00 00 21 09",
  website: "https://lykkeost.example",
  identity: {
    legal_name: "Lykke & Ost ApS",
    tax_id: "DK13585628",
    address_1: "Jægersborggade 31",
    postal_code: "2200",
  },
  policies: {
    shipping:
      "In a small box, in a slightly larger box, tracked and insured, within three working days.",
    returns: "30 days for everything but earrings, for reasons of ears. First resizing is free.",
  },
  member: { first_name: "Lykke", last_name: "Dahl" },
  shipping: { name: "PostNord, insured", prices: { eur: 7.5, inr: 1400, usd: 18, jpy: 2600 } },
  logo: { generator: "emblem", motif: "gem", palette: 6, seed: "lykke", format: "logo" },
  banner: {
    generator: "jewellery",
    motif: "brooch",
    palette: 3,
    seed: "lykke-bench",
    format: "panorama",
  },
  listings: [
    work({
      title: "Harbour Strand Necklace",
      text: "Graded beads on silk, knotted between each, as our grandmothers' pearls were. Weight you notice for a minute and then miss when it is off.",
      category: "necklaces",
      tags: ["necklace", "beads", "silk"],
      art: { motif: "necklace", palette: 1 },
      option: "Length",
      choices: [
        ["42 cm", 165, 6],
        ["48 cm", 180, 4],
      ],
    }),
    work({
      title: "Warm Stone Necklace",
      text: "Agate, jasper and small gold-plated spacers, strung to fall in a soft curve. Every strand is laid out by eye, so yours will be its own.",
      category: "necklaces",
      tags: ["necklace", "agate", "beads"],
      art: { motif: "necklace", palette: 0, views: ["detail"] },
      option: "Length",
      choices: [
        ["42 cm", 148, 9],
        ["48 cm", 162, 3],
      ],
    }),
    work({
      title: "Blue Hour Pendant",
      text: "One stone on a fine bead chain. It turns grey by day and answers to lamps. The chain can be worn at two lengths.",
      category: "necklaces",
      tags: ["pendant", "blue", "silver"],
      art: { motif: "pendant", palette: 2 },
      option: "Metal",
      choices: metal(128, 14),
    }),
    work({
      title: "Orchard Pendant",
      text: "Amber tones and moss, set in warm metal. Made the year the apples fell early.",
      category: "necklaces",
      tags: ["pendant", "amber", "gold"],
      art: { seed: "orchard-pendant/6", motif: "pendant", palette: 5 },
      option: "Metal",
      choices: metal(134, 8),
    }),
    work({
      title: "Lantern Ring",
      text: "A round stone held high so that light comes in from below. Hand-finished, comfortable on the inside where it matters.",
      category: "rings",
      tags: ["ring", "stone", "gift"],
      art: {
        seed: "lantern-ring/7",
        motif: "ring",
        palette: 3,
        format: "square",
        views: ["detail"],
      },
      option: "Ring size",
      choices: sizes(145, 4),
    }),
    work({
      title: "Everyday Stacking Rings",
      text: "To be worn together, apart, or lost one at a time. Each has a slightly different stone.",
      category: "rings",
      tags: ["ring", "stacking", "silver"],
      art: { motif: "ring", palette: 4, format: "landscape", seed: "stacking-three" },
      option: "Ring size",
      choices: sizes(98, 7),
    }),
    work({
      title: "Window Earrings",
      text: "Seen best from below, like everything from our cellar. Light for their size; the hooks are silver whatever the finish.",
      category: "earrings",
      tags: ["earrings", "drop", "statement"],
      art: { motif: "earrings", palette: 6 },
      option: "Metal",
      choices: metal(92, 16),
    }),
    work({
      title: "Ebb Earrings",
      text: "Green and cream on dark cloth, moving a little after you have stopped. A favourite with those who talk with their heads.",
      category: "earrings",
      tags: ["earrings", "green", "drop"],
      art: { motif: "earrings", palette: 1, format: "square" },
      option: "Metal",
      choices: metal(86, 0),
    }),
    work({
      title: "Round Table Bracelet",
      text: "Beads on strong elastic cord, sized to slip over the hand. Replaced free if it ever snaps.",
      category: "bracelets-and-brooches",
      tags: ["bracelet", "beads", "gift"],
      art: { motif: "bracelet", palette: 0, format: "square" },
      option: "Size",
      choices: [
        ["S", 58, 12],
        ["M", 58, 20],
        ["L", 58, 5],
      ],
    }),
    work({
      title: "Dahlia Brooch",
      text: "Two rows of hammered petals round one stone. Lykke's journeyman piece, made again each winter in a small number.",
      category: "bracelets-and-brooches",
      tags: ["brooch", "flower", "statement"],
      art: { motif: "brooch", palette: 4, format: "square", views: ["detail"] },
      option: "Metal",
      choices: [["Recycled silver", 210, 2]],
    }),
  ],
}
