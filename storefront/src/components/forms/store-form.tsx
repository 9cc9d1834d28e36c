"use client"

import { useActionState, useState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { useFocusError } from "@/components/forms/use-focus-error"
import { Field, Select, TextArea } from "@/components/ui/field"
import { ErrorNotice } from "@/components/ui/notice"
import { openStore } from "@/lib/sell/actions"

/** "Blue Heron Studio" → "blue-heron-studio"; only a proposal, the field stays free. */
const toHandle = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")

type Props = { countries: { value: string; label: string }[] }

export function StoreForm({ countries }: Props) {
  const [state, action] = useActionState(openStore, null)
  const formRef = useFocusError(state)
  const [handle, setHandle] = useState<string | null>(null)
  const [name, setName] = useState<string | null>(null)
  const failed = state && !state.ok ? state : null
  const kept = (field: string) => failed?.values?.[field] ?? ""
  const field = (of: string) => ({
    name: of,
    required: true,
    defaultValue: kept(of),
    error: failed?.error.fields?.[of],
  })
  const storeName = name ?? kept("name")
  return (
    <form ref={formRef} action={action} className="grid gap-5 sm:grid-cols-2" noValidate>
      {failed && (
        <div className="sm:col-span-2">
          <ErrorNotice>{failed.error.message}</ErrorNotice>
        </div>
      )}
      <Field
        {...field("name")}
        defaultValue={undefined}
        value={storeName}
        onChange={(event) => setName(event.target.value)}
        className="sm:col-span-2"
        label="Store name"
        autoComplete="organization"
      />
      <Field
        {...field("handle")}
        defaultValue={undefined}
        value={handle ?? (kept("handle") || toHandle(storeName))}
        onChange={(event) => setHandle(event.target.value)}
        className="sm:col-span-2"
        label="Store address"
        hint="The end of your store's web address: small letters, digits and hyphens."
        autoCapitalize="none"
        spellCheck={false}
      />
      <Field {...field("first_name")} label="First name" autoComplete="given-name" />
      <Field {...field("last_name")} label="Last name" autoComplete="family-name" />
      <Select
        {...field("country_code")}
        className="sm:col-span-2"
        label="Country"
        autoComplete="country"
        options={countries}
      />
      <TextArea
        {...field("description")}
        required={false}
        className="sm:col-span-2"
        label="Your story"
        hint="What you make, how and where. Shoppers read it beside your works."
      />
      <Field {...field("email")} label="Email" type="email" autoComplete="email" />
      <Field
        {...field("password")}
        defaultValue=""
        label="Password"
        type="password"
        autoComplete="new-password"
        minLength={8}
        hint="At least 8 characters."
      />
      <SubmitButton className="sm:col-span-2" pendingLabel="Sending…">
        Open a store
      </SubmitButton>
    </form>
  )
}
