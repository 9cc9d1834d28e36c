import { Container, DataTable, Heading, Text, useDataTable } from "@medusajs/ui"
import type { MouseEvent, ReactNode } from "react"
import { useHref, useNavigate } from "react-router-dom"
import type { TableParams } from "../lib/use-table-params"
import { ErrorState } from "./error-state"

type Options<Row> = Parameters<typeof useDataTable<Row>>[0]

type ListTableProps<Row> = {
  heading: string
  subheading: string
  columns: Options<Row>["columns"]
  rows: Row[] | undefined
  count: number | undefined
  /** Where a row leads; rows of a list without it lead nowhere. */
  rowHref?: (row: Row) => string
  params: TableParams
  /** The accessible name of the search field; a list without one has no search. */
  searchLabel?: string
  filters?: ReactNode
  /** A button at the heading: what one does to the list as a whole. */
  action?: ReactNode
  empty: { heading: string; description: string }
  query: { isPending: boolean; error: Error | null; isFetching: boolean; refetch: () => unknown }
}

/** Medusa's DataTable with its state in the URL, its filters in sight, and an error state. */
export function ListTable<Row extends { id: string }>(props: ListTableProps<Row>) {
  const { params, query, rowHref } = props
  const openRow = useOpenRow()

  const table = useDataTable<Row>({
    data: props.rows ?? [],
    columns: props.columns,
    rowCount: props.count ?? 0,
    getRowId: (row) => row.id,
    isLoading: query.isPending,
    onRowClick: rowHref && ((event, row) => openRow(event, rowHref(row))),
    // `useTableParams` goes back to the first page itself.
    autoResetPageIndex: false,
    pagination: {
      state: { pageIndex: Math.floor(params.offset / params.pageSize), pageSize: params.pageSize },
      onPaginationChange: ({ pageIndex, pageSize }) =>
        params.set("offset", pageIndex ? String(pageIndex * pageSize) : undefined),
    },
    search: props.searchLabel
      ? { state: params.q, onSearchChange: (q) => params.set("q", q || undefined) }
      : undefined,
  })

  return (
    <Container className="overflow-hidden p-0">
      <DataTable instance={table}>
        <DataTable.Toolbar className="flex flex-col items-stretch justify-between gap-4 md:flex-row md:items-center">
          <div className="flex items-start justify-between gap-4">
            <div>
              <Heading>{props.heading}</Heading>
              <Text size="small" className="text-ui-fg-subtle">
                {props.subheading}
              </Text>
            </div>
            {props.action && <div className="shrink-0 md:hidden">{props.action}</div>}
          </div>
          <div className="flex flex-col gap-2 md:flex-row md:flex-wrap md:items-center md:justify-end">
            {props.filters}
            {props.searchLabel && (
              <DataTable.Search placeholder="Search" aria-label={props.searchLabel} />
            )}
            {props.action && <div className="hidden shrink-0 md:block">{props.action}</div>}
          </div>
        </DataTable.Toolbar>
        <ListTableBody {...props} />
      </DataTable>
    </Container>
  )
}

function ListTableBody<Row>({ query, empty, params }: ListTableProps<Row>) {
  if (query.error) {
    return (
      <ErrorState
        title="This list could not be loaded"
        error={query.error}
        onRetry={() => query.refetch()}
        isRetrying={query.isFetching}
      />
    )
  }
  const content = params.isFiltered
    ? { heading: "No results", description: "Nothing fits the search or the filters." }
    : empty
  return (
    <>
      <DataTable.Table emptyState={{ empty: content, filtered: content }} />
      <DataTable.Pagination />
    </>
  )
}

/** A row is a link for the mouse; the keyboard has a real link in the first cell. */
function useOpenRow() {
  const navigate = useNavigate()
  const base = useHref("/").replace(/\/$/, "")
  return (event: MouseEvent, href: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) {
      window.open(`${base}${href}`, "_blank", "noreferrer")
      return
    }
    void navigate(href)
  }
}
