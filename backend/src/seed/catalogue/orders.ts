import type { Prices } from "./types"

export type Progress = "pending" | "processing" | "shipped" | "delivered" | "canceled"

type Address = {
  first_name: string
  last_name: string
  address_1: string
  city: string
  postal_code: string
  province?: string
  country_code: string
}

type Shopper = { email: string; account?: boolean; address: Address }

export type SeedOrder = {
  /** Written on the order: its name across runs of the seed. */
  key: string
  shopper: keyof typeof SHOPPERS
  currency: keyof Prices
  /** Handles of listings; each brings its first variant in stock. */
  listings: readonly string[]
  quantity?: number
  promotion?: boolean
  /** How far each vendor order has come, in the order of their numbers. */
  progress: readonly Progress[]
}

const shopper = (email: string, address: Address, account = false): Shopper => ({
  email,
  address,
  account,
})

export const SHOPPERS = {
  nora: shopper(
    "shopper@kalavpp.example",
    {
      first_name: "Nora",
      last_name: "Lindqvist",
      address_1: "Weserstraße 41",
      city: "Berlin",
      postal_code: "12045",
      country_code: "de",
    },
    true
  ),
  ravi: shopper("ravi.iyer@mail.example", {
    first_name: "Ravi",
    last_name: "Iyer",
    address_1: "14 Third Cross Street",
    city: "Bengaluru",
    postal_code: "560034",
    country_code: "in",
  }),
  june: shopper("june.okafor@mail.example", {
    first_name: "June",
    last_name: "Okafor",
    address_1: "208 Alder Street",
    city: "Portland",
    postal_code: "97205",
    province: "or",
    country_code: "us",
  }),
  haruto: shopper("haruto.sato@mail.example", {
    first_name: "Haruto",
    last_name: "Satō",
    address_1: "2-8-1 Yanaka",
    city: "Tokyo",
    postal_code: "110-0001",
    country_code: "jp",
  }),
  chiara: shopper("chiara.bruni@mail.example", {
    first_name: "Chiara",
    last_name: "Bruni",
    address_1: "Via dei Serragli 9",
    city: "Firenze",
    postal_code: "50124",
    country_code: "it",
  }),
} as const

export const SEED_ORDERS: readonly SeedOrder[] = [
  {
    key: "demo-01",
    shopper: "nora",
    currency: "eur",
    listings: ["creek-vase", "seigaiha-evening-tide", "orbit-i"],
    progress: ["delivered", "delivered", "delivered"],
  },
  {
    key: "demo-02",
    shopper: "nora",
    currency: "eur",
    listings: ["threshold-at-dawn", "alfama-rosette"],
    promotion: true,
    progress: ["delivered", "shipped"],
  },
  {
    key: "demo-03",
    shopper: "ravi",
    currency: "inr",
    listings: ["desert-sun-kantha-quilt", "morning-cups"],
    progress: ["shipped", "processing"],
  },
  {
    key: "demo-04",
    shopper: "june",
    currency: "usd",
    listings: ["mitla-diamond-rug"],
    progress: ["shipped"],
  },
  {
    key: "demo-05",
    shopper: "june",
    currency: "usd",
    listings: ["supper-bowl", "harbour-strand-necklace", "winter-moon-still-lake"],
    promotion: true,
    progress: ["processing", "pending", "shipped"],
  },
  {
    key: "demo-06",
    shopper: "haruto",
    currency: "jpy",
    listings: ["indigo-courtyard", "kiez-plan"],
    progress: ["delivered", "pending"],
  },
  {
    key: "demo-07",
    shopper: "haruto",
    currency: "jpy",
    listings: ["flour-jar-with-lid"],
    quantity: 2,
    progress: ["canceled"],
  },
  {
    key: "demo-08",
    shopper: "chiara",
    currency: "eur",
    listings: ["two-birds-on-amate", "sintra-yellow"],
    progress: ["pending", "canceled"],
  },
  {
    key: "demo-09",
    shopper: "chiara",
    currency: "eur",
    listings: ["sunflower-cushion-cover", "grana-cushion", "biscuit-jar", "lantern-ring"],
    progress: ["processing", "shipped", "pending", "pending"],
  },
  {
    key: "demo-10",
    shopper: "nora",
    currency: "eur",
    listings: ["red-sun-over-suruga-bay"],
    quantity: 2,
    progress: ["shipped"],
  },
  {
    key: "demo-11",
    shopper: "nora",
    currency: "eur",
    listings: ["ikat-stole-salt-flats", "dinner-plate-two-dips", "green-quarter"],
    progress: ["pending", "pending", "pending"],
  },
  {
    key: "demo-12",
    shopper: "ravi",
    currency: "inr",
    listings: ["temple-tank-lotus"],
    progress: ["pending"],
  },
]
