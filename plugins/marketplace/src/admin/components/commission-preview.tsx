import { Heading, Input, Text } from "@medusajs/ui"
import { useEffect, useId, useState } from "react"
import { numberOf, ruleErrorMessage } from "../lib/commission-rule-form"
import {
  useCategoryChoices,
  useCommissionPreview,
  useStoreCurrencies,
  type PreviewSale,
} from "../lib/commission-rules"
import { formatMoney } from "../lib/format"
import type { CommissionAmounts, CommissionPreview as Preview } from "../lib/types"
import { Choice } from "./choice"
import { KIND_CHOICES, useVendorChoices } from "./commission-scope-fields"
import { FormField } from "./form-field"

type Scope = Pick<PreviewSale, "vendor_id" | "category_id" | "kind">

// A select has no empty value.
const ANY = "any"
const withAny = (label: string, options: { value: string; label: string }[]) => [
  { value: ANY, label },
  ...options,
]

type Draft = { amounts: CommissionAmounts[] }

type Props = {
  /** The sale asked about at first: what the rule is for. */
  scope: Scope
  /** The rule that is being written; null while it is not complete. Without it, only saved rules count. */
  draft?: Draft | null
}

/** "What would a €120 print of this vendor pay?", answered while one types. */
export function CommissionPreview({ scope, draft }: Props) {
  const { data: currencies = ["eur"] } = useStoreCurrencies()
  const [picked, setPicked] = useState<Partial<SaleTexts>>({})
  const { vendor_id, category_id, kind } = scope
  const first = currencies[0] ?? "eur"
  const sale = {
    ...{ vendor_id, category_id, kind, amount: "120", quantity: "1", currency_code: first },
    ...picked,
  }

  const asked = useSettled(saleOf(sale, draft))
  const { data, error, isPending } = useCommissionPreview(asked)
  const change = (part: Partial<SaleTexts>) => setPicked((current) => ({ ...current, ...part }))

  return (
    <section
      aria-label="Preview"
      className="bg-ui-bg-subtle flex flex-col gap-y-4 rounded-lg border p-4"
    >
      <div>
        <Heading level="h2">Preview</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          What would this sale pay?
        </Text>
      </div>
      <SaleFields sale={sale} currencies={currencies} onChange={change} />
      <div aria-live="polite">
        {asked === null ? (
          <Text size="small" className="text-ui-fg-muted">
            Fill in the rule and a price to see what is paid.
          </Text>
        ) : error ? (
          <Text size="small" className="text-ui-fg-error">
            {ruleErrorMessage(error, draft?.amounts ?? [])}
          </Text>
        ) : (
          <Answer preview={isPending ? undefined : data} />
        )}
      </div>
    </section>
  )
}

type SaleTexts = Scope & { amount: string; quantity: string; currency_code: string }

function saleOf(
  { amount, quantity, ...sale }: SaleTexts,
  draft: Props["draft"]
): PreviewSale | null {
  const [price, units] = [numberOf(amount), numberOf(quantity)]
  if (price === undefined || !units || draft === null) {
    return null
  }
  return { ...sale, amount: price, quantity: units, ...(draft && { rule: draft }) }
}

/** The value once it has rested for a moment, so that not every key asks the server. */
function useSettled(sale: PreviewSale | null): PreviewSale | null {
  const text = JSON.stringify(sale)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250)
    return () => clearTimeout(timer)
  }, [text])
  return JSON.parse(settled) as PreviewSale | null
}

type SaleProps = {
  sale: SaleTexts
  currencies: string[]
  onChange: (change: Partial<SaleTexts>) => void
}

function SaleFields({ sale, currencies, onChange }: SaleProps) {
  const id = useId()
  const vendors = useVendorChoices()
  const { data: categories = [] } = useCategoryChoices()
  const chosen = (value: string) => (value === ANY ? null : value)
  return (
    <div className="grid grid-cols-2 gap-3">
      <FormField id={`${id}-amount`} label="Price without tax">
        <Input
          id={`${id}-amount`}
          inputMode="decimal"
          value={sale.amount}
          onChange={(event) => onChange({ amount: event.target.value })}
        />
      </FormField>
      <div className="grid grid-cols-2 gap-3">
        <FormField id={`${id}-currency`} label="Currency">
          <Choice
            id={`${id}-currency`}
            options={currencies.map((code) => ({ value: code, label: code.toUpperCase() }))}
            value={sale.currency_code}
            onChange={(currency_code) => onChange({ currency_code })}
          />
        </FormField>
        <FormField id={`${id}-quantity`} label="Quantity">
          <Input
            id={`${id}-quantity`}
            inputMode="numeric"
            value={sale.quantity}
            onChange={(event) => onChange({ quantity: event.target.value })}
          />
        </FormField>
      </div>
      <FormField id={`${id}-vendor`} label="Vendor">
        <Choice
          id={`${id}-vendor`}
          options={withAny("Any vendor", vendors)}
          value={sale.vendor_id ?? ANY}
          onChange={(value) => onChange({ vendor_id: chosen(value) })}
        />
      </FormField>
      <FormField id={`${id}-category`} label="Category">
        <Choice
          id={`${id}-category`}
          options={withAny("No category", categories)}
          value={sale.category_id ?? ANY}
          onChange={(value) => onChange({ category_id: chosen(value) })}
        />
      </FormField>
      <FormField id={`${id}-kind`} label="Kind">
        <Choice
          id={`${id}-kind`}
          options={withAny("Any kind", KIND_CHOICES)}
          value={sale.kind ?? ANY}
          onChange={(value) => onChange({ kind: chosen(value) })}
        />
      </FormField>
    </div>
  )
}

function Answer({ preview }: { preview: Preview | undefined }) {
  if (!preview) {
    return (
      <Text size="small" className="text-ui-fg-muted">
        Working it out…
      </Text>
    )
  }
  const money = (amount: number) => formatMoney(amount, preview.currency_code)
  return (
    <div className="flex flex-col gap-y-3">
      <dl className="bg-ui-bg-base grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 rounded-md border px-4 py-3">
        <dt className="txt-compact-small text-ui-fg-subtle">Commission</dt>
        <dd className="txt-compact-small-plus text-right tabular-nums">{money(preview.amount)}</dd>
        <dt className="txt-compact-small text-ui-fg-subtle">Left to the vendor</dt>
        <dd className="txt-compact-small text-right tabular-nums">{money(preview.net)}</dd>
      </dl>
      <ul className="flex flex-col gap-y-1">
        {preview.explanation.map((sentence) => (
          <li key={sentence} className="txt-small text-ui-fg-subtle">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}
