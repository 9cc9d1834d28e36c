import { shelf } from "../build"
import type { SeedVendor } from "../types"

const work = shelf("GRH", "wood")

export const grainAndHollow: SeedVendor = {
  handle: "grain-and-hollow",
  name: "Grain & Hollow",
  email: "shop@grainhollow.example",
  status: "approved",
  description: `Grain & Hollow is a one-man woodshop in a barn outside Brattleboro, Vermont. Ezra Whitcomb turns and carves trees that came down anyway: storm falls, street trees, an orchard that made way for a road. Each piece says where its tree stood.

The wood dries for two years in the loft before it goes on the lathe. It is finished with walnut oil and beeswax, both from within ten miles, and can be renewed with the little tin that comes in the box.

Cracks that are stable stay in. They were there first.`,
  country_code: "us",
  city: "Brattleboro",
  phone: "+1 802 555 0147",
  identity: {
    legal_name: "Grain & Hollow LLC",
    address_1: "41 Elliot Street",
    postal_code: "05301",
    province: "VT",
  },
  policies: {
    shipping: "Ships within three business days in paper, never plastic.",
    returns: "Sixty days, even used. Just tell Ezra what went wrong.",
  },
  member: { first_name: "Ezra", last_name: "Whitcomb" },
  shipping: { name: "USPS Priority", prices: { eur: 21, inr: 2100, usd: 9.5, jpy: 3400 } },
  logo: { generator: "emblem", motif: "ring", palette: 2, seed: "grain", format: "logo" },
  banner: { generator: "wood", motif: "tray", palette: 1, seed: "grain-bench", format: "panorama" },
  listings: [
    work({
      title: "Black Walnut Bowl",
      text: "Turned green, dried for a year, turned again. From a walnut that stood behind the Guilford library. Food safe.",
      category: "turned-bowls",
      tags: ["bowl", "walnut", "turned", "kitchen"],
      art: { motif: "bowl", palette: 1, format: "square" },
      option: "Size",
      choices: [
        ["20 cm", 95, 6],
        ["28 cm", 150, 3],
      ],
    }),
    work({
      title: "Street Maple Bowl",
      text: "Pale maple from Elliot Street, taken down for the new sidewalk. Wide and shallow, for fruit or keys.",
      category: "turned-bowls",
      tags: ["bowl", "maple", "turned", "pale"],
      art: { motif: "bowl", palette: 3, format: "square", views: ["detail"] },
      option: "Size",
      choices: [
        ["24 cm", 110, 5],
        ["32 cm", 175, 0],
      ],
    }),
    work({
      title: "Storm Cherry Bowl",
      text: "Cherry darkens for a year after you bring it home and then stays so. The small check at the rim is stable and filled with nothing.",
      category: "turned-bowls",
      tags: ["bowl", "cherry", "turned", "one of a kind"],
      art: { motif: "bowl", palette: 2, format: "landscape" },
      option: "Size",
      choices: [["30 cm", 190, 1]],
    }),
    work({
      title: "Bread Board, Cherry",
      text: "A board with a handle and a hole to hang it by. Both faces are flat; use one for onions and the other for everything else.",
      category: "boards-and-trays",
      tags: ["board", "cherry", "kitchen", "gift"],
      art: { motif: "board", palette: 2 },
      option: "Size",
      choices: [
        ["35 cm", 58, 24],
        ["45 cm", 74, 12],
      ],
    }),
    work({
      title: "Bread Board, Smoked Oak",
      text: "Oak fumed with ammonia in a tent, the old way, until it is brown right through. Rinse, dry, oil twice a year.",
      category: "boards-and-trays",
      tags: ["board", "oak", "kitchen", "dark"],
      art: { motif: "board", palette: 4, views: ["detail"] },
      option: "Size",
      choices: [
        ["35 cm", 62, 15],
        ["45 cm", 79, 6],
      ],
    }),
    work({
      title: "Ash Tray with Deep Rim",
      text: "A serving tray hollowed from one plank, light enough for one hand. The rim is just high enough to save a rolling glass.",
      category: "boards-and-trays",
      tags: ["tray", "ash", "serving", "table"],
      art: { motif: "tray", palette: 0, format: "landscape" },
      option: "Size",
      choices: [["40 × 25 cm", 88, 9]],
    }),
    work({
      title: "Walnut Letter Tray",
      text: "For post, pens and the small change of a day. Felt feet underneath.",
      category: "boards-and-trays",
      tags: ["tray", "walnut", "desk", "gift"],
      art: { motif: "tray", palette: 1, format: "wide" },
      option: "Size",
      choices: [["32 × 22 cm", 72, 7]],
    }),
    work({
      title: "Cooking Spoons",
      text: "Carved with an axe, a straight knife and a hooked knife, in that order. Left-handed on request; there is no extra charge for being right.",
      category: "kitchen-tools",
      tags: ["spoon", "carved", "kitchen", "gift"],
      art: { seed: "cooking-spoons/3", motif: "spoon", palette: 5, views: ["detail"] },
      option: "Pieces",
      choices: [
        ["One", 26, 50],
        ["Set", 69, 14],
      ],
    }),
    work({
      title: "Keepsake Box, Elm",
      text: "A box with a lid that fits by friction alone, which took Ezra eleven tries in 2016. Grey elm from a town green.",
      category: "kitchen-tools",
      tags: ["box", "elm", "keepsake", "gift"],
      art: { motif: "box", palette: 5, format: "square" },
      option: "Size",
      choices: [
        ["12 × 12 cm", 84, 8],
        ["18 × 18 cm", 118, 2],
      ],
    }),
  ],
}
