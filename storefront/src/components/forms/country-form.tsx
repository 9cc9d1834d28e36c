"use client"

import { useActionState } from "react"
import { SubmitButton } from "@/components/forms/submit-button"
import { useFocusError } from "@/components/forms/use-focus-error"
import { ErrorNotice } from "@/components/ui/notice"
import { chooseCountry } from "@/lib/regions/actions"
import type { Region } from "@/lib/regions/get-regions"

type Props = { regions: Region[]; country: string; back: string }

export function CountryForm({ regions, country, back }: Props) {
  const [state, action] = useActionState(chooseCountry, null)
  const formRef = useFocusError(state)
  return (
    <form ref={formRef} action={action} className="flex flex-col gap-10">
      <input type="hidden" name="back" value={back} />
      {state && !state.ok && <ErrorNotice>{state.error.message}</ErrorNotice>}
      {regions.map((region) => (
        <fieldset key={region.id}>
          <legend className="mb-3 w-full border-b border-line pb-2 font-title text-lg">
            {region.name}{" "}
            <span className="font-text text-sm text-muted">
              prices in {region.currency_code.toUpperCase()}
            </span>
          </legend>
          <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
            {(region.countries ?? []).map((each) => (
              <label
                key={each.iso_2}
                className="flex min-h-11 cursor-pointer items-center gap-2.5 text-sm"
              >
                <input
                  type="radio"
                  name="country"
                  value={each.iso_2}
                  defaultChecked={each.iso_2 === country}
                  className="size-5 accent-(--accent)"
                />
                {each.display_name}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <SubmitButton className="self-start">Use this country</SubmitButton>
    </form>
  )
}
