"use client"

import { createContext, type ReactNode, useContext, useEffect, useState } from "react"
import { usePathname } from "next/navigation"
import { CART_CHANGED } from "@/lib/announce"

export type Session = {
  cart_count: number
  first_name: string | null
  country: string | null
  currency: string | null
}

const SessionContext = createContext<Session | null>(null)

export const useSession = () => useContext(SessionContext)

/**
 * What belongs to one person, fetched beside the page so that the page itself
 * can be cached for everybody. Also the page's one live region.
 */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session | null>(null)
  const [message, setMessage] = useState("")
  const pathname = usePathname()

  useEffect(() => {
    const stop = new AbortController()
    const load = async () => {
      try {
        const response = await fetch("/api/session", { signal: stop.signal })
        if (response.ok) setSession((await response.json()) as Session)
      } catch {
        // Without it the links still work, only the numbers are missing.
      }
    }
    const onChange = (event: Event) => {
      setMessage((event as CustomEvent<string>).detail)
      void load()
    }
    void load()
    window.addEventListener(CART_CHANGED, onChange)
    return () => {
      stop.abort()
      window.removeEventListener(CART_CHANGED, onChange)
    }
  }, [pathname])

  return (
    <SessionContext value={session}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        {message}
      </div>
    </SessionContext>
  )
}
