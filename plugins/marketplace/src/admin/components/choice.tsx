import { Select } from "@medusajs/ui"

type ChoiceProps = {
  id?: string
  label?: string
  placeholder?: string
  options: { value: string; label: string }[]
  value: string | null
  onChange: (value: string) => void
  disabled?: boolean
  invalid?: boolean
}

/** Medusa's select over a list of choices. */
export function Choice({
  id,
  label,
  placeholder,
  options,
  value,
  onChange,
  ...state
}: ChoiceProps) {
  return (
    <Select value={value ?? ""} onValueChange={onChange} disabled={state.disabled}>
      <Select.Trigger id={id} aria-label={label} aria-invalid={state.invalid}>
        <Select.Value placeholder={placeholder} />
      </Select.Trigger>
      <Select.Content>
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
