"use client"

import { useEffect } from "react"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"

const AGAIN_AFTER_MS = 4000

type Props = { unavailable: boolean; retry: () => void }

/** A page that could not be made. An outage is watched and left as soon as it is over. */
export function Trouble({ unavailable, retry }: Props) {
  useEffect(() => {
    if (!unavailable) return
    const timer = setInterval(async () => {
      if (await isBack()) retry()
    }, AGAIN_AFTER_MS)
    return () => clearInterval(timer)
  }, [unavailable, retry])

  return (
    <div className="page" role="alert">
      <EmptyState
        level={1}
        title={unavailable ? "The gallery is closed for a moment" : "Something went wrong here"}
        action={
          <Button type="button" onClick={retry}>
            Try again
          </Button>
        }
      >
        {unavailable
          ? "We cannot reach our own shelves right now. Your cart is safe. This page opens by itself as soon as they answer."
          : "It is our fault, not yours, and nothing was bought or changed. Trying again often helps."}
      </EmptyState>
    </div>
  )
}

async function isBack(): Promise<boolean> {
  try {
    const response = await fetch("/api/health", { cache: "no-store" })
    const health = (await response.json()) as { backend?: string }
    return health.backend === "up"
  } catch {
    return false
  }
}
