import { Photo } from "@medusajs/icons"

/** Decorative: the title always stands beside it. */
export function Thumbnail({ src }: { src: string | null }) {
  return (
    <div className="bg-ui-bg-component border-ui-border-base flex h-8 w-6 shrink-0 items-center justify-center overflow-hidden rounded border">
      {src ? (
        <img src={src} alt="" loading="lazy" className="h-full w-full object-cover" />
      ) : (
        <Photo className="text-ui-fg-subtle" />
      )}
    </div>
  )
}
