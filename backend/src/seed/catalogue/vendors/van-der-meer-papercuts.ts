import { FRAME, shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("VDM", "papercut")
const cut = { category: "papercuts", option: "Size" } as const

export const vanDerMeerPapercuts: SeedVendor = {
  handle: "van-der-meer-papercuts",
  name: "Van der Meer Papercuts",
  email: "iris@vandermeer.example",
  status: "approved",
  description: `Iris van der Meer cuts landscapes out of paper: five to seven sheets, each a little nearer, held apart by strips of board so that real shadows fall between them. In Utrecht, where the land is flat, she says one has to make one's own hills.

All cutting is by scalpel. The paper is dyed in the pulp, so that the cut edge has the colour of the face and the picture keeps in daylight.

Small works are ready to ship. Larger ones are cut to order, because there is only one table.`,
  country_code: "nl",
  city: "Utrecht",
  phone: "+31 30 000 0156",
  identity: {
    legal_name: "Van der Meer Papercuts",
    tax_id: "NL004495445B01",
    address_1: "Oudegracht 214",
    postal_code: "3511 NR",
  },
  policies: {
    shipping:
      "In a box frame or a stiff flat pack, within four working days; to order, three weeks.",
    returns: "14 days. Works cut to your own size cannot be returned.",
  },
  member: { first_name: "Iris", last_name: "van der Meer" },
  shipping: { name: "PostNL, tracked", prices: { eur: 7.95, inr: 1550, usd: 20, jpy: 2900 } },
  logo: { generator: "emblem", motif: "hill", palette: 7, seed: "iris", format: "logo" },
  banner: {
    generator: "papercut",
    motif: "hills",
    palette: 1,
    seed: "iris-dunes",
    format: "banner",
  },
  listings: [
    work({
      ...cut,
      title: "Five Hills at Sundown",
      text: "Peach to plum in five layers. The shadow between the third and the fourth moves with your lamp. Box-mounted, 4 cm deep.",
      tags: ["papercut", "hills", "sunset", "layered"],
      art: { motif: "hills", palette: 0, views: ["framed"] },
      choices: [
        ["20 × 25 cm", 68, 20],
        ["40 × 50 cm", 165, 5],
      ],
      also: FRAME,
    }),
    work({
      ...cut,
      title: "Night Forest",
      text: "Every tree is cut by hand, some three hundred of them. Best opposite a window, where the evening does the rest.",
      tags: ["papercut", "forest", "night", "layered"],
      art: { motif: "forest", palette: 2, views: ["detail", "framed"] },
      choices: [
        ["20 × 25 cm", 84, 12],
        ["40 × 50 cm", 210, 3],
      ],
    }),
    work({
      ...cut,
      title: "Ochre Forest, Low Sun",
      text: "October on the Veluwe, one hour before the fog. Cut from five shades of one dye.",
      tags: ["papercut", "forest", "autumn", "layered"],
      art: {
        seed: "ochre-forest-with-birds/5",
        motif: "forest",
        palette: 3,
        format: "landscape",
        views: ["framed"],
      },
      choices: [
        ["25 × 20 cm", 84, 9],
        ["50 × 40 cm", 210, 2],
      ],
    }),
    work({
      ...cut,
      title: "Sea of Seven Sheets",
      text: "Scalloped waves in deepening teal. A friendly sea: it hung in a dentist's waiting room for a year.",
      tags: ["papercut", "sea", "teal", "layered"],
      art: { motif: "sea", palette: 1, format: "wide", views: ["detail"] },
      choices: [
        ["30 × 20 cm", 72, 15],
        ["60 × 40 cm", 195, 4],
      ],
    }),
    work({
      ...cut,
      title: "Canal Street, Lamps Lit",
      text: "Gables one behind another, with a light in about three windows of four. Look for the house that is dark: she is out.",
      tags: ["papercut", "town", "night", "windows"],
      art: { motif: "town", palette: 2, format: "landscape" },
      choices: [
        ["25 × 20 cm", 92, 11],
        ["50 × 40 cm", 230, 1],
      ],
    }),
    work({
      ...cut,
      title: "Roofs in Lilac",
      text: "The same street from the other bank, in the ten minutes after rain.",
      tags: ["papercut", "town", "lilac", "layered"],
      art: { motif: "town", palette: 4, format: "square", views: ["framed"] },
      choices: [["25 × 25 cm", 96, 8]],
    }),
    work({
      ...cut,
      title: "Porthole: Green Valley",
      text: "Seen through a round opening in the top sheet, with all the depth behind it. A good first papercut.",
      tags: ["papercut", "hills", "green", "window"],
      art: { motif: "window", palette: 5, format: "square", views: ["framed"] },
      choices: [
        ["20 × 20 cm", 58, 26],
        ["30 × 30 cm", 94, 10],
      ],
    }),
    work({
      ...cut,
      title: "Blue Distance",
      text: "Hills the way they look from a train: each one less sure of itself. Six layers of blue-grey, white mount.",
      tags: ["papercut", "hills", "blue", "calm"],
      art: { motif: "hills", palette: 6, format: "wide", views: ["detail"] },
      choices: [
        ["30 × 20 cm", 70, 0],
        ["60 × 40 cm", 190, 2],
      ],
    }),
    work({
      ...cut,
      title: "Tall Pines, Plum Sky",
      text: "An upright piece for a narrow wall. The sun is a separate disc and was cut last, in one turn.",
      tags: ["papercut", "forest", "plum", "layered"],
      art: { motif: "window", palette: 4, format: "tall", views: ["framed"] },
      choices: [["18 × 26 cm", 74, 13]],
    }),
  ],
}
