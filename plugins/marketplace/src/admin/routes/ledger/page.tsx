import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BookOpen } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { CsvButton } from "../../components/csv-button"
import { ListTable } from "../../components/list-table"
import { PeriodFilter } from "../../components/period-filter"
import { TableFilter } from "../../components/table-filter"
import { TextLink } from "../../components/text-link"
import { TrialBalances } from "../../components/trial-balance"
import { formatDateTime, formatMoney } from "../../lib/format"
import {
  given,
  type LedgerTransaction,
  nameOf,
  TRANSACTION_KINDS,
  useLedgerTransactions,
  useTrialBalance,
} from "../../lib/ledger"
import { useTableParams } from "../../lib/use-table-params"
import { useVendors } from "../../lib/vendors"

const column = createDataTableColumnHelper<LedgerTransaction>()

const columns = [
  column.accessor("kind", {
    header: "Transaction",
    minSize: 140,
    cell: ({ row: { original } }) => (
      <TextLink to={`/ledger/${original.id}`} className="txt-compact-small-plus">
        {nameOf(TRANSACTION_KINDS, original.kind)}
      </TextLink>
    ),
  }),
  column.accessor("occurred_at", {
    header: "When",
    minSize: 170,
    cell: ({ getValue }) => formatDateTime(getValue()),
  }),
  column.accessor("source_id", {
    header: "Source",
    minSize: 220,
    cell: ({ row: { original } }) => (
      <span className="block max-w-64 truncate" title={original.source_id}>
        {original.source_type.replaceAll("_", " ")} {original.source_id}
      </span>
    ),
  }),
  column.accessor("entries", {
    header: "Vendors",
    minSize: 150,
    cell: ({ getValue }) =>
      [...new Set(getValue().flatMap(({ vendor }) => vendor?.name ?? []))].join(", ") || "-",
  }),
  column.accessor("amount", {
    header: "Amount",
    minSize: 110,
    align: "right",
    cell: ({ getValue, row }) => (
      <span className="tabular-nums">{formatMoney(getValue(), row.original.currency_code)}</span>
    ),
  }),
]

const FILTERS = ["kind", "vendor_id", "currency_code", "since", "until", "order_id", "source_id"]

const LedgerPage = () => {
  const params = useTableParams()
  const filters = given(Object.fromEntries(FILTERS.map((name) => [name, params.get(name)])))
  const { data, ...query } = useLedgerTransactions({
    ...filters,
    limit: params.pageSize,
    offset: params.offset,
  })
  const { data: vendors } = useVendors({ limit: 100, offset: 0 })
  const { data: balances } = useTrialBalance()
  return (
    <div className="flex flex-col gap-y-3">
      <TrialBalances />
      <ListTable
        heading="Transactions"
        subheading="What moved money, newest first"
        columns={columns}
        rows={data?.transactions}
        count={data?.count}
        rowHref={({ id }) => `/ledger/${id}`}
        params={params}
        filters={
          <div className="flex flex-wrap gap-2">
            <TableFilter
              label="Kind"
              allLabel="All kinds"
              options={Object.entries(TRANSACTION_KINDS).map(([value, label]) => ({
                value,
                label,
              }))}
              value={params.get("kind")}
              onChange={(value) => params.set("kind", value)}
            />
            <TableFilter
              label="Vendor"
              allLabel="All vendors"
              options={(vendors?.vendors ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={params.get("vendor_id")}
              onChange={(value) => params.set("vendor_id", value)}
            />
            <TableFilter
              label="Currency"
              allLabel="All currencies"
              options={(balances ?? []).map(({ currency_code: code }) => ({
                value: code,
                label: code.toUpperCase(),
              }))}
              value={params.get("currency_code")}
              onChange={(value) => params.set("currency_code", value)}
            />
            <PeriodFilter params={params} />
            <CsvButton
              path="/admin/ledger/transactions"
              query={filters}
              filename="ledger-transactions.csv"
              disabled={!data?.count}
            />
          </div>
        }
        empty={{
          heading: "No transactions yet",
          description: "The first payment in the shop is the first transaction.",
        }}
        query={query}
      />
    </div>
  )
}

export const config = defineRouteConfig({ label: "Ledger", icon: BookOpen, rank: 5 })

export const handle = { breadcrumb: () => "Ledger" }

export default LedgerPage
