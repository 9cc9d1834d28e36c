"use client"

import { useActionState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { useFocusError } from "@/components/forms/use-focus-error"
import { Field, Select } from "@/components/ui/field"
import { Link } from "@/components/ui/link"
import { ErrorNotice } from "@/components/ui/notice"
import type { Cart } from "@/lib/cart/get-cart"
import { saveAddress } from "@/lib/checkout/actions"
import type { Customer } from "@/lib/customer/get-customer"
import type { Region } from "@/lib/regions/get-regions"

type Props = { cart: Cart; customer: Customer | null; region: Region; country: string }

export function AddressStep({ cart, customer, region, country }: Props) {
  const [state, action] = useActionState(saveAddress, null)
  const formRef = useFocusError(state)
  const errors = state && !state.ok ? (state.error.fields ?? {}) : {}
  const values = (state && !state.ok && state.values) || saved(cart, customer, country)
  const field = (name: string) => ({ name, defaultValue: values[name] ?? "", error: errors[name] })
  const countries = (region.countries ?? [])
    .map((each) => ({ value: each.iso_2 ?? "", label: each.display_name ?? each.iso_2 ?? "" }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <form ref={formRef} action={action} className="flex flex-col gap-6" noValidate>
      <h2 className="text-xl">Contact and address</h2>
      {!customer && (
        <p className="text-sm text-muted">
          Have an account?{" "}
          <Link href="/account/sign-in?next=/checkout" className="link text-ink">
            Sign in
          </Link>
          , or just go on as a guest.
        </p>
      )}
      {state && !state.ok && <ErrorNotice>{state.error.message}</ErrorNotice>}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          {...field("email")}
          className="sm:col-span-2"
          label="Email"
          type="email"
          autoComplete="email"
          required
          hint="For the confirmation and the news of your parcels."
        />
        <Field {...field("first_name")} label="First name" autoComplete="given-name" required />
        <Field {...field("last_name")} label="Last name" autoComplete="family-name" required />
        <Field
          {...field("address_1")}
          className="sm:col-span-2"
          label="Street and number"
          autoComplete="address-line1"
          required
        />
        <Field
          {...field("address_2")}
          className="sm:col-span-2"
          label="Flat, floor, company"
          autoComplete="address-line2"
        />
        <Field {...field("postal_code")} label="Postal code" autoComplete="postal-code" required />
        <Field {...field("city")} label="City" autoComplete="address-level2" required />
        <Field {...field("province")} label="State or province" autoComplete="address-level1" />
        <Select
          {...field("country_code")}
          label="Country"
          autoComplete="country"
          required
          options={countries}
        />
        <Field
          {...field("phone")}
          className="sm:col-span-2"
          label="Phone"
          type="tel"
          autoComplete="tel"
          hint="Only for the carrier."
        />
      </div>
      <p className="text-sm text-muted">
        Sending it somewhere else?{" "}
        <Link href="/region?back=/checkout" className="link">
          Choose another country and currency
        </Link>
      </p>
      <SubmitButton className="self-start">Continue to delivery</SubmitButton>
    </form>
  )
}

/** The cart's address, else what the account knows. */
function saved(cart: Cart, customer: Customer | null, country: string): Record<string, string> {
  const address = cart.shipping_address
  return {
    email: cart.email ?? customer?.email ?? "",
    first_name: address?.first_name ?? customer?.first_name ?? "",
    last_name: address?.last_name ?? customer?.last_name ?? "",
    address_1: address?.address_1 ?? "",
    address_2: address?.address_2 ?? "",
    postal_code: address?.postal_code ?? "",
    city: address?.city ?? "",
    province: address?.province ?? "",
    country_code: address?.country_code ?? country,
    phone: address?.phone ?? "",
  }
}
