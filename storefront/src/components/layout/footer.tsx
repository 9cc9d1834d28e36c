import { Link } from "@/components/ui/link"

const COLUMNS = [
  {
    title: "Find",
    links: [
      ["/listings", "All works"],
      ["/listings?sort=newest", "Newest"],
      ["/vendors", "Makers"],
    ],
  },
  {
    title: "Sell",
    links: [
      ["/sell", "Become a maker here"],
      ["/sell/status", "State of your store"],
    ],
  },
  {
    title: "You",
    links: [
      ["/account", "Account and orders"],
      ["/cart", "Cart"],
      ["/region", "Country and currency"],
    ],
  },
] as const

export const Footer = () => (
  <footer className="mt-section border-t border-line bg-wall">
    <div className="page grid gap-10 py-14 md:grid-cols-[2fr_1fr_1fr_1fr]">
      <p className="max-w-xs font-title text-xl">
        Works by the people who made them, from many studios in one cart.
      </p>
      {COLUMNS.map(({ title, links }) => (
        <nav key={title} aria-label={`Footer: ${title}`}>
          <h2 className="mb-2 font-text text-sm font-semibold tracking-normal">{title}</h2>
          <ul className="text-sm">
            {links.map(([href, label]) => (
              <li key={href}>
                <Link
                  href={href}
                  className="inline-flex min-h-9 items-center text-muted hover:text-ink hover:underline"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  </footer>
)
