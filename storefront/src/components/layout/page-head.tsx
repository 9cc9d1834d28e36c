import type { ReactNode } from "react"

export const PageHead = ({ title, children }: { title: string; children?: ReactNode }) => (
  <header className="flex flex-col gap-3">
    <h1 className="text-2xl">{title}</h1>
    {children && <div className="max-w-prose text-muted">{children}</div>}
  </header>
)
