import { prices } from "../prices"
import type { SeedVendor } from "../types"

/** Waits for the operator: registered, no listings yet. */
export const adjoaBeads: SeedVendor = {
  handle: "adjoa-beads",
  name: "Adjoa Powder Glass",
  email: "hello@adjoabeads.example",
  status: "pending",
  description: `Krobo powder-glass beads from Odumase, Ghana. Bottles are pounded to flour, sieved, layered in clay moulds around a cassava stem and fired in an earth kiln until the stem is gone and the hole remains.

Adjoa Tetteh runs the workshop her grandmother began, with eleven people. We sell by the strand and as finished necklaces, and can match colours from a photograph.`,
  country_code: "gh",
  city: "Odumase Krobo",
  phone: "+233 30 000 0127",
  identity: {
    legal_name: "Adjoa Powder Glass Enterprise",
    tax_id: "C0004182736",
    address_1: "14 Bead Market Road",
    postal_code: "EY-0419",
    province: "Eastern Region",
  },
  policies: {
    shipping: "By air from Accra, once a week.",
    returns: "21 days for finished pieces; loose strands are final.",
  },
  member: { first_name: "Adjoa", last_name: "Tetteh" },
  shipping: { name: "Air parcel from Accra", prices: prices(19) },
  logo: { generator: "emblem", motif: "knot", palette: 7, seed: "adjoa", format: "logo" },
  banner: {
    generator: "jewellery",
    motif: "bracelet",
    palette: 6,
    seed: "adjoa-market",
    format: "panorama",
  },
  listings: [],
}
