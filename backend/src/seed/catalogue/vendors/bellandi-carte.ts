import { shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("BEL", "marbled")
const paper = { category: "marbled-paper", option: "Sheets" } as const
const sheets = (one: number, stock: number) =>
  [
    ["1 sheet", one, stock],
    ["5 sheets", one * 4.5, Math.floor(stock / 5)],
  ] as const

export const bellandiCarte: SeedVendor = {
  handle: "bellandi-carte",
  name: "Bellandi Carte",
  email: "bottega@bellandi.example",
  status: "approved",
  description: `The Bellandi family has marbled paper in the Oltrarno since 1954, in a workshop with one window and a tin bath the length of a bed. Colour mixed with ox gall is dropped on carrageen, drawn out with combs of brass pins, and lifted off with a single sheet. It works or it does not; there is no correcting.

Ginevra Bellandi, the third of the line, adds Japanese suminagashi to the house patterns and has replaced the lead whites with titanium. The combs are still her grandfather's.

Each sheet is unique and numbered on the back. Bookbinders, box makers and people who line drawers buy them; so do those who simply frame them.`,
  country_code: "it",
  city: "Florence",
  phone: "+39 055 000 0173",
  identity: {
    legal_name: "Bellandi Carte S.n.c.",
    tax_id: "IT00743110157",
    address_1: "Via de’ Bardi 22",
    postal_code: "50125",
    province: "FI",
  },
  policies: {
    shipping:
      "Sheets are rolled in tissue, notebooks and boxes padded. Posted on Tuesdays and Fridays.",
    returns:
      "Unused sheets within 14 days. As every sheet is unique, ask us for a photograph first if the tone matters.",
  },
  member: { first_name: "Ginevra", last_name: "Bellandi" },
  shipping: { name: "Poste Italiane, tracked", prices: { eur: 9, inr: 1700, usd: 22, jpy: 3200 } },
  logo: { generator: "emblem", motif: "ring", palette: 3, seed: "bellandi", format: "logo" },
  banner: {
    generator: "marbled",
    motif: "bouquet",
    palette: 2,
    seed: "bellandi-bath",
    format: "banner",
  },
  listings: [
    work({
      ...paper,
      title: "Bouquet, Carmine and Pine",
      text: "Three passes of the comb: the last draws the fronds up into fans. Gouache on 90 g laid paper, waxed and polished with agate. 50 × 70 cm.",
      tags: ["marbled", "comb", "red", "bookbinding"],
      art: { motif: "bouquet", palette: 2, views: ["detail"] },
      choices: sheets(18, 40),
    }),
    work({
      ...paper,
      title: "Nonpareil, Lapis and Saffron",
      text: "The finest comb we own has a pin every four millimetres. Blue, gold and red over a cream ground. 50 × 70 cm.",
      tags: ["marbled", "comb", "blue", "bookbinding"],
      art: { motif: "combed", palette: 5 },
      choices: sheets(18, 55),
    }),
    work({
      ...paper,
      title: "Stone, Old Florence",
      text: "Drops on drops and hardly a stroke: the oldest pattern of the house, used for the spines of ledgers. 50 × 70 cm.",
      tags: ["marbled", "stone", "classic", "bookbinding"],
      art: { motif: "stone", palette: 0, views: ["detail"] },
      choices: sheets(16, 60),
    }),
    work({
      ...paper,
      title: "Suminagashi, Smoke",
      text: "Ink floated on plain water and moved by breath. Greys and a little ochre on thin Japanese paper, 45 × 60 cm. No bath has ever given us the same one twice.",
      tags: ["suminagashi", "grey", "ink", "one of a kind"],
      art: { motif: "suminagashi", palette: 1, views: ["framed"] },
      choices: [["1 sheet", 38, 9]],
    }),
    work({
      ...paper,
      title: "Suminagashi, Deep Pool",
      text: "Rings upon rings of green ink, drawn once across with a hair. On kōzo paper, 45 × 60 cm, signed on the back.",
      tags: ["suminagashi", "teal", "ink", "one of a kind"],
      art: { motif: "suminagashi", palette: 3, views: ["framed", "detail"] },
      choices: [["1 sheet", 38, 6]],
    }),
    work({
      ...paper,
      title: "Peacock, Violet Hour",
      text: "Combed, then combed again at right angles and opened with a rake. Violets with rose and straw. 50 × 70 cm.",
      tags: ["marbled", "comb", "violet", "bookbinding"],
      art: { motif: "bouquet", palette: 4 },
      choices: sheets(19, 25),
    }),
    work({
      title: "Quarter-bound Notebook, Chestnut",
      text: "192 pages of ivory Fabriano paper, sewn in sections so that it lies flat, calfskin spine, marbled sides. The sides of each book are cut from one sheet, and no two are the same.",
      category: "notebooks",
      tags: ["notebook", "bookbinding", "brown", "gift"],
      art: { motif: "combed", palette: 6, format: "tall", views: ["detail"] },
      option: "Size",
      choices: [
        ["A6", 24, 30],
        ["A5", 36, 24],
        ["A4", 58, 8],
      ],
    }),
    work({
      title: "Letter Box, Stone Pattern",
      text: "A box for letters, made of grey board and covered with our stone paper inside and out. Closes with a soft sound that took a year to get right.",
      category: "notebooks",
      tags: ["box", "stone", "grey", "gift"],
      art: { motif: "stone", palette: 1, format: "landscape" },
      option: "Size",
      choices: [
        ["A5", 48, 11],
        ["A4", 64, 0],
      ],
    }),
  ],
}
