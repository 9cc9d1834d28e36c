import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AddressStep } from "@/components/checkout/address-step"
import { CartAddress } from "@/components/checkout/cart-address"
import { CheckoutSummary } from "@/components/checkout/checkout-summary"
import { DeliveryStep } from "@/components/checkout/delivery-step"
import { PaymentStep } from "@/components/checkout/payment-step"
import { ReviewStep } from "@/components/checkout/review-step"
import { StepNav } from "@/components/checkout/step-nav"
import { getCart, getCartVendors, groupByVendor } from "@/lib/cart/get-cart"
import { currentStep, doneSteps, pendingSession } from "@/lib/checkout/steps"
import { getCustomer } from "@/lib/customer/get-customer"
import { getOwnMarket, getRegions } from "@/lib/regions/get-regions"

export const metadata: Metadata = { title: "Checkout", robots: { index: false } }

type Props = { searchParams: Promise<{ step?: string | string[] }> }

export default async function CheckoutPage({ searchParams }: Props) {
  const [cart, customer, market, regions] = await Promise.all([
    getCart(),
    getCustomer(),
    getOwnMarket(),
    getRegions(),
  ])
  if (!cart?.items?.length) redirect("/cart")
  const groups = groupByVendor(cart, await getCartVendors(cart.id))
  const { step: asked } = await searchParams
  const done = doneSteps(cart, groups)
  const step = currentStep(Array.isArray(asked) ? asked[0] : asked, done)
  const region = regions.find((each) => each.id === cart.region_id) ?? market.region
  return (
    <div className="page grid gap-10 py-8 lg:grid-cols-[minmax(0,7fr)_minmax(19rem,4fr)] lg:gap-16">
      <div className="flex flex-col gap-8">
        <h1 className="text-2xl">Checkout</h1>
        <StepNav current={step} done={done} />
        {step === "address" && (
          <AddressStep cart={cart} customer={customer} region={region} country={market.country} />
        )}
        {step === "delivery" && (
          <DeliveryStep groups={groups} currency={cart.currency_code} hasAddress={done.address} />
        )}
        {step === "payment" && (
          <PaymentStep
            chosen={pendingSession(cart)?.provider_id}
            ready={done.address && done.delivery}
          />
        )}
        {step === "review" && (
          <ReviewStep
            cart={cart}
            groups={groups}
            done={done}
            address={<CartAddress cart={cart} />}
          />
        )}
      </div>
      <CheckoutSummary cart={cart} groups={groups} />
    </div>
  )
}
