import { Alert, Button, Skeleton, toast } from "@medusajs/ui"
import { useState } from "react"
import { formatCountry } from "../lib/format"
import { usePayoutAccount, useVendorPayoutsAction } from "../lib/transfers"
import type { PayoutAccount, VendorSummary } from "../lib/types"
import { ActionPrompt } from "./action-prompt"
import { ErrorState } from "./error-state"
import { Section, SectionRow } from "./section"
import { PayoutAccountStatusBadge } from "./statuses"
import { TextLink } from "./text-link"
import { PROVIDERS } from "./transfer-sections"

/** How a vendor is paid, and the operator's hold of all of it. */
export function VendorPayouts({ vendor }: { vendor: VendorSummary & { is_house: boolean } }) {
  const { data: account, isPending, error, isFetching, refetch } = usePayoutAccount(vendor.id)
  if (vendor.is_house) {
    return null
  }
  return (
    <Section
      title="Payouts"
      aside={account && <PayoutAccountStatusBadge status={account.status} />}
    >
      {isPending && <Skeleton className="m-6 h-16" aria-label="Loading the payout account" />}
      {error && (
        <ErrorState
          title="The payout account could not be loaded"
          error={error}
          onRetry={() => refetch()}
          isRetrying={isFetching}
        />
      )}
      {account && <AccountFacts account={account} />}
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <TextLink to={`/transfers?vendor_id=${vendor.id}`} className="txt-compact-small">
          Transfers to {vendor.name}
        </TextLink>
        {account && <HoldButton vendor={vendor} held={account.held} />}
      </div>
    </Section>
  )
}

function AccountFacts({ account }: { account: PayoutAccount }) {
  const bank = account.provider === "manual" ? account.bank_details : null
  const missing = account.requirements?.currently_due ?? []
  return (
    <>
      {account.held && (
        <div className="px-6 py-4">
          <Alert variant="warning">{`Held: ${account.hold_reason ?? "no reason given"}`}</Alert>
        </div>
      )}
      <SectionRow title="Paid through">
        {account.provider && PROVIDERS[account.provider]}
      </SectionRow>
      <SectionRow title="Country">
        {account.country_code && formatCountry(account.country_code)}
      </SectionRow>
      {account.provider === "stripe_connect" && (
        <>
          <SectionRow title="Account at Stripe">{account.external_id}</SectionRow>
          {missing.length > 0 && (
            <SectionRow title="Stripe still asks for">{missing.join("\n")}</SectionRow>
          )}
        </>
      )}
      {bank && (
        <SectionRow title="Bank account">
          {[bank.account_holder, bank.account_number, bank.bank_code, bank.bank_name]
            .filter(Boolean)
            .join("\n")}
        </SectionRow>
      )}
    </>
  )
}

function HoldButton({ vendor, held }: { vendor: VendorSummary; held: boolean }) {
  const [asked, setAsked] = useState(false)
  const { mutateAsync } = useVendorPayoutsAction(
    vendor.id,
    held ? "release-payouts" : "hold-payouts"
  )
  const label = held ? "Release payouts" : "Hold payouts"
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setAsked(true)}>
        {label}
      </Button>
      {asked && (
        <ActionPrompt
          title={label}
          description={
            held
              ? `${vendor.name} is paid again with the next run.`
              : `Nothing more is sent to ${vendor.name} until the hold is released. What is under way goes through.`
          }
          confirmLabel={label}
          danger={!held}
          reason={held ? "none" : "required"}
          field={{
            label: "Reason",
            missing: "Write a reason: the vendor reads it.",
            hint: "The vendor reads it beside his payouts.",
            maxLength: 1000,
          }}
          onConfirm={async (reason) => {
            await mutateAsync(reason ? { reason } : {})
            toast.success(held ? "Payouts released" : "Payouts held", { description: vendor.name })
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
