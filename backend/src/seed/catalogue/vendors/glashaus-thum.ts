import { prices } from "../prices"
import type { SeedVendor } from "../types"

/** Waits for the operator: registered, no listings yet. */
export const glashausThum: SeedVendor = {
  handle: "glashaus-thum",
  name: "Glashaus Thum",
  email: "post@glashaus-thum.example",
  status: "pending",
  description: `We blow glass in Lauscha, in Thuringia, over a furnace that has not gone out since 1998. Drinking glasses, vases, and in the autumn the thin silvered baubles our town is known for.

Matthias Thum learned from his father; his sister Katrin cuts and engraves. We would like to sell directly at last, and hope to be welcome here.`,
  country_code: "de",
  city: "Lauscha",
  phone: "+49 36702 000 18",
  identity: {
    legal_name: "Glashütte Thum e. K.",
    tax_id: "DE129273398",
    address_1: "Köppleinstraße 7",
    postal_code: "98724",
  },
  policies: {
    shipping: "Packed in shredded paper, within five working days.",
    returns: "30 days, and a replacement for anything that breaks on the way.",
  },
  member: { first_name: "Katrin", last_name: "Thum" },
  shipping: { name: "DHL Paket", prices: prices(7.5) },
  logo: { generator: "emblem", motif: "gem", palette: 4, seed: "thum", format: "logo" },
  banner: {
    generator: "ceramics",
    motif: "bottle",
    palette: 5,
    seed: "thum-furnace",
    format: "panorama",
  },
  listings: [],
}
