import { Skeleton, Text } from "@medusajs/ui"
import { useCommissionRuleChanges } from "../lib/commission-rules"
import { formatDateTime, formatMoney, formatRate } from "../lib/format"
import type { CommissionRuleChange, CommissionRuleSnapshot } from "../lib/types"
import { useOperatorNames } from "../lib/vendors"
import { EmptyState } from "./empty-state"
import { ErrorState } from "./error-state"
import { Section } from "./section"

const ACTIONS: Record<CommissionRuleChange["action"], string> = {
  created: "Created",
  updated: "Changed",
  ended: "Ended",
  taken_back: "Taken back",
}

/** Who changed a rule, when, why, and what: the newest first. */
export function CommissionHistory({ ruleId }: { ruleId: string }) {
  const { data, isPending, error, isFetching, refetch } = useCommissionRuleChanges(ruleId)
  const ids = [...new Set((data?.changes ?? []).flatMap((change) => change.actor_id ?? []))].sort()
  const { data: names } = useOperatorNames(ids)
  if (isPending) {
    return <Skeleton aria-busy aria-label="Loading history" className="h-32 w-full rounded-lg" />
  }
  return (
    <Section title="History">
      {!data ? (
        <ErrorState
          title="The history could not be loaded"
          error={error}
          onRetry={() => refetch()}
          isRetrying={isFetching}
        />
      ) : data.changes.length === 0 ? (
        <EmptyState text="Nothing has happened yet." />
      ) : (
        <ol className="divide-y">
          {data.changes.map((change) => (
            <Entry
              key={change.id}
              change={change}
              actor={
                change.actor_id ? (names?.get(change.actor_id) ?? "An operator") : "The system"
              }
            />
          ))}
        </ol>
      )}
    </Section>
  )
}

function Entry({ change, actor }: { change: CommissionRuleChange; actor: string }) {
  const differences = differencesOf(change.before, change.after)
  return (
    <li className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Text size="small" leading="compact" weight="plus">
          {ACTIONS[change.action]} <span className="text-ui-fg-subtle font-normal">by {actor}</span>
        </Text>
        <Text as="span" size="small" leading="compact" className="text-ui-fg-muted">
          <time dateTime={change.created_at}>{formatDateTime(change.created_at)}</time>
        </Text>
      </div>
      {differences.map(({ label, before, after }) => (
        <Text key={label} size="small" className="text-ui-fg-subtle break-words">
          {label}: {change.before && <s className="text-ui-fg-muted">{before}</s>}
          {change.before && " → "}
          <span className="text-ui-fg-base">{after}</span>
        </Text>
      ))}
      {change.reason && (
        <Text size="small" className="text-ui-fg-base whitespace-pre-line break-words">
          “{change.reason}”
        </Text>
      )}
    </li>
  )
}

const amountsText = ({ amounts }: CommissionRuleSnapshot) =>
  amounts
    .map(({ currency_code: code, fixed, minimum, maximum }) =>
      [
        code.toUpperCase(),
        fixed ? `${formatMoney(fixed, code)} per unit` : "",
        minimum !== null ? `at least ${formatMoney(minimum, code)}` : "",
        maximum !== null ? `at most ${formatMoney(maximum, code)}` : "",
      ]
        .filter(Boolean)
        .join(" ")
    )
    .join("; ")

const FIELDS: [string, (rule: CommissionRuleSnapshot) => string][] = [
  ["Name", ({ name }) => name],
  ["Rate", ({ rate_bps }) => formatRate(rate_bps)],
  ["Amounts", amountsText],
  ["Starts", ({ starts_at }) => formatDateTime(starts_at)],
  ["Ends", ({ ends_at }) => (ends_at ? formatDateTime(ends_at) : "")],
  ["Note", ({ note }) => note ?? ""],
]

/** The fields a change touched; of a new rule, those it has. */
function differencesOf(before: CommissionRuleSnapshot | null, after: CommissionRuleSnapshot) {
  return FIELDS.map(([label, textOf]) => ({
    label,
    before: (before && textOf(before)) || "none",
    after: textOf(after) || "none",
  })).filter((field) => (before ? field.before !== field.after : field.after !== "none"))
}
