"use client"

import dynamic from "next/dynamic"
import type { Ref } from "react"
import type { CardForm, CardService } from "@/lib/payment/types"

export type CardFormProps<Service extends CardService = CardService> = {
  ref: Ref<CardForm>
  service: Service
  /** Medusa's provider and the total shown, to open the payment with. */
  provider: string
  total: string
  disabled: boolean
}

const Loading = () => (
  <p role="status" className="text-sm text-muted">
    Loading the card form…
  </p>
)

const EmulatorCardForm = dynamic(
  () => import("./emulator-card-form").then((module) => module.EmulatorCardForm),
  { loading: Loading }
)

// Stripe's code, and with it js.stripe.com, is asked for only here.
const StripeCardForm = dynamic(
  () => import("./stripe-card-form").then((module) => module.StripeCardForm),
  { ssr: false, loading: Loading }
)

/** The card form of the service that this shop's payments go through. */
export function CardFormOf({ service, ...rest }: CardFormProps) {
  return service.kind === "emulator" ? (
    <EmulatorCardForm service={service} {...rest} />
  ) : (
    <StripeCardForm service={service} {...rest} />
  )
}
