import "@fontsource-variable/fraunces/wght.css"
import "@fontsource-variable/inter/wght.css"
import "@/styles/globals.css"
import titleFont from "@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2"
import textFont from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"
import type { Metadata, Viewport } from "next"
import type { ReactNode } from "react"
import { preload } from "react-dom"
import { Footer } from "@/components/layout/footer"
import { Header } from "@/components/layout/header"
import { SessionProvider } from "@/components/layout/session"

export const metadata: Metadata = {
  title: { default: "Kalavpp, works by the people who made them", template: "%s · Kalavpp" },
  description:
    "Paintings, prints, ceramics, textiles and more, bought straight from the studios of their makers.",
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#161412" },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  // Known before the stylesheet is read, the fonts are there for the first lines: no shift.
  for (const font of [titleFont, textFont]) {
    preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" })
  }
  return (
    <html lang="en">
      <body>
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-paper focus:px-4 focus:py-3"
        >
          Skip to content
        </a>
        <SessionProvider>
          <Header />
          <main id="content" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </main>
          <Footer />
        </SessionProvider>
      </body>
    </html>
  )
}
