import { useRouter } from "next/navigation"
import { type RefObject, useRef, useState } from "react"
import { finishOrder, startPayment } from "@/lib/checkout/pay"
import { REFUSED_PATH, rememberRefusal } from "@/lib/checkout/refusal"
import type { WayToPay } from "@/lib/payment/get-ways-to-pay"
import type { CardForm } from "@/lib/payment/types"

export type Phase = "idle" | "opening" | "paying" | "ordering" | "leaving"

/** Where the bank leads back to, and where an order that is not decided yet is waited for. */
const RETURN_PATH = "/checkout/return"

const NOT_ANSWERING = "The shop cannot be reached right now. Please try again in a moment."

/**
 * One press: opens the payment, has the card confirmed, completes the cart. Full page loads lead
 * away from here, in place of this one: "back" must not show a form that was used.
 */
export function usePlaceOrder(
  way: WayToPay | undefined,
  seenTotal: string,
  card: RefObject<CardForm | null>
) {
  const router = useRouter()
  const [phase, setPhase] = useState<Phase>("idle")
  const [problem, setProblem] = useState<string>()
  // State is a render late; a second press in between finds this.
  const running = useRef(false)

  const leave = (url: string) => {
    setPhase("leaving")
    window.location.replace(url)
    return true
  }
  const refuse = (message?: string) => {
    setProblem(message)
    return false
  }

  const finish = async (paid: boolean) => {
    setPhase("ordering")
    const result = await finishOrder(paid)
    if (result.kind === "ordered") return leave("/checkout/finished")
    if (result.kind === "waiting") return leave(RETURN_PATH)
    if (result.kind === "refused" && paid) {
      // The cart was renewed without what is gone: this page may have nothing to show any more.
      rememberRefusal(result.message)
      return leave(REFUSED_PATH)
    }
    // The cart may have changed: the page shows it as it is now.
    router.refresh()
    if (result.kind === "declined")
      return refuse("The payment was not confirmed. Please try again.")
    return refuse(`${result.message} Nothing was charged.`)
  }

  /** @returns whether the page is being left */
  const work = async (): Promise<boolean> => {
    if (!way || (way.card && !(await card.current?.check()))) return false
    setPhase("opening")
    const started = await startPayment(way.id, seenTotal)
    if (started.kind === "ordered") return leave("/checkout/finished")
    if (started.kind === "refused") {
      router.refresh()
      return refuse(started.message)
    }
    if (!way.card) return finish(false)
    if (!started.clientSecret)
      return refuse("This payment cannot be opened. Please reload the page.")
    setPhase("paying")
    const returnUrl = window.location.origin + RETURN_PATH
    const paid = await card.current?.confirm({ clientSecret: started.clientSecret, returnUrl })
    if (paid === "redirect") {
      setPhase("leaving")
      return true
    }
    return paid ? finish(true) : false
  }

  const place = async () => {
    if (running.current) return
    running.current = true
    setProblem(undefined)
    let left = false
    try {
      left = await work()
    } catch {
      refuse(NOT_ANSWERING)
    }
    if (left) return
    running.current = false
    setPhase("idle")
  }
  return { phase, problem, place }
}
