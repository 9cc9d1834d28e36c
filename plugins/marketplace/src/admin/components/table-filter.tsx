import { Select } from "@medusajs/ui"

// A Radix select has no empty value, so "no filter" needs a word of its own.
const ALL = "all"

type TableFilterProps = {
  label: string
  /** What the choice without a filter is called; without it there is none. */
  allLabel?: string
  options: { value: string; label: string }[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}

export function TableFilter({ label, allLabel, options, value, onChange }: TableFilterProps) {
  return (
    <Select
      size="small"
      value={value ?? ALL}
      onValueChange={(next) => onChange(next === ALL ? undefined : next)}
    >
      <Select.Trigger aria-label={label} className="w-full min-w-40 max-w-full md:w-auto">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {allLabel && <Select.Item value={ALL}>{allLabel}</Select.Item>}
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
