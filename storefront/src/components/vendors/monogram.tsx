type Props = { name: string; logo: string | null; className?: string }

/** A maker's mark: their logo, else the first letter of their name. */
export function Monogram({ name, logo, className = "size-14 text-xl" }: Props) {
  if (logo) {
    return (
      <img
        src={logo}
        alt=""
        width={112}
        height={112}
        loading="lazy"
        className={`shrink-0 rounded-full bg-wall object-cover ${className}`}
      />
    )
  }
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center rounded-full bg-wall font-title text-accent ${className}`}
    >
      {name.slice(0, 1)}
    </span>
  )
}
