"use client"

import { Elements, PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js"
import type { Stripe } from "@stripe/stripe-js"
// `pure`: the plain entry asks js.stripe.com for its script as soon as it is imported.
import { loadStripe } from "@stripe/stripe-js/pure"
import { type Ref, useEffect, useImperativeHandle, useState } from "react"
import { ErrorNotice } from "@/components/ui/notice"
import { startPayment } from "@/lib/checkout/pay"
import { refusalOf } from "@/lib/payment/refusals"
import type { CardForm, CardService } from "@/lib/payment/types"
import type { CardFormProps } from "./card-form"

let loading: Promise<Stripe | null> | undefined

/** Stripe's script, asked for once; after a failure the next form asks again. */
function stripeScript(publishableKey: string): Promise<Stripe | null> {
  loading ??= loadStripe(publishableKey).catch(() => {
    loading = undefined
    return null
  })
  return loading
}

const NOT_LOADED =
  "The card form could not be loaded. Please check your connection and reload the page."

/** Stripe's Payment Element, for the payment of the total that the page shows. */
export function StripeCardForm({
  ref,
  service,
  provider,
  total,
}: CardFormProps<Extract<CardService, { kind: "stripe" }>>) {
  const [clientSecret, setClientSecret] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const [script] = useState(() => stripeScript(service.publishableKey))
  useEffect(() => {
    let gone = false
    void script.then((stripe) => {
      if (!gone && !stripe) setProblem(NOT_LOADED)
    })
    void startPayment(provider, total).then((started) => {
      if (gone) return
      if (started.kind === "ordered") window.location.replace("/checkout/finished")
      else if (started.kind === "open") setClientSecret(started.clientSecret)
      else setProblem(started.message)
    })
    return () => {
      gone = true
    }
  }, [provider, total, script])
  if (problem) return <ErrorNotice>{problem}</ErrorNotice>
  if (!clientSecret) {
    return (
      <p role="status" className="text-sm text-muted">
        Loading the card form…
      </p>
    )
  }
  return (
    <Elements key={clientSecret} stripe={script} options={{ clientSecret, loader: "auto" }}>
      <Fields ref={ref} mounted={clientSecret} onNewPayment={setClientSecret} />
    </Elements>
  )
}

type FieldsProps = {
  ref: Ref<CardForm>
  /** The payment these fields belong to. */
  mounted: string
  onNewPayment: (clientSecret: string) => void
}

function Fields({ ref, mounted, onNewPayment }: FieldsProps) {
  const stripe = useStripe()
  const elements = useElements()
  const [problem, setProblem] = useState<string>()
  useImperativeHandle(ref, () => ({
    check: async () => {
      setProblem(undefined)
      // The element shows what is missing in itself.
      return Boolean(elements && !(await elements.submit()).error)
    },
    confirm: async ({ clientSecret, returnUrl }) => {
      if (!stripe || !elements) return null
      if (clientSecret !== mounted) {
        onNewPayment(clientSecret)
        setProblem("Your cart has changed since. Please fill in the card once more.")
        return null
      }
      const { error } = await stripe.confirmPayment({
        elements,
        confirmParams: { return_url: returnUrl },
        redirect: "if_required",
      })
      if (!error || error.payment_intent?.status === "succeeded") return "paid"
      setProblem(refusalOf(error).message)
      return null
    },
  }))
  return (
    <div className="flex flex-col gap-4">
      <PaymentElement />
      {problem && <ErrorNotice>{problem}</ErrorNotice>}
    </div>
  )
}
