import { Container, createDataTableColumnHelper, Skeleton } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { CsvButton } from "../../../../components/csv-button"
import { ErrorState } from "../../../../components/error-state"
import { ListTable } from "../../../../components/list-table"
import { PeriodFilter } from "../../../../components/period-filter"
import { Section } from "../../../../components/section"
import { TableFilter } from "../../../../components/table-filter"
import { TextLink } from "../../../../components/text-link"
import { VendorBalances } from "../../../../components/vendor-balances"
import { formatDateTime, formatMoney } from "../../../../lib/format"
import {
  given,
  type StatementRow,
  useVendorBalances,
  useVendorStatement,
  type VendorBalance,
} from "../../../../lib/ledger"
import { useTableParams } from "../../../../lib/use-table-params"
import { useVendor } from "../../../../lib/vendors"

const VendorStatementPage = () => {
  const { id = "" } = useParams()
  const { data: vendor } = useVendor(id)
  const { data: balances, isPending, error, isFetching, refetch } = useVendorBalances(id)
  if (isPending) {
    return (
      <Container aria-busy="true" aria-label="Loading the statement">
        <Skeleton className="h-64 w-full rounded-md" />
      </Container>
    )
  }
  if (!balances) {
    return (
      <Container className="p-0">
        <ErrorState
          title="The statement could not be loaded"
          error={error}
          onRetry={() => refetch()}
          isRetrying={isFetching}
        />
      </Container>
    )
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Section title={`Balance of ${vendor?.name ?? "the vendor"}`}>
        <VendorBalances vendorId={id} />
      </Section>
      {balances.length > 0 && (
        <StatementTable vendor={{ id, handle: vendor?.handle ?? id }} balances={balances} />
      )}
    </div>
  )
}

const column = createDataTableColumnHelper<StatementRow & { currency_code: string }>()

const moneyColumn = (
  key: "amount" | "pending" | "available" | "receivable" | "balance",
  header: string
) =>
  column.accessor(key, {
    header,
    minSize: 110,
    align: "right",
    cell: ({ getValue, row }) => (
      <span className="tabular-nums">{formatMoney(getValue(), row.original.currency_code)}</span>
    ),
  })

const columns = [
  column.accessor("description", {
    header: "What",
    minSize: 240,
    cell: ({ row: { original } }) => (
      <TextLink to={`/ledger/${original.id}`}>{original.description}</TextLink>
    ),
  }),
  column.accessor("occurred_at", {
    header: "When",
    minSize: 170,
    cell: ({ getValue }) => formatDateTime(getValue()),
  }),
  moneyColumn("pending", "Pending"),
  moneyColumn("available", "Available"),
  moneyColumn("receivable", "Owed back"),
  moneyColumn("amount", "Amount"),
  moneyColumn("balance", "Balance"),
]

type StatementTableProps = {
  vendor: { id: string; handle: string }
  balances: VendorBalance[]
}

function StatementTable({ vendor, balances }: StatementTableProps) {
  const params = useTableParams()
  const currencies = balances.map((balance) => balance.currency_code)
  const currency = params.get("currency_code") ?? currencies[0] ?? "eur"
  const period = given({ since: params.get("since"), until: params.get("until") })
  const filters = { currency_code: currency, ...period }
  const { data, ...query } = useVendorStatement(vendor.id, {
    ...filters,
    limit: params.pageSize,
    offset: params.offset,
  })
  const subheading = data
    ? `From ${formatMoney(data.opening_balance, currency)} to ${formatMoney(data.closing_balance, currency)} owed`
    : "What moved this vendor's money, newest first"
  return (
    <ListTable
      heading="Statement"
      subheading={subheading}
      columns={columns}
      rows={data?.statement.map((row) => ({ ...row, currency_code: currency }))}
      count={data?.count}
      rowHref={({ id }) => `/ledger/${id}`}
      params={params}
      filters={
        <div className="flex flex-wrap gap-2">
          <TableFilter
            label="Currency"
            options={currencies.map((code) => ({ value: code, label: code.toUpperCase() }))}
            value={currency}
            onChange={(value) => params.set("currency_code", value)}
          />
          <PeriodFilter params={params} />
          <CsvButton
            path={`/admin/vendors/${vendor.id}/statement`}
            query={{ ...filters, order: "asc" }}
            filename={`statement-${vendor.handle}-${currency}.csv`}
            disabled={!data?.count}
          />
        </div>
      }
      empty={{ heading: "Nothing yet", description: "Sales of this vendor appear here." }}
      query={query}
    />
  )
}

export const handle = { breadcrumb: () => "Statement" }

export default VendorStatementPage
