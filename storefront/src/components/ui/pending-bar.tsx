"use client"

import { useLinkStatus } from "next/link"

export function PendingBar() {
  const { pending } = useLinkStatus()
  return pending ? <span className="pending-bar" aria-hidden="true" /> : null
}
