"use client"

import "@/styles/globals.css"
import { Trouble } from "@/components/layout/trouble"

/** The last resort, and what a page shows that could not be made for its cache: it starts over by itself. */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <title>Please wait a moment · Kalavpp</title>
      </head>
      <body>
        <main className="flex-1">
          <Trouble unavailable retry={() => window.location.reload()} />
        </main>
      </body>
    </html>
  )
}
