import {
  Button,
  DatePicker,
  FocusModal,
  Heading,
  InlineTip,
  Input,
  Text,
  Textarea,
  toast,
} from "@medusajs/ui"
import { type FormEvent, type KeyboardEvent, useId, useState } from "react"
import {
  bodyOf,
  draftOf,
  formOf,
  missingFields,
  ruleErrorMessage,
  type FieldErrors,
  type RuleForm,
} from "../lib/commission-rule-form"
import { scopeText, useSaveCommissionRule } from "../lib/commission-rules"
import { formatDateTime } from "../lib/format"
import type { CommissionRule } from "../lib/types"
import { CommissionAmountFields } from "./commission-amount-fields"
import { CommissionPreview } from "./commission-preview"
import { CommissionScopeFields } from "./commission-scope-fields"
import { FormField } from "./form-field"

type Props = { rule?: CommissionRule; onClose: () => void }

/** Writes a new rule, or changes one, with what it would mean for a sale beside it. */
export function CommissionRuleModal({ rule, onClose }: Props) {
  const edit = useRuleForm({ rule, onClose })
  const { form } = edit
  return (
    <FocusModal open onOpenChange={(open) => !open && !edit.isPending && onClose()}>
      <FocusModal.Content>
        <form
          onSubmit={edit.submit}
          onKeyDown={submitOnModifiedEnter}
          noValidate
          className="flex h-full flex-col overflow-hidden"
        >
          <FocusModal.Header />
          <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto px-4 py-8 md:py-12">
            <div className="grid w-full max-w-[1040px] gap-10 lg:grid-cols-[minmax(0,1fr)_400px]">
              <div className="flex min-w-0 flex-col gap-y-6">
                <FocusModal.Title asChild>
                  <Heading>{rule ? `Edit ${rule.name}` : "Create commission rule"}</Heading>
                </FocusModal.Title>
                <FocusModal.Description className="txt-small text-ui-fg-subtle">
                  {rule
                    ? `For ${scopeText(rule)}. What was sold keeps what it paid.`
                    : "Counts for sales from its start on; what was sold before stays as it is."}
                </FocusModal.Description>
                {edit.failure !== undefined && (
                  <InlineTip role="alert" variant="error" label="Error">
                    {edit.failure}
                  </InlineTip>
                )}
                <RuleFields rule={rule} form={form} errors={edit.errors} onChange={edit.change} />
              </div>
              <div className="lg:sticky lg:top-0 lg:self-start">
                <CommissionPreview scope={form} draft={draftOf(form, rule)} />
              </div>
            </div>
          </FocusModal.Body>
          <FocusModal.Footer>
            <FocusModal.Close asChild>
              <Button size="small" variant="secondary" disabled={edit.isPending}>
                Cancel
              </Button>
            </FocusModal.Close>
            <Button size="small" type="submit" isLoading={edit.isPending}>
              {rule ? "Save" : "Create"}
            </Button>
          </FocusModal.Footer>
        </form>
      </FocusModal.Content>
    </FocusModal>
  )
}

/** As in Medusa Admin: Ctrl or Cmd with Enter saves from any field. */
function submitOnModifiedEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
}

function useRuleForm({ rule, onClose }: Props) {
  const [form, setForm] = useState(() => formOf(rule))
  const [errors, setErrors] = useState<FieldErrors>({})
  const { mutateAsync, isPending, error } = useSaveCommissionRule(rule?.id)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = missingFields(form)
    setErrors(missing)
    if (isPending || Object.keys(missing).length) {
      return
    }
    try {
      await mutateAsync(bodyOf(form, rule))
      toast.success(rule ? "Commission rule saved" : "Commission rule created", {
        description: form.name,
      })
      onClose()
    } catch {
      // `error` shows it; what was typed stays.
    }
  }

  return {
    form,
    errors,
    failure: error ? ruleErrorMessage(error, bodyOf(form, rule).amounts) : undefined,
    isPending,
    submit,
    change: (change: Partial<RuleForm>) => setForm((current) => ({ ...current, ...change })),
  }
}

type FieldsProps = {
  rule?: CommissionRule
  form: RuleForm
  errors: FieldErrors
  onChange: (change: Partial<RuleForm>) => void
}

function RuleFields({ rule, form, errors, onChange }: FieldsProps) {
  const id = useId()
  return (
    <>
      <FormField id={`${id}-name`} label="Name" error={errors.name}>
        <Input
          id={`${id}-name`}
          autoFocus
          maxLength={200}
          value={form.name}
          onChange={(event) => onChange({ name: event.target.value })}
          aria-invalid={Boolean(errors.name)}
        />
      </FormField>
      {!rule && <CommissionScopeFields form={form} errors={errors} onChange={onChange} />}
      <FormField
        id={`${id}-rate`}
        label="Rate in percent"
        hint="Of the price after discounts, without tax."
        error={errors.rate}
      >
        <Input
          id={`${id}-rate`}
          inputMode="decimal"
          placeholder="10"
          value={form.rate}
          onChange={(event) => onChange({ rate: event.target.value })}
          aria-invalid={Boolean(errors.rate)}
        />
      </FormField>
      <CommissionAmountFields
        error={errors.amounts}
        amounts={form.amounts}
        onChange={(amounts) => onChange({ amounts })}
      />
      <PeriodFields rule={rule} form={form} onChange={onChange} />
      <FormField id={`${id}-note`} label="Note" optional hint="Only operators read it.">
        <Textarea
          id={`${id}-note`}
          rows={2}
          maxLength={2000}
          value={form.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </FormField>
      {rule && (
        <FormField id={`${id}-reason`} label="Why it changes" optional hint="Kept in its history.">
          <Input
            id={`${id}-reason`}
            maxLength={1000}
            value={form.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        </FormField>
      )}
    </>
  )
}

function PeriodFields({ rule, form, onChange }: Omit<FieldsProps, "errors">) {
  const id = useId()
  const begun = rule !== undefined && rule.state !== "upcoming"
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField
        id={`${id}-start`}
        label="Starts"
        optional={!rule}
        hint={begun ? "In force since then." : "Empty: at once."}
      >
        {begun ? (
          <Text size="small" className="text-ui-fg-subtle py-1.5">
            {formatDateTime(rule.starts_at)}
          </Text>
        ) : (
          <DatePicker
            aria-label="Starts"
            granularity="minute"
            value={form.starts_at}
            onChange={(starts_at) => onChange({ starts_at })}
          />
        )}
      </FormField>
      <FormField id={`${id}-end`} label="Ends" optional hint="Empty: until it is ended.">
        <DatePicker
          aria-label="Ends"
          granularity="minute"
          value={form.ends_at}
          onChange={(ends_at) => onChange({ ends_at })}
        />
      </FormField>
    </div>
  )
}
