import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { CartLine } from "@/components/cart/cart-line"
import { PromotionForm } from "@/components/cart/promotion-form"
import { Totals } from "@/components/cart/totals"
import { VendorSection } from "@/components/cart/vendor-section"
import { PageHead } from "@/components/layout/page-head"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import {
  getCart,
  getCartVendors,
  groupByVendor,
  isCartFinished,
  lineAmount,
  showsTaxIncluded,
} from "@/lib/cart/get-cart"

export const metadata: Metadata = { title: "Cart", robots: { index: false } }

export default async function CartPage() {
  const cart = await getCart()
  if (!cart && (await isCartFinished())) redirect("/checkout/finished")
  if (!cart?.items?.length) {
    return (
      <div className="page">
        <EmptyState
          level={1}
          title="Your cart is empty"
          action={<ButtonLink href="/listings">See all works</ButtonLink>}
        >
          Works from any number of makers fit into one cart; you pay once.
        </EmptyState>
      </div>
    )
  }
  const taxIncluded = showsTaxIncluded(cart)
  const groups = groupByVendor(cart, await getCartVendors(cart.id))
  return (
    <div className="page flex flex-col gap-10 py-10">
      <PageHead title="Cart" />
      <div className="grid gap-12 lg:grid-cols-[minmax(0,7fr)_minmax(19rem,4fr)] lg:gap-16">
        <div className="flex flex-col gap-10">
          {groups.map((group) => (
            <VendorSection key={group.id} vendor={group}>
              <ul>
                {group.lines.map((line) => (
                  <CartLine
                    key={line.id}
                    line={line}
                    amount={lineAmount(line, taxIncluded)}
                    currency={cart.currency_code}
                  />
                ))}
              </ul>
            </VendorSection>
          ))}
        </div>
        <section
          aria-labelledby="summary"
          className="flex flex-col gap-6 lg:sticky lg:top-8 lg:self-start"
        >
          <h2 id="summary" className="text-xl">
            Summary
          </h2>
          <PromotionForm
            codes={(cart.promotions ?? [])
              .filter((each) => !each.is_automatic)
              .flatMap((each) => each.code ?? [])}
          />
          <Totals
            cart={cart}
            taxIncluded={taxIncluded}
            shippingKnown={Boolean(cart.shipping_methods?.length)}
          />
          <ButtonLink href="/checkout">Checkout</ButtonLink>
        </section>
      </div>
    </div>
  )
}
