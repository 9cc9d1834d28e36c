import { FRAME, shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("NAM", "woodblock")
const print = { category: "woodblock", option: "Paper" } as const

export const namiuraHanga: SeedVendor = {
  handle: "namiura-hanga",
  name: "Namiura Hanga",
  email: "studio@namiura.example",
  status: "approved",
  description: `Namiura is two people and a printing bench on the first floor of a machiya north of Nijō. Kenji Namiura carves cherry blocks; Aya Okabe prints them by hand with a baren she ties herself. A sheet passes over seven to fourteen blocks before it is done.

We print on kōzo paper made in Echizen, with pigment and rice paste, and we let the grain of the block show in the skies. Each edition ends when the blocks lose their edge, usually at about two hundred sheets.

Visitors are welcome on Thursdays. Please take your shoes off; the floor is older than the house.`,
  country_code: "jp",
  city: "Kyoto",
  phone: "+81 75 000 0142",
  website: "https://namiura.example",
  identity: {
    legal_name: "株式会社浪裏版画 Namiura Hanga",
    tax_id: "T7000012050002",
    address_1: "Nijō-dōri 214, Nakagyō-ku",
    postal_code: "604-0845",
  },
  policies: {
    shipping:
      "Prints travel flat between boards, insured, within five working days. Frames are made to order and add ten days.",
    returns: "14 days, unframed prints only. Please keep the boards.",
  },
  member: { first_name: "Kenji", last_name: "Namiura" },
  shipping: {
    name: "Insured post, flat between boards",
    prices: { eur: 19, inr: 1700, usd: 22, jpy: 1200 },
  },
  logo: { generator: "emblem", motif: "wave", palette: 1, seed: "namiura", format: "logo" },
  banner: {
    generator: "woodblock",
    motif: "swell",
    palette: 0,
    seed: "namiura-bay",
    format: "banner",
  },
  listings: [
    work({
      ...print,
      title: "Red Sun over Suruga Bay",
      text: "Nine blocks. The swell was carved first and everything else had to agree with it. Printed on heavy kōzo with a hand-graded sky, so no two sheets are quite alike.",
      tags: ["sea", "wave", "blue", "mokuhanga"],
      art: { motif: "swell", palette: 0, format: "landscape", views: ["detail", "framed"] },
      choices: [
        ["Oban 26 × 38 cm", 135, 22],
        ["Large 40 × 58 cm", 260, 6],
      ],
      also: FRAME,
    }),
    work({
      ...print,
      title: "Seigaiha, Evening Tide",
      text: "Fish-scale waves down to the lower edge, darker with every row. The pattern is a thousand years old; the plum tone is ours. Mica is brushed into the lightest scales.",
      tags: ["pattern", "wave", "plum", "mokuhanga"],
      art: { motif: "seigaiha", palette: 4, views: ["framed"] },
      choices: [["Oban 26 × 38 cm", 120, 30]],
    }),
    work({
      ...print,
      title: "Mountain in Coral Light",
      text: "A clear morning at the end of October, from the lake. Eleven colours, three of them only for the sky. The mist was wiped on the block, not carved.",
      tags: ["mountain", "dawn", "fuji", "mokuhanga"],
      art: { motif: "fuji", palette: 1, format: "landscape" },
      choices: [
        ["Oban 26 × 38 cm", 140, 17],
        ["Large 40 × 58 cm", 270, 3],
      ],
      also: FRAME,
    }),
    work({
      ...print,
      title: "Rain on the Seven Ridges",
      text: "Each line of the rain was cut as a raised thread of cherry wood less than a millimetre wide. A few break in every edition, so the rain grows lighter as the numbers rise.",
      tags: ["rain", "mountain", "green", "mokuhanga"],
      art: { motif: "rain", palette: 3, format: "tall", views: ["detail"] },
      choices: [["Pillar 18 × 51 cm", 115, 11]],
    }),
    work({
      ...print,
      title: "Winter Moon, Still Lake",
      text: "Night blue printed three times over for depth, with the moon left as bare paper. The key block was carved by lamp light, which seemed only right.",
      tags: ["moon", "night", "mountain", "blue"],
      art: { motif: "fuji", palette: 5, views: ["framed"] },
      choices: [["Oban 26 × 38 cm", 140, 9]],
      also: FRAME,
    }),
    work({
      ...print,
      title: "Green Water, Orange Sun",
      text: "Copper greens are hard to keep even; Aya printed forty trial sheets before the first she kept. Six blocks on thin gampi, mounted on kōzo.",
      tags: ["wave", "pattern", "green", "mokuhanga"],
      art: { motif: "seigaiha", palette: 3 },
      choices: [
        ["Chuban 19 × 26 cm", 75, 44],
        ["Oban 26 × 38 cm", 120, 12],
      ],
    }),
    work({
      ...print,
      title: "Storm Passing Awaji",
      text: "Long swells under a heavy sky, seen from the ferry. The foam was cut with a needle gouge. Our most asked-for sheet, now nearly closed.",
      tags: ["sea", "storm", "wave", "last sheets"],
      art: { motif: "swell", palette: 2, format: "wide", views: ["framed"] },
      choices: [["Large 40 × 58 cm", 290, 1]],
    }),
    work({
      ...print,
      title: "Grey Heron Rain",
      text: "There is no heron in it; he left while Kenji was drawing. What stayed is the light over the hills and the rain. Printed in ink and indigo only.",
      tags: ["rain", "hills", "grey", "mokuhanga"],
      art: { motif: "rain", palette: 2, views: ["detail"] },
      choices: [["Oban 26 × 38 cm", 118, 0]],
    }),
    work({
      ...print,
      title: "Dusk Swell with Gold Sun",
      text: "A wedding gift, first: a sea for two people who met on a boat. The sun is printed in ochre and burnished with a cat's-eye stone.",
      tags: ["sea", "wave", "dusk", "gift"],
      art: { motif: "swell", palette: 4, views: ["framed"] },
      choices: [
        ["Oban 26 × 38 cm", 138, 15],
        ["Large 40 × 58 cm", 265, 5],
      ],
    }),
  ],
}
