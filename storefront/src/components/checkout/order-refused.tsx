"use client"

import { useSyncExternalStore } from "react"
import { ButtonLink } from "@/components/ui/button"
import { ErrorNotice } from "@/components/ui/notice"
import { recallRefusal } from "@/lib/checkout/refusal"

const MONEY_GOES_BACK = "The order was not placed. What you paid goes back to your card by itself."

/** Paid, and then it could not be bought: what happened, and that nothing is lost. */
export const OrderRefused = ({ message }: { message: string }) => (
  <>
    <h1 className="text-2xl">The order could not be placed</h1>
    <ErrorNotice>{[message, MONEY_GOES_BACK].filter(Boolean).join(" ")}</ErrorNotice>
    <ButtonLink href="/cart" className="self-start">
      Back to the cart
    </ButtonLink>
  </>
)

const never = () => () => undefined

export function RecalledRefusal() {
  const message = useSyncExternalStore(never, recallRefusal, () => "")
  return <OrderRefused message={message} />
}
