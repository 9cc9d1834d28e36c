import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReceiptPercent } from "@medusajs/icons"
import { Button, createDataTableColumnHelper } from "@medusajs/ui"
import { useState } from "react"
import { CommissionRuleModal } from "../../components/commission-rule-modal"
import { KIND_CHOICES, useVendorChoices } from "../../components/commission-scope-fields"
import { ListTable } from "../../components/list-table"
import { CommissionRuleStateBadge } from "../../components/statuses"
import { TableFilter } from "../../components/table-filter"
import { TextLink } from "../../components/text-link"
import { scopeText, useCategoryChoices, useCommissionRules } from "../../lib/commission-rules"
import { formatDate, formatRate } from "../../lib/format"
import { COMMISSION_RULE_STATES, statusOptions } from "../../lib/statuses"
import type { CommissionRule } from "../../lib/types"
import { type TableParams, useTableParams } from "../../lib/use-table-params"

const column = createDataTableColumnHelper<CommissionRule>()

const columns = [
  column.accessor("name", {
    header: "Name",
    minSize: 160,
    cell: ({ row }) => (
      <TextLink
        to={`/commission-rules/${row.original.id}`}
        className="txt-compact-small-plus block max-w-40 truncate md:max-w-72"
      >
        {row.original.name}
      </TextLink>
    ),
  }),
  column.accessor("scope", {
    header: "Applies to",
    minSize: 180,
    cell: ({ row }) => scopeText(row.original),
  }),
  column.accessor("rate_bps", {
    header: "Rate",
    minSize: 80,
    align: "right",
    cell: ({ row: { original: rule } }) => (
      <span className="tabular-nums">
        {formatRate(rule.rate_bps)}
        {rule.amounts.length > 0 && <span className="text-ui-fg-muted"> + amounts</span>}
      </span>
    ),
  }),
  column.accessor("state", {
    header: "State",
    minSize: 110,
    cell: ({ getValue }) => <CommissionRuleStateBadge state={getValue()} />,
  }),
  column.accessor("starts_at", {
    header: "Period",
    minSize: 180,
    cell: ({ row: { original: rule } }) =>
      rule.ends_at
        ? `${formatDate(rule.starts_at)} – ${formatDate(rule.ends_at)}`
        : `Since ${formatDate(rule.starts_at)}`,
  }),
]

const CommissionRulesPage = () => {
  const params = useTableParams()
  const [creating, setCreating] = useState(false)
  const filter = (name: "vendor_id" | "category_id" | "kind" | "state") => {
    const value = params.get(name)
    return value ? { [name]: value } : {}
  }
  const { data, ...query } = useCommissionRules({
    ...(params.q && { q: params.q }),
    ...filter("vendor_id"),
    ...filter("category_id"),
    ...filter("kind"),
    ...filter("state"),
    limit: params.pageSize,
    offset: params.offset,
  })
  return (
    <>
      <ListTable
        heading="Commission rules"
        subheading="Which share of a sale the marketplace keeps"
        columns={columns}
        rows={data?.commission_rules}
        count={data?.count}
        rowHref={(rule) => `/commission-rules/${rule.id}`}
        params={params}
        searchLabel="Search commission rules"
        filters={<RuleFilters params={params} />}
        action={
          <Button size="small" variant="secondary" onClick={() => setCreating(true)}>
            Create
          </Button>
        }
        empty={{
          heading: "No commission rules yet",
          description: "Every sale pays the configured default rate until a rule says otherwise.",
        }}
        query={query}
      />
      {creating && <CommissionRuleModal onClose={() => setCreating(false)} />}
    </>
  )
}

function RuleFilters({ params }: { params: TableParams }) {
  const vendors = useVendorChoices()
  const { data: categories = [] } = useCategoryChoices()
  const filters = [
    ["state", "State", "All states", statusOptions(COMMISSION_RULE_STATES)],
    ["vendor_id", "Vendor", "All vendors", vendors],
    ["category_id", "Category", "All categories", categories],
    ["kind", "Kind", "All kinds", KIND_CHOICES],
  ] as const
  return filters.map(([name, label, allLabel, options]) => (
    <TableFilter
      key={name}
      label={label}
      allLabel={allLabel}
      options={[...options]}
      value={params.get(name)}
      onChange={(value) => params.set(name, value)}
    />
  ))
}

export const config = defineRouteConfig({
  label: "Commission",
  icon: ReceiptPercent,
  rank: 4,
})

export const handle = { breadcrumb: () => "Commission rules" }

export default CommissionRulesPage
