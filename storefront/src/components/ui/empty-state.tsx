import type { ReactNode } from "react"

type Props = { title: string; children?: ReactNode; level?: 1 | 2; action?: ReactNode }

export function EmptyState({ title, children, level = 2, action }: Props) {
  const Title = `h${level}` as const
  return (
    <div className="mx-auto flex max-w-prose flex-col items-center gap-5 py-section text-center">
      <Thread />
      <Title className="text-2xl">{title}</Title>
      {children && <div className="text-muted">{children}</div>}
      {action}
    </div>
  )
}

/** Nine dots and the one line around them: a kolam, the mark of the house. */
export const Thread = ({ className = "size-14" }: { className?: string }) => (
  <svg viewBox="0 0 48 48" className={`text-accent ${className}`} aria-hidden="true" fill="none">
    <path
      d="M24 4c5 0 7 4 7 7 0 5-5 6-7 13-2-7-7-8-7-13 0-3 2-7 7-7Zm0 40c-5 0-7-4-7-7 0-5 5-6 7-13 2 7 7 8 7 13 0 3-2 7-7 7ZM4 24c0-5 4-7 7-7 5 0 6 5 13 7-7 2-8 7-13 7-3 0-7-2-7-7Zm40 0c0 5-4 7-7 7-5 0-6-5-13-7 7-2 8-7 13-7 3 0 7 2 7 7Z"
      stroke="currentColor"
      strokeWidth="1.6"
    />
    <g fill="currentColor">
      <circle cx="24" cy="11" r="1.7" />
      <circle cx="24" cy="37" r="1.7" />
      <circle cx="11" cy="24" r="1.7" />
      <circle cx="37" cy="24" r="1.7" />
    </g>
  </svg>
)
