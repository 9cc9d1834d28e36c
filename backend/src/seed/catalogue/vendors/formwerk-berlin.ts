import { FRAME, shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("FWB", "modernist")
const print = { category: "screenprints", option: "Size" } as const

export const formwerkBerlin: SeedVendor = {
  handle: "formwerk-berlin",
  name: "Formwerk Berlin",
  email: "werkstatt@formwerk.example",
  status: "approved",
  description: `Formwerk is a screen-printing workshop in a former bicycle factory in Berlin-Wedding. Jonas Lindner and Tuğba Aydın print on Saturdays with the windows open, because the inks are water-based but the paper must dry.

We work with few shapes and fewer colours: circle, bar, quarter. What interests us is the third colour that appears where two inks lie over one another, and the accidents at its edge. Every sheet is pulled by hand and every edition is numbered.

Test prints go to the kindergarten next door, where they are cut up and improved.`,
  country_code: "de",
  city: "Berlin",
  phone: "+49 30 0000 4410",
  website: "https://formwerk.example",
  identity: {
    legal_name: "Formwerk Lindner GmbH",
    tax_id: "DE136695976",
    address_1: "Oranienstraße 183, Hof 2",
    postal_code: "10999",
  },
  policies: {
    shipping:
      "Up to 50 × 70 cm flat, larger sheets in a tube with a 15 cm core. Two to three working days in Germany, four to seven in the EU.",
    returns: "30 days, also for framed prints. We pay the label inside the EU.",
  },
  member: { first_name: "Jonas", last_name: "Lindner" },
  shipping: { name: "DHL, climate-neutral", prices: { eur: 6.9, inr: 1500, usd: 19, jpy: 2800 } },
  logo: { generator: "emblem", motif: "tile", palette: 7, seed: "formwerk", format: "logo" },
  banner: {
    generator: "modernist",
    motif: "grid",
    palette: 0,
    seed: "formwerk-wall",
    format: "panorama",
  },
  listings: [
    work({
      ...print,
      title: "Orbit I",
      text: "Three discs and a bar, printed so that each crossing makes a new colour. Five pulls on 300 g Munken. Edition of 120, numbered and signed.",
      tags: ["geometric", "primary colours", "limited edition"],
      art: { motif: "orbit", palette: 0, views: ["framed", "detail"] },
      choices: [
        ["40 × 50 cm", 85, 35],
        ["60 × 80 cm", 140, 12],
      ],
      also: FRAME,
    }),
    work({
      ...print,
      title: "Orbit IV",
      text: "The coral sheet of the Orbit series. The fine arcs were drawn with a compass on film and are thinner than we thought we could print. Edition of 120.",
      tags: ["geometric", "coral", "navy", "limited edition"],
      art: { motif: "orbit", palette: 2, views: ["detail"] },
      choices: [
        ["40 × 50 cm", 85, 21],
        ["60 × 80 cm", 140, 8],
      ],
    }),
    work({
      ...print,
      title: "Kiez Plan",
      text: "A city as a grid of quarters, discs and stripes. Turn it any way you like: we signed it on the back. Six colours.",
      tags: ["geometric", "grid", "colourful"],
      art: { motif: "grid", palette: 0, views: ["framed"] },
      choices: [
        ["40 × 50 cm", 78, 50],
        ["60 × 80 cm", 130, 16],
      ],
      also: FRAME,
    }),
    work({
      ...print,
      title: "Sunday Grid",
      text: "The quieter sister of Kiez Plan, in terracotta and pine. Printed on uncoated recycled stock, so the ink sinks in a little.",
      tags: ["geometric", "grid", "terracotta"],
      art: { motif: "grid", palette: 1, format: "square" },
      choices: [["40 × 40 cm", 72, 28]],
    }),
    work({
      ...print,
      title: "Balance, Almost",
      text: "Half discs, bars and wedges on top of one another, at the moment before they fall. Jonas says they will not. Overprinted in four inks.",
      tags: ["geometric", "humour", "ochre"],
      art: { motif: "stack", palette: 3, views: ["framed"] },
      choices: [
        ["40 × 50 cm", 85, 19],
        ["60 × 80 cm", 140, 0],
      ],
    }),
    work({
      ...print,
      title: "Tower for Tuğba",
      text: "Built from what was left on the screens one Friday. The overlap of magenta and green was not planned and is the best thing in it.",
      tags: ["geometric", "magenta", "stack"],
      art: { motif: "stack", palette: 4, format: "tall" },
      choices: [["35 × 50 cm", 68, 26]],
    }),
    work({
      ...print,
      title: "Quarter Notes",
      text: "Quarter circles turned by the throw of a die, in teal and orange. We printed the score on the back. Edition of 90.",
      tags: ["geometric", "arcs", "teal"],
      art: { motif: "arcs", palette: 6, format: "square", views: ["framed", "detail"] },
      choices: [
        ["40 × 40 cm", 74, 33],
        ["60 × 60 cm", 118, 10],
      ],
      also: FRAME,
    }),
    work({
      ...print,
      title: "Tempelhof Arcs",
      text: "Runways, bends and the big sky of the old airfield, put in order. Navy and coral on cream paper.",
      tags: ["geometric", "arcs", "navy"],
      art: { motif: "arcs", palette: 2, views: ["detail"] },
      choices: [["40 × 50 cm", 80, 14]],
    }),
    work({
      ...print,
      title: "Black Sun, Red Line",
      text: "The hardest of our sheets and the one we keep at home. Matt black, a red that dries slightly glossy, nothing else. Last copies of the edition.",
      tags: ["geometric", "black", "last copies"],
      art: { motif: "orbit", palette: 5, format: "square", views: ["framed"] },
      choices: [["50 × 50 cm", 125, 2]],
    }),
  ],
}
