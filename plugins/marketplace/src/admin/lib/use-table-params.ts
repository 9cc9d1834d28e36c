import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"

/**
 * A list's search, filters and page, kept in the URL: a list can be linked to, and "back" leads
 * to the page one came from. A changed search or filter starts again at the first page.
 */
export function useTableParams(pageSize = 20) {
  const [params, setParams] = useSearchParams()
  const offset = Math.max(0, Number.parseInt(params.get("offset") ?? "0", 10) || 0)

  const change = useCallback(
    (name: string, value: string | undefined) => {
      setParams((previous) => {
        const next = new URLSearchParams(previous)
        if (value) {
          next.set(name, value)
        } else {
          next.delete(name)
        }
        if (name !== "offset") {
          next.delete("offset")
        }
        return next
      })
    },
    [setParams]
  )

  return useMemo(
    () => ({
      q: params.get("q") ?? "",
      offset,
      pageSize,
      get: (name: string) => params.get(name) ?? undefined,
      set: change,
      isFiltered: [...params.keys()].some((name) => name !== "offset"),
    }),
    [params, offset, pageSize, change]
  )
}

export type TableParams = ReturnType<typeof useTableParams>
