import { FRAME, shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("KOL", "kolam")
const print = { category: "kolam-prints", option: "Size" } as const

export const kolamHouse: SeedVendor = {
  handle: "kolam-house",
  name: "Kolam House",
  email: "hello@kolamhouse.example",
  status: "approved",
  description: `Every morning before six, Meenakshi Raman sweeps the step of her house in Mylapore and draws a kolam on it with rice flour. By noon feet, ants and sparrows have carried it off. Kolam House began when her daughter asked whether a few of them might be kept.

We still start on the ground. A pattern that pleases us is drawn again on a board coated with lime and red earth, photographed in raking light and printed on heavy cotton paper in Chennai. A few are painted straight on cloth, in mineral colours, and exist once.

The line never lifts and never crosses itself by accident. If you follow it with a finger you come back to where you began.`,
  country_code: "in",
  city: "Chennai",
  phone: "+91 44 0000 1181",
  identity: {
    legal_name: "Kolam House Private Limited",
    tax_id: "33AABCK4321L1Z8",
    address_1: "27 Kutchery Road, Mylapore",
    postal_code: "600004",
    province: "Tamil Nadu",
  },
  policies: {
    shipping:
      "Prints leave within four working days, rolled in a stiff tube. Framed works and cloth take up to ten days because we pack them in wooden crates.",
    returns:
      "Send back within 21 days if it does not suit your wall. We refund the work and, if we were at fault, the freight.",
  },
  member: { first_name: "Meenakshi", last_name: "Raman" },
  shipping: {
    name: "Tracked post from Chennai",
    prices: { eur: 14, inr: 250, usd: 16, jpy: 2200 },
  },
  logo: { generator: "emblem", motif: "knot", palette: 0, seed: "kolam-house", format: "logo" },
  banner: {
    generator: "kolam",
    motif: "sikku",
    palette: 1,
    seed: "kolam-house-step",
    format: "panorama",
  },
  listings: [
    work({
      ...print,
      title: "Threshold at Dawn",
      text: "A sikku kolam on a red-oxide floor, the first pattern Meenakshi learned from her grandmother. Printed in archival pigment on 310 g cotton paper with the fine dust of the rice flour left in. Signed in pencil on the back.",
      tags: ["kolam", "geometry", "red", "print"],
      art: { motif: "sikku", palette: 0, format: "square", views: ["framed", "detail"] },
      choices: [
        ["30 × 30 cm", 42, 40],
        ["50 × 50 cm", 78, 18],
      ],
      also: FRAME,
    }),
    work({
      ...print,
      title: "Eight Petals for Friday",
      text: "Friday kolams are drawn as lotuses, for Lakshmi. This one has its petals filled with kaavi, the red earth that frames festival drawings. Pigment print on cotton paper.",
      tags: ["kolam", "lotus", "festival", "print"],
      art: { seed: "eight-petals-for-friday/2", motif: "lotus", palette: 4, views: ["framed"] },
      choices: [
        ["30 × 40 cm", 46, 25],
        ["50 × 70 cm", 88, 9],
      ],
    }),
    work({
      ...print,
      title: "Indigo Courtyard",
      text: "The same unbroken line, set on the indigo floor of a courtyard in Karaikudi. We tried seven blues before one looked like that house at night. Edition of 150.",
      tags: ["kolam", "indigo", "geometry", "limited edition"],
      art: { motif: "sikku", palette: 3 },
      choices: [
        ["30 × 40 cm", 52, 31],
        ["50 × 70 cm", 95, 12],
      ],
      also: FRAME,
    }),
    work({
      ...print,
      title: "Temple Tank Lotus",
      text: "Rings of petals round a still centre, after the stone lotus in the tank at Kapaleeshwarar temple. Printed on warm ochre ground. The large size is numbered.",
      tags: ["kolam", "lotus", "ochre", "print"],
      art: { motif: "lotus", palette: 7, format: "square", views: ["framed"] },
      choices: [
        ["30 × 30 cm", 44, 22],
        ["60 × 60 cm", 110, 4],
      ],
    }),
    work({
      ...print,
      title: "Margazhi Morning",
      text: "In the month of Margazhi whole streets compete and the kolams reach the width of the road. This pattern was drawn on the 11th of the month, in mist, and finished by torch light. Pigment print on cotton rag.",
      tags: ["kolam", "green", "festival", "geometry"],
      art: { motif: "sikku", palette: 2, format: "square", views: ["detail"] },
      choices: [
        ["30 × 30 cm", 42, 36],
        ["50 × 50 cm", 78, 0],
      ],
    }),
    work({
      title: "Line Without End",
      text: "Painted by hand in madder on unbleached cotton, hemmed and ready to hang from its bamboo rod. The line is one stroke long and took a day. One of a kind: when it is sold, it is gone.",
      category: "works-on-cloth",
      tags: ["kolam", "original", "cotton", "one of a kind"],
      art: { motif: "sikku", palette: 5, format: "tall", views: ["detail", "framed"] },
      option: "Size",
      choices: [["70 × 100 cm", 340, 1]],
    }),
    work({
      title: "Plum Mandala Cloth",
      text: "Lime white and burnt sienna on cotton dyed with lac. The petals are outlined twice, as they are on the floors of Chettinad. Original painting on cloth; wash cold, by hand, if you must.",
      category: "works-on-cloth",
      tags: ["kolam", "lotus", "original", "cotton"],
      art: { motif: "lotus", palette: 6, format: "square" },
      option: "Size",
      choices: [["80 × 80 cm", 380, 1]],
    }),
    work({
      ...print,
      title: "Rice Flour Study No. 4",
      text: "A small pattern with a wide margin, one of a set of studies about how few dots a kolam needs. It sits well on a desk or in a narrow hallway.",
      tags: ["kolam", "minimal", "terracotta", "print"],
      art: { seed: "rice-flour-study-no-4/4", motif: "sikku", palette: 1, views: ["framed"] },
      choices: [
        ["21 × 30 cm", 28, 60],
        ["30 × 40 cm", 45, 20],
      ],
    }),
    work({
      ...print,
      title: "Lamp Festival Lotus",
      text: "Drawn for Karthigai, when a lamp stands on each petal tip. The dots mark where the lamps stood. Printed on dark ground so that they seem to burn.",
      tags: ["kolam", "lotus", "festival", "dark"],
      art: { motif: "lotus", palette: 2, views: ["detail"] },
      choices: [
        ["30 × 40 cm", 46, 14],
        ["50 × 70 cm", 88, 6],
      ],
      also: FRAME,
    }),
  ],
}
