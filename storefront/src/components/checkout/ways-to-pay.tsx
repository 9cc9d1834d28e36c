import type { ReactNode } from "react"
import type { WayToPay } from "@/lib/payment/get-ways-to-pay"

type Props = {
  ways: WayToPay[]
  chosen: string | undefined
  onChoose: (id: string) => void
  disabled: boolean
  /** What the chosen one asks for. */
  children: ReactNode
}

export function WaysToPay({ ways, chosen, onChoose, disabled, children }: Props) {
  if (!ways.length) return <p className="text-bad">This shop offers no way to pay here yet.</p>
  return (
    <fieldset disabled={disabled} className="flex flex-col">
      <legend className="mb-3 font-text text-sm font-semibold tracking-normal">Payment</legend>
      {ways.map((way) => (
        <div
          key={way.id}
          className="border border-b-0 border-line first-of-type:rounded-t-md last-of-type:rounded-b-md last-of-type:border-b has-[>label>input:checked]:bg-wall"
        >
          <label className="flex cursor-pointer items-start gap-3 px-4 py-4">
            <input
              type="radio"
              name="way"
              value={way.id}
              checked={way.id === chosen}
              onChange={() => onChoose(way.id)}
              aria-describedby={`${way.id}-hint`}
              className="mt-0.5 size-5 accent-(--accent)"
            />
            <span>
              {way.label}
              <span id={`${way.id}-hint`} className="block text-sm text-muted">
                {way.hint}
              </span>
            </span>
          </label>
          {way.id === chosen && children && <div className="px-4 pb-5">{children}</div>}
        </div>
      ))}
    </fieldset>
  )
}
