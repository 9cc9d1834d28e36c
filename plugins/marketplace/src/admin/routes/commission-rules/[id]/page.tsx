import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { type UIMatch, useParams } from "react-router-dom"
import { ActionPrompt } from "../../../components/action-prompt"
import { CommissionAmountsTable } from "../../../components/commission-amounts-table"
import { CommissionHistory } from "../../../components/commission-history"
import { CommissionPreview } from "../../../components/commission-preview"
import { CommissionRuleModal } from "../../../components/commission-rule-modal"
import { Detail } from "../../../components/detail"
import { SectionRow } from "../../../components/section"
import { CommissionRuleStateBadge } from "../../../components/statuses"
import { scopeText, useCommissionRule, useEndCommissionRule } from "../../../lib/commission-rules"
import { formatDateTime, formatRate } from "../../../lib/format"
import type { CommissionRule } from "../../../lib/types"

const HISTORY_REASON = {
  label: "Reason",
  missing: "Write a reason.",
  hint: "Kept in the rule's history.",
  maxLength: 1000,
}

const CommissionRulePage = () => {
  const { id = "" } = useParams()
  return (
    <Detail noun="commission rule" query={useCommissionRule(id)}>
      {(rule) => (
        <div className="flex flex-col items-start gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]">
          <div className="flex w-full min-w-0 flex-col gap-y-3">
            <RuleFacts rule={rule} />
            <CommissionAmountsTable amounts={rule.amounts} />
            <CommissionHistory ruleId={rule.id} />
          </div>
          <div className="w-full min-w-0">
            <CommissionPreview
              scope={{
                vendor_id: rule.vendor?.id ?? null,
                category_id: rule.category?.id ?? null,
                kind: rule.kind,
              }}
            />
          </div>
        </div>
      )}
    </Detail>
  )
}

function RuleFacts({ rule }: { rule: CommissionRule }) {
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div className="min-w-0">
          <Heading className="break-words">{rule.name}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {formatRate(rule.rate_bps)} for {scopeText(rule)}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <CommissionRuleStateBadge state={rule.state} />
          {rule.state !== "ended" && <RuleActions rule={rule} />}
        </div>
      </div>
      <SectionRow title="Rate">{formatRate(rule.rate_bps)}</SectionRow>
      <SectionRow title="Applies to">{scopeText(rule)}</SectionRow>
      <SectionRow title="Starts">{formatDateTime(rule.starts_at)}</SectionRow>
      <SectionRow title="Ends">{rule.ends_at && formatDateTime(rule.ends_at)}</SectionRow>
      <SectionRow title="Note">{rule.note}</SectionRow>
    </Container>
  )
}

function RuleActions({ rule }: { rule: CommissionRule }) {
  const [asked, setAsked] = useState<"edit" | "end">()
  const { mutateAsync } = useEndCommissionRule(rule.id)
  const close = () => setAsked(undefined)
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setAsked("end")}>
        {rule.state === "upcoming" ? "Call off" : "End"}
      </Button>
      <Button size="small" variant="secondary" onClick={() => setAsked("edit")}>
        Edit
      </Button>
      {asked === "edit" && <CommissionRuleModal rule={rule} onClose={close} />}
      {asked === "end" && (
        <ActionPrompt
          title="End commission rule"
          description={`From now on sales pay what the next rule says. What was sold under ${rule.name} keeps what it paid.`}
          confirmLabel="End"
          danger
          reason="optional"
          field={HISTORY_REASON}
          onConfirm={async (reason) => {
            await mutateAsync(reason)
            toast.success("Commission rule ended", { description: rule.name })
          }}
          onClose={close}
        />
      )}
    </>
  )
}

function RuleBreadcrumb({ id }: { id: string }) {
  const { data: rule } = useCommissionRule(id)
  return <>{rule?.name ?? "Commission rule"}</>
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <RuleBreadcrumb id={match?.params.id ?? ""} />,
}

export default CommissionRulePage
