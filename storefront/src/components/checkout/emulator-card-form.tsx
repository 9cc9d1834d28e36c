"use client"

import { useEffect, useImperativeHandle, useRef, useState } from "react"
import { Field } from "@/components/ui/field"
import { confirmAtEmulator, type TypedCard } from "@/lib/payment/emulator"
import type { CardFieldName, CardService } from "@/lib/payment/types"
import type { CardFormProps } from "./card-form"

const TEST_CARDS = [
  { number: "4242 4242 4242 4242", what: "pays" },
  { number: "4000 0000 0000 0002", what: "is declined" },
  { number: "4000 0025 0000 3155", what: "asks the bank (3-D Secure)" },
] as const

const EMPTY: TypedCard = { number: "", expiry: "", cvc: "" }

const MISSING: Record<CardFieldName, string> = {
  number: "Please fill in the card number.",
  expiry: "Please fill in the date on the card, like 12 / 40.",
  cvc: "Please fill in the security code.",
}

type Errors = Partial<Record<CardFieldName, string>>

const missingIn = (card: TypedCard): Errors =>
  Object.fromEntries(
    (["number", "expiry", "cvc"] as const)
      .filter((name) => !card[name].trim())
      .map((name) => [name, MISSING[name]])
  )

const inFours = (number: string) => number.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1 ")

/** Cards of the local Stripe; what is typed never becomes part of a form that is sent. */
export function EmulatorCardForm({
  ref,
  service,
  disabled,
}: CardFormProps<Extract<CardService, { kind: "emulator" }>>) {
  const [card, setCard] = useState(EMPTY)
  const [errors, setErrors] = useState<Errors>({})
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Fields cannot take the focus before they are enabled again.
    if (!disabled) box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
  }, [errors, disabled])
  useImperativeHandle(ref, () => ({
    check: async () => {
      const missing = missingIn(card)
      setErrors(missing)
      return !Object.keys(missing).length
    },
    confirm: async (payment) => {
      const result = await confirmAtEmulator(service, payment, card)
      if (result.status === "redirect") window.location.assign(result.url)
      if (result.status !== "refused") return result.status
      setErrors({ [result.field ?? "number"]: result.message })
      return null
    },
  }))
  const field = (name: CardFieldName) => ({
    name: `card-${name}`,
    unsent: true,
    required: true,
    value: card[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) =>
      setCard({ ...card, [name]: event.target.value }),
    inputMode: "numeric" as const,
  })
  return (
    <div ref={box} className="flex flex-col gap-5">
      <div className="grid grid-cols-2 gap-5">
        <Field
          {...field("number")}
          onBlur={() => setCard({ ...card, number: inFours(card.number) })}
          className="col-span-2"
          label="Card number"
          autoComplete="cc-number"
        />
        <Field
          {...field("expiry")}
          label="Expiry date"
          placeholder="MM / YY"
          autoComplete="cc-exp"
          inputMode="text"
        />
        <Field {...field("cvc")} label="Security code" placeholder="CVC" autoComplete="cc-csc" />
      </div>
      <TestCards
        onChoose={(number) => {
          setErrors({})
          setCard({ number, expiry: "12 / 40", cvc: "123" })
        }}
      />
    </div>
  )
}

const TestCards = ({ onChoose }: { onChoose: (number: string) => void }) => (
  <div className="flex flex-col gap-1 text-sm">
    <p className="text-muted">
      Test cards, with any date to come and any code. Press one to use it:
    </p>
    <ul>
      {TEST_CARDS.map(({ number, what }) => (
        <li key={number}>
          <button
            type="button"
            onClick={() => onChoose(number)}
            className="inline-flex min-h-11 flex-wrap items-center gap-x-2 text-left"
          >
            <span className="link tabular-nums">{number}</span>
            <span className="text-muted">{what}</span>
          </button>
        </li>
      ))}
    </ul>
  </div>
)
