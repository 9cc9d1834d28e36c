"use client"

import { Trouble } from "@/components/layout/trouble"

type Props = { error: unknown; retry: () => void }

export default function ErrorPage({ error, retry }: Props) {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined
  return <Trouble unavailable={digest === "BACKEND_UNAVAILABLE"} retry={retry} />
}
