import type { Cart } from "@/lib/cart/get-cart"
import { countryName } from "@/lib/countries"

export function CartAddress({ cart }: { cart: Cart }) {
  const address = cart.shipping_address
  if (!address?.address_1) return "Not filled in yet"
  return (
    <address className="not-italic">
      {address.first_name} {address.last_name}
      <br />
      {[address.address_1, address.address_2].filter(Boolean).join(", ")}
      <br />
      {[address.postal_code, address.city].filter(Boolean).join(" ")}
      {address.province ? `, ${address.province}` : ""}
      <br />
      {countryName(address.country_code)}
      <br />
      <span className="text-muted">{cart.email}</span>
    </address>
  )
}
