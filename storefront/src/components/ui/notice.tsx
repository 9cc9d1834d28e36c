import type { ReactNode } from "react"

/** Something went wrong with what the person just did; read out at once. */
export const ErrorNotice = ({ children }: { children: ReactNode }) => (
  <p role="alert" tabIndex={-1} className="rounded-md border border-bad px-4 py-3 text-sm text-bad">
    {children}
  </p>
)
