"use client"

import { type ReactNode, useEffect, useRef } from "react"

/**
 * A row of `details` menus: they open and close without scripts; with them,
 * Escape and a press outside close the open one too.
 */
export function MenuGroup({
  label,
  className = "",
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  const group = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const open = () => group.current?.querySelector<HTMLDetailsElement>("details[open]")
    const onPress = (event: PointerEvent) => {
      const menu = open()
      if (menu && !menu.contains(event.target as Node)) menu.open = false
    }
    const onKey = (event: KeyboardEvent) => {
      const menu = open()
      if (event.key !== "Escape" || !menu) return
      menu.open = false
      menu.querySelector("summary")?.focus()
    }
    document.addEventListener("pointerdown", onPress)
    document.addEventListener("keydown", onKey)
    return () => {
      document.removeEventListener("pointerdown", onPress)
      document.removeEventListener("keydown", onKey)
    }
  }, [])

  return (
    <div
      ref={group}
      role="group"
      aria-label={label}
      className={`relative flex flex-wrap items-center gap-2 ${className}`}
    >
      {children}
    </div>
  )
}

type MenuProps = { label: string; count?: number; end?: boolean; children: ReactNode }

export const Menu = ({ label, count = 0, end, children }: MenuProps) => (
  <details name="filters" className={`group sm:relative ${end ? "sm:ml-auto" : ""}`}>
    <summary className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong px-4 text-sm select-none hover:border-ink group-open:border-ink group-open:bg-wall">
      {label}
      {count > 0 && (
        <span className="inline-flex size-5 items-center justify-center rounded-full bg-ink text-xs text-paper">
          {count}
          <span className="sr-only"> chosen</span>
        </span>
      )}
      <svg
        viewBox="0 0 12 12"
        className="size-3 transition-transform group-open:rotate-180"
        aria-hidden="true"
      >
        <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </summary>
    <div
      className={`absolute inset-x-0 mt-2 max-h-[60vh] overflow-y-auto rounded-md border border-line bg-paper p-2 shadow-[0_12px_40px_-12px_rgb(0_0_0/0.35)] sm:inset-x-auto sm:w-72 ${end ? "sm:right-0" : "sm:left-0"}`}
    >
      {children}
    </div>
  </details>
)
