import { useId } from "react"
import {
  hasCategory,
  hasVendor,
  type FieldErrors,
  type RuleForm,
} from "../lib/commission-rule-form"
import { KIND_LABELS, SCOPE_LABELS, useCategoryChoices } from "../lib/commission-rules"
import type { CommissionScope, ListingKind } from "../lib/types"
import { useVendors } from "../lib/vendors"
import { Choice } from "./choice"
import { FormField } from "./form-field"

const choicesOf = <Value extends string>(labels: Record<Value, string>) =>
  (Object.keys(labels) as Value[]).map((value) => ({
    value: value as string,
    label: labels[value],
  }))

export const KIND_CHOICES = choicesOf(KIND_LABELS)

/** Every vendor that pays commission, as choices. */
export function useVendorChoices() {
  const { data } = useVendors({ limit: 100, offset: 0 })
  return (data?.vendors ?? [])
    .filter(({ is_house }) => !is_house)
    .map(({ id, name }) => ({ value: id, label: name }))
}

type Props = {
  form: RuleForm
  errors: FieldErrors
  onChange: (change: Partial<RuleForm>) => void
}

/** For what a rule is; of rules that apply to a sale, the most specific counts. */
export function CommissionScopeFields({ form, errors, onChange }: Props) {
  const id = useId()
  const vendors = useVendorChoices()
  const { data: categories = [] } = useCategoryChoices()
  return (
    <>
      <FormField
        id={`${id}-scope`}
        label="Applies to"
        hint="The most specific rule counts: vendor in a category, vendor, category, kind, everything else."
      >
        <Choice
          id={`${id}-scope`}
          options={choicesOf(SCOPE_LABELS)}
          value={form.scope}
          onChange={(scope) => onChange({ scope: scope as CommissionScope })}
        />
      </FormField>
      {hasVendor(form.scope) && (
        <FormField id={`${id}-vendor`} label="Vendor" error={errors.vendor_id}>
          <Choice
            id={`${id}-vendor`}
            placeholder="Choose a vendor"
            options={vendors}
            value={form.vendor_id}
            onChange={(vendor_id) => onChange({ vendor_id })}
            invalid={Boolean(errors.vendor_id)}
          />
        </FormField>
      )}
      {hasCategory(form.scope) && (
        <FormField
          id={`${id}-category`}
          label="Category"
          hint="And every category below it."
          error={errors.category_id}
        >
          <Choice
            id={`${id}-category`}
            placeholder="Choose a category"
            options={categories}
            value={form.category_id}
            onChange={(category_id) => onChange({ category_id })}
            invalid={Boolean(errors.category_id)}
          />
        </FormField>
      )}
      {form.scope === "kind" && (
        <FormField id={`${id}-kind`} label="Kind" error={errors.kind}>
          <Choice
            id={`${id}-kind`}
            placeholder="Choose a kind"
            options={KIND_CHOICES}
            value={form.kind}
            onChange={(kind) => onChange({ kind: kind as ListingKind })}
            invalid={Boolean(errors.kind)}
          />
        </FormField>
      )}
    </>
  )
}
