import type { OrderDTO } from "@medusajs/framework/types"
import type { VendorDTO } from "../../src/modules/vendor/service"
import { marketplaceOptionsSchema } from "../../src/options"
import { buyerParty, vendorSide } from "../../src/workflows/invoices/parties"

const options = marketplaceOptionsSchema.parse({
  mail: { shop_name: "Kalavpp & Co." },
  operator: { name: "Kalavpp GmbH", address: "Oranienstr. 6\n10997 Berlin", country_code: "de" },
})

const vendor = {
  id: "vend_1",
  handle: "kolam",
  name: "Kolam",
  email: "hello@kolam.example",
  legal_name: "Kolam Ltd",
  tax_id: "X1",
  address_1: "27 Kutchery Road",
  address_2: null,
  postal_code: "600004",
  city: "Chennai",
  province: "Tamil Nadu",
  country_code: "in",
  is_house: false,
} as VendorDTO

describe("the sides of an invoice", () => {
  it("name the vendor, in whose name the marketplace writes", () => {
    expect(vendorSide(vendor, options)).toMatchObject({
      issuer_vendor_id: "vend_1",
      number_prefix: "kolam",
      issuer: {
        legal_name: "Kolam Ltd",
        address: ["27 Kutchery Road", "600004 Chennai, Tamil Nadu"],
        written_by: "Kalavpp & Co.",
      },
    })
  })

  it("name the operator for the house store", () => {
    expect(vendorSide({ ...vendor, is_house: true }, options)).toMatchObject({
      issuer_vendor_id: null,
      number_prefix: "Kalavpp-Co",
      issuer: {
        name: "Kalavpp & Co.",
        legal_name: "Kalavpp GmbH",
        address: ["Oranienstr. 6", "10997 Berlin"],
        written_by: null,
      },
    })
  })

  it("bill the company before the person, and the billing before the shipping address", () => {
    const address = { first_name: "Sina", last_name: "Shopper", city: "Berlin", country_code: "DE" }
    const order = (billing: object | undefined) =>
      ({ email: "s@example.com", billing_address: billing, shipping_address: address }) as OrderDTO
    expect(buyerParty(order({ ...address, company: "Shop AG" }))).toMatchObject({
      name: "Shop AG",
      address: ["Sina Shopper", "Berlin"],
      country_code: "de",
    })
    expect(buyerParty(order(undefined)).name).toBe("Sina Shopper")
    expect(buyerParty({ email: "s@example.com" } as OrderDTO).name).toBe("s@example.com")
  })
})
