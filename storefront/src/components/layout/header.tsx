import { Link } from "@/components/ui/link"
import { Thread } from "@/components/ui/empty-state"
import { SessionLinks } from "./session-links"

const MAIN = [
  { href: "/listings", label: "Works" },
  { href: "/vendors", label: "Makers" },
  { href: "/sell", label: "Sell" },
]

export const Header = () => (
  <header className="border-b border-line">
    <div className="page flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 md:py-3 lg:gap-x-10">
      <Link
        href="/"
        className="flex min-h-11 items-center gap-2.5 font-title text-xl tracking-tight"
      >
        <Thread className="size-8" />
        Kalavpp
      </Link>
      <nav aria-label="Account and cart" className="ml-auto lg:order-3">
        <SessionLinks />
      </nav>
      <nav aria-label="Main" className="order-3 lg:order-1">
        <ul className="flex items-center gap-4 text-sm md:gap-5">
          {MAIN.map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                className="inline-flex min-h-11 items-center hover:underline underline-offset-4"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <SearchForm />
    </div>
  </header>
)

const SearchForm = () => (
  <form action="/search" role="search" className="order-4 min-w-0 flex-1 lg:order-2 lg:max-w-sm">
    <label htmlFor="site-search" className="sr-only">
      Search works and makers
    </label>
    <input
      id="site-search"
      name="q"
      type="search"
      placeholder="Search"
      enterKeyHint="search"
      className="min-h-11 w-full rounded-full border border-line-strong bg-paper px-4 text-sm placeholder:text-muted"
    />
  </form>
)
