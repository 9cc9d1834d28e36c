"use client"

import { useEffect, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { finishOrder } from "@/lib/checkout/pay"
import { OrderRefused } from "./order-refused"

const PATIENCE_MS = 45_000
const BETWEEN_MS = 1_500

/** The checkout says what happened beside the card, where another one can be tried. */
const FAILED = "/checkout?step=payment&payment=failed"

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type State = { kind: "working" } | { kind: "slow" } | { kind: "refused"; message: string }

/** @returns what to say when it did not come to an order; null while the page is being left */
async function finishPatiently(): Promise<State | null> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    // The shop cannot be reached: the same as not decided.
    const result = await finishOrder(true).catch(() => ({ kind: "waiting" as const }))
    if (result.kind === "refused") return result
    if (result.kind !== "waiting") {
      window.location.replace(result.kind === "ordered" ? "/checkout/finished" : FAILED)
      return null
    }
    await sleep(BETWEEN_MS)
  }
  return { kind: "slow" }
}

/** Completes the cart after the bank's page, or goes on waiting for what is not decided yet. */
export function FinishOrder({ failed }: { failed: boolean }) {
  const [state, setState] = useState<State>({ kind: "working" })
  const started = useRef(false)
  const again = () => {
    setState({ kind: "working" })
    void finishPatiently().then((ended) => ended && setState(ended))
  }

  useEffect(() => {
    if (started.current) return
    started.current = true
    if (failed) window.location.replace(FAILED)
    else void finishPatiently().then((ended) => ended && setState(ended))
  }, [failed])

  if (state.kind === "refused") return <OrderRefused message={state.message} />
  return (
    <>
      <h1 className="text-2xl">{failed ? "Back to your cart" : "Finishing your order"}</h1>
      {state.kind === "working" ? (
        <p role="status" className="text-muted">
          {failed
            ? "Your bank did not confirm the payment. One moment…"
            : "Your bank has answered; the makers are being told. Please keep this page open for some seconds."}
        </p>
      ) : (
        <>
          <p role="status" className="text-muted">
            This takes longer than usual. If your payment went through, the order is placed by
            itself and you get an email; you are not charged twice for looking again.
          </p>
          <Button type="button" className="self-start" onClick={again}>
            Look again
          </Button>
        </>
      )}
    </>
  )
}
