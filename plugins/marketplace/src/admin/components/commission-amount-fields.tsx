import { Hint, Input, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { useStoreCurrencies } from "../lib/commission-rules"
import { NO_AMOUNTS, type AmountTexts, type RuleForm } from "../lib/commission-rule-form"

const COLUMNS: { key: keyof AmountTexts; label: string }[] = [
  { key: "fixed", label: "Per unit" },
  { key: "minimum", label: "Minimum" },
  { key: "maximum", label: "Maximum" },
]

type Props = {
  amounts: RuleForm["amounts"]
  error?: string
  onChange: (amounts: RuleForm["amounts"]) => void
}

/** A fee per unit and the bounds of a line's commission, in each currency of the store. */
export function CommissionAmountFields({ amounts, error, onChange }: Props) {
  const id = useId()
  const { data: supported = [] } = useStoreCurrencies()
  // A rule keeps its amounts in a currency the store has dropped since.
  const currencies = [...new Set([...supported, ...Object.keys(amounts)])]
  const change = (currency: string, key: keyof AmountTexts, text: string) =>
    onChange({ ...amounts, [currency]: { ...(amounts[currency] ?? NO_AMOUNTS), [key]: text } })

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus mb-1">
        Amounts <span className="text-ui-fg-muted font-normal">(Optional)</span>
      </legend>
      <Text size="small" className="text-ui-fg-subtle">
        A fee for each unit sold, and the least and the most a line pays. A currency left empty pays
        the rate alone.
      </Text>
      <div className="grid grid-cols-[3rem_repeat(3,minmax(0,1fr))] items-center gap-2">
        <span />
        {COLUMNS.map(({ key, label }) => (
          <Label key={key} id={`${id}-${key}`} size="xsmall" className="text-ui-fg-subtle">
            {label}
          </Label>
        ))}
        {currencies.map((currency) => (
          <AmountRow
            key={currency}
            currency={currency}
            texts={amounts[currency] ?? NO_AMOUNTS}
            onChange={(key, text) => change(currency, key, text)}
          />
        ))}
      </div>
      {error && <Hint variant="error">{error}</Hint>}
    </fieldset>
  )
}

type RowProps = {
  currency: string
  texts: AmountTexts
  onChange: (key: keyof AmountTexts, text: string) => void
}

function AmountRow({ currency, texts, onChange }: RowProps) {
  const code = currency.toUpperCase()
  return (
    <>
      <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
        {code}
      </Text>
      {COLUMNS.map(({ key, label }) => (
        <Input
          key={key}
          size="small"
          inputMode="decimal"
          placeholder="-"
          aria-label={`${label}, ${code}`}
          value={texts[key]}
          onChange={(event) => onChange(key, event.target.value)}
        />
      ))}
    </>
  )
}
