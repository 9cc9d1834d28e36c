import { Container, Skeleton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { isNotFound } from "../lib/errors"
import { EmptyState } from "./empty-state"
import { ErrorState } from "./error-state"
import { Section } from "./section"

type DetailProps<T> = {
  /** What the page shows, as it stands in a sentence: "dispute", "commission rule". */
  noun: string
  query: {
    data: T | undefined
    isPending: boolean
    error: Error | null
    isFetching: boolean
    refetch: () => unknown
  }
  /** Shaped like the page that comes, where a plain box is not. */
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/** A page about one thing: loading, not there, could not be loaded, or there. */
export function Detail<T>({ noun, query, skeleton, children }: DetailProps<T>) {
  const { data, isPending, error, isFetching, refetch } = query
  if (isPending) {
    return (
      <div aria-busy="true" aria-label={`Loading the ${noun}`}>
        {skeleton ?? <Skeleton className="h-[420px] w-full rounded-lg" />}
      </div>
    )
  }
  if (isNotFound(error)) {
    return (
      <Section title={`${noun.charAt(0).toUpperCase()}${noun.slice(1)} not found`}>
        <EmptyState text={`There is no ${noun} at this address.`} />
      </Section>
    )
  }
  if (data === undefined) {
    return (
      <Container className="p-0">
        <ErrorState
          title={`The ${noun} could not be loaded`}
          error={error}
          onRetry={() => refetch()}
          isRetrying={isFetching}
        />
      </Container>
    )
  }
  return children(data)
}
