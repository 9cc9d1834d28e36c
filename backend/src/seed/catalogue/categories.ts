export type SeedCategory = {
  handle: string
  name: string
  children: readonly { handle: string; name: string }[]
}

/** The category tree, two levels deep. */
export const CATEGORIES: readonly SeedCategory[] = [
  {
    handle: "prints",
    name: "Prints",
    children: [
      { handle: "woodblock", name: "Woodblock" },
      { handle: "screenprints", name: "Screenprints" },
      { handle: "cyanotypes", name: "Cyanotypes" },
      { handle: "kolam-prints", name: "Kolam prints" },
    ],
  },
  {
    handle: "paintings",
    name: "Paintings",
    children: [
      { handle: "abstract", name: "Abstract" },
      { handle: "folk-painting", name: "Folk painting" },
      { handle: "works-on-cloth", name: "Works on cloth" },
    ],
  },
  {
    handle: "drawings",
    name: "Drawings",
    children: [
      { handle: "botanical", name: "Botanical" },
      { handle: "ink", name: "Ink and wash" },
    ],
  },
  {
    handle: "ceramics",
    name: "Ceramics",
    children: [
      { handle: "bowls-and-plates", name: "Bowls and plates" },
      { handle: "cups", name: "Cups" },
      { handle: "vases", name: "Vases and bottles" },
      { handle: "jars", name: "Jars" },
      { handle: "tiles", name: "Tiles" },
    ],
  },
  {
    handle: "textiles",
    name: "Textiles",
    children: [
      { handle: "rugs", name: "Rugs" },
      { handle: "throws-and-quilts", name: "Throws and quilts" },
      { handle: "scarves", name: "Scarves and shawls" },
      { handle: "cushions", name: "Cushions" },
      { handle: "wall-hangings", name: "Wall hangings" },
    ],
  },
  {
    handle: "jewellery",
    name: "Jewellery",
    children: [
      { handle: "necklaces", name: "Necklaces" },
      { handle: "rings", name: "Rings" },
      { handle: "earrings", name: "Earrings" },
      { handle: "bracelets-and-brooches", name: "Bracelets and brooches" },
    ],
  },
  {
    handle: "paper",
    name: "Paper",
    children: [
      { handle: "marbled-paper", name: "Marbled paper" },
      { handle: "notebooks", name: "Notebooks and boxes" },
      { handle: "papercuts", name: "Papercuts" },
    ],
  },
  {
    handle: "wood-and-stone",
    name: "Wood and stone",
    children: [
      { handle: "boards-and-trays", name: "Boards and trays" },
      { handle: "turned-bowls", name: "Turned bowls" },
      { handle: "kitchen-tools", name: "Spoons and boxes" },
      { handle: "screens", name: "Carved screens" },
    ],
  },
]
