import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AddressStep } from "@/components/checkout/address-step"
import { CheckoutSummary } from "@/components/checkout/checkout-summary"
import { DeliveryStep } from "@/components/checkout/delivery-step"
import { PayStep } from "@/components/checkout/pay-step"
import { ReviewParts } from "@/components/checkout/review-parts"
import { StepNav } from "@/components/checkout/step-nav"
import { getCart, getCartVendors, groupByVendor, isCartFinished } from "@/lib/cart/get-cart"
import { currentStep, doneSteps, STEP_LABELS } from "@/lib/checkout/steps"
import { readOrderedId } from "@/lib/cookies"
import { getCustomer } from "@/lib/customer/get-customer"
import { getWaysToPay } from "@/lib/payment/get-ways-to-pay"
import { AUTHENTICATION_FAILED } from "@/lib/payment/refusals"
import { getOwnMarket, getRegions } from "@/lib/regions/get-regions"

export const metadata: Metadata = { title: "Checkout", robots: { index: false } }

type Props = {
  searchParams: Promise<{ step?: string | string[]; payment?: string | string[] }>
}

/** After an order, "back" leads to its confirmation and not into an empty checkout. */
async function leaveWithoutCart(): Promise<never> {
  const bought = (await isCartFinished()) || (await readOrderedId())
  redirect(bought ? "/checkout/finished" : "/cart")
}

export default async function CheckoutPage({ searchParams }: Props) {
  const [cart, customer, market, regions] = await Promise.all([
    getCart(),
    getCustomer(),
    getOwnMarket(),
    getRegions(),
  ])
  if (!cart) return leaveWithoutCart()
  if (!cart.items?.length) redirect("/cart")
  const groups = groupByVendor(cart, await getCartVendors(cart.id))
  const { step: asked, payment } = await searchParams
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
          <div className="flex flex-col gap-6">
            <h2 className="text-xl">Review and pay</h2>
            <ReviewParts cart={cart} groups={groups} />
            <PayStep
              ways={await getWaysToPay(region.id)}
              missing={(["address", "delivery"] as const)
                .filter((each) => !done[each])
                .map((each) => STEP_LABELS[each].toLowerCase())}
              total={cart.total}
              currency={cart.currency_code}
              notice={payment === "failed" ? AUTHENTICATION_FAILED : undefined}
            />
          </div>
        )}
      </div>
      <CheckoutSummary cart={cart} groups={groups} />
    </div>
  )
}
