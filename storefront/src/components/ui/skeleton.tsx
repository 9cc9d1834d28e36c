export const Skeleton = ({ className = "" }: { className?: string }) => (
  <div className={`rounded-sm bg-wall ${className}`} aria-hidden="true" />
)

/** A page that is loading: its lines as shades, and words for a screen reader. */
export const PageSkeleton = () => (
  <div className="page flex flex-col gap-6 py-16" role="status">
    <span className="sr-only">Loading…</span>
    <Skeleton className="h-12 w-2/3 max-w-md" />
    <Skeleton className="h-5 w-full max-w-lg" />
    <Skeleton className="h-64 w-full" />
  </div>
)
