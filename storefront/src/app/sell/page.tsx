import type { Metadata } from "next"
import { StoreForm } from "@/components/forms/store-form"
import { Link } from "@/components/ui/link"
import { COUNTRIES } from "@/lib/countries"

export const metadata: Metadata = {
  title: "Sell your work",
  description: "Open a store of your own on Kalavpp: your works, your prices, your shipping.",
}

const STEPS = [
  ["Tell us who you are", "The form takes three minutes. The store's address stays yours."],
  [
    "We look at it",
    "A person reads every application. You get an email when the store is open, or the reason if not.",
  ],
  ["Hang your works", "Pictures, sizes, prices in several currencies, stock, and how you ship."],
  [
    "Sell and send",
    "Each order comes to you with just your works in it. We take a commission on what is sold, nothing else.",
  ],
] as const

export default function SellPage() {
  return (
    <div className="page grid gap-12 py-10 md:py-16 lg:grid-cols-2 lg:gap-20">
      <div className="flex flex-col gap-10 lg:sticky lg:top-10 lg:self-start">
        <h1 className="text-3xl">Hang your work here.</h1>
        <ol className="flex flex-col gap-6">
          {STEPS.map(([title, text]) => (
            <li key={title} className="border-t border-line pt-4">
              <h2 className="text-lg">{title}</h2>
              <p className="max-w-prose text-muted">{text}</p>
            </li>
          ))}
        </ol>
      </div>
      <section aria-labelledby="apply" className="flex flex-col gap-6">
        <h2 id="apply" className="text-xl">
          Open a store
        </h2>
        <StoreForm countries={COUNTRIES} />
        <p className="text-sm text-muted">
          Applied already?{" "}
          <Link href="/sell/status" className="link text-ink">
            See the state of your store
          </Link>
        </p>
      </section>
    </div>
  )
}
