"use client"

import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from "react"
import { Button } from "@/components/ui/button"
import { ErrorNotice } from "@/components/ui/notice"
import { Money } from "@/components/ui/price"
import type { WayToPay } from "@/lib/payment/get-ways-to-pay"
import type { CardForm } from "@/lib/payment/types"
import { CardFormOf } from "./card-form"
import { type Phase, usePlaceOrder } from "./use-place-order"
import { WaysToPay } from "./ways-to-pay"

type Props = {
  ways: WayToPay[]
  /** Why nothing can be ordered yet. */
  missing: string[]
  total: number
  currency: string
  /** What went wrong on the bank's page. */
  notice?: string
}

const BUSY: Record<Exclude<Phase, "idle">, string> = {
  opening: "Checking your cart…",
  paying: "Asking your bank…",
  ordering: "Placing your order…",
  leaving: "One moment…",
}

export function PayStep({ ways, missing, total, currency, notice }: Props) {
  const [chosen, setChosen] = useState(ways[0]?.id)
  const way = ways.find(({ id }) => id === chosen)
  const card = useRef<CardForm>(null)
  const { phase, problem, place } = usePlaceOrder(way, String(total), card)
  const noticeRef = useRef<HTMLDivElement>(null)
  const ready = useHydrated()
  const told = problem ?? (phase === "idle" ? notice : undefined)
  useEffect(() => {
    noticeRef.current?.querySelector<HTMLElement>("[role=alert]")?.focus()
  }, [told])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void place()
  }
  const busy = phase !== "idle"
  return (
    <form onSubmit={submit} className="flex flex-col gap-6" noValidate aria-label="Payment">
      <div className="flex flex-col gap-4 border-t border-line pt-4">
        <WaysToPay ways={ways} chosen={chosen} onChoose={setChosen} disabled={busy}>
          {way?.card && (
            <CardFormOf
              ref={card}
              service={way.card}
              provider={way.id}
              total={String(total)}
              disabled={busy}
            />
          )}
        </WaysToPay>
      </div>
      {missing.length > 0 && (
        <ErrorNotice>Before you can order, please complete: {missing.join(", ")}.</ErrorNotice>
      )}
      <div ref={noticeRef}>{told && <ErrorNotice>{told}</ErrorNotice>}</div>
      {/* The amount this page shows; nobody is charged another one. */}
      <p className="flex items-baseline justify-between gap-4 border-t border-line pt-4 text-lg">
        <span className="font-title">Total</span>
        <Money amount={total} currency={currency} />
      </p>
      <Button
        disabled={missing.length > 0 || busy || !way || !ready}
        aria-busy={busy || undefined}
        className="w-full sm:w-auto sm:self-start"
      >
        {phase === "idle" ? "Place order" : BUSY[phase]}
      </Button>
      <p role="status" className="min-h-5 text-sm text-muted">
        {busy && "This can take some seconds. Please keep this page open."}
      </p>
    </form>
  )
}

const never = () => () => {}

/** A form without its script would send what is typed to our own server: it cannot be sent then. */
const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false
  )
