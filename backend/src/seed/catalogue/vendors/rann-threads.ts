import { shelf } from "../build"
import type { SeedVendor } from "../types"

const stitched = shelf("RAN", "stitch")
const woven = shelf("RAW", "textile")

export const rannThreads: SeedVendor = {
  handle: "rann-threads",
  name: "Rann Threads",
  email: "namaste@rannthreads.example",
  status: "approved",
  description: `Rann Threads is a cooperative of forty-one women in seven villages around Bhuj, on the edge of the salt desert. Some stitch kantha, learned from Bengali neighbours; some tie and dye yarn for ikat; all of them set their own prices, in a meeting that can last until dark.

A quilt is made from three layers of soft old cotton and about ninety thousand running stitches. The name of its maker is stitched on the back, in the lower left corner.

Half of what you pay goes to the maker on the day you pay it. The rest keeps the dye vats, the crèche and the van going.`,
  country_code: "in",
  city: "Bhuj",
  phone: "+91 2832 000 145",
  identity: {
    legal_name: "Rann Threads Artisans LLP",
    tax_id: "24AAJFR5678Q1Z3",
    address_1: "3 Camp Area Road",
    postal_code: "370001",
    province: "Gujarat",
  },
  policies: {
    shipping: "Posted from Bhuj within five days, wrapped in printed cotton you may keep.",
    returns:
      "30 days. Small irregularities are how you know a hand from a machine, but tell us if something is wrong.",
  },
  member: { first_name: "Hansaben", last_name: "Vankar" },
  shipping: {
    name: "India Post Speed, tracked",
    prices: { eur: 15, inr: 180, usd: 17, jpy: 2400 },
  },
  logo: { generator: "emblem", motif: "sun", palette: 5, seed: "rann", format: "logo" },
  banner: {
    generator: "stitch",
    motif: "fields",
    palette: 0,
    seed: "rann-fields",
    format: "banner",
  },
  listings: [
    stitched({
      title: "Desert Sun Kantha Quilt",
      text: "Stitched from the centre out, ring by ring, by Ramilaben over four months. Three layers of washed cotton on a madder-red face. Light enough for summer.",
      category: "throws-and-quilts",
      tags: ["kantha", "quilt", "cotton", "red"],
      art: { motif: "sun", palette: 2, format: "square", views: ["detail"] },
      option: "Size",
      choices: [
        ["150 × 150 cm", 240, 3],
        ["220 × 240 cm", 420, 1],
      ],
    }),
    stitched({
      title: "Pond Quilt with Fish",
      text: "Fish for luck and for plenty, swimming both ways. Every scale is a row of running stitch. Indigo ground, cotton filling.",
      category: "throws-and-quilts",
      tags: ["kantha", "fish", "indigo", "quilt"],
      art: { motif: "fish", palette: 1 },
      option: "Size",
      choices: [["130 × 180 cm", 260, 4]],
    }),
    stitched({
      title: "Tree of the Seven Villages",
      text: "One branch for each village, one leaf for each woman who joined in the first year. A wall hanging with a sleeve at the top for a rod.",
      category: "wall-hangings",
      tags: ["kantha", "tree", "wall", "green"],
      art: { motif: "tree", palette: 4, views: ["detail"] },
      option: "Size",
      choices: [["80 × 100 cm", 190, 2]],
    }),
    stitched({
      title: "Patchwork of Small Fields",
      text: "Scraps from the cooperative's own cutting table, put together like the plots outside Nirona and stitched in as many directions. No two are the same.",
      category: "throws-and-quilts",
      tags: ["kantha", "patchwork", "cotton", "upcycled"],
      art: { motif: "fields", palette: 3, format: "portrait" },
      option: "Size",
      choices: [
        ["100 × 130 cm", 165, 7],
        ["150 × 200 cm", 280, 0],
      ],
    }),
    stitched({
      title: "Moonlit Tree Hanging",
      text: "The same tree at night, in cream and gold thread on indigo. Made by Jivaben, whose eyesight is better than ours.",
      category: "wall-hangings",
      tags: ["kantha", "tree", "indigo", "wall"],
      art: { motif: "tree", palette: 1, format: "square", views: ["framed"] },
      option: "Size",
      choices: [["90 × 90 cm", 205, 1]],
    }),
    stitched({
      title: "Sunflower Cushion Cover",
      text: "A small sun for a chair. Hand-stitched cotton with a button closing; the pad is not included. Machine wash at 30.",
      category: "cushions",
      tags: ["kantha", "cushion", "cotton", "gift"],
      art: { motif: "sun", palette: 0, format: "square" },
      option: "Size",
      choices: [
        ["40 × 40 cm", 34, 45],
        ["50 × 50 cm", 42, 22],
      ],
    }),
    stitched({
      title: "Pale Patch Baby Quilt",
      text: "Soft from the first day because the cotton has been saris before. Pale greys and blues with one rust patch, always.",
      category: "throws-and-quilts",
      tags: ["kantha", "baby", "cotton", "gift"],
      art: { motif: "fields", palette: 5, format: "square", views: ["detail"] },
      option: "Size",
      choices: [["90 × 90 cm", 98, 12]],
    }),
    woven({
      title: "Ikat Shawl, Pomegranate",
      text: "The warp is tied and dyed before it meets the loom, so the edges of every motif run a little, like breath on glass. Cotton and silk.",
      category: "scarves",
      tags: ["ikat", "shawl", "silk", "red"],
      art: { motif: "ikat", palette: 0 },
      option: "Size",
      choices: [["70 × 200 cm", 135, 9]],
    }),
    woven({
      title: "Ikat Stole, Salt Flats",
      text: "Indigo on the white of the Rann at noon. Fine handspun cotton, soft after the first wash.",
      category: "scarves",
      tags: ["ikat", "stole", "indigo", "cotton"],
      art: { motif: "ikat", palette: 1, format: "tall", views: ["detail"] },
      option: "Size",
      choices: [["50 × 190 cm", 92, 16]],
    }),
  ],
}
