/** An image as the backend stores it: the largest first-class, with its smaller sizes. */
export type Picture = {
  url: string
  width: number
  height: number
  sizes: { url: string; width: number; height: number }[]
  alt?: string | null
}

/** `srcset` of all sizes there are, smallest first, each once. */
export function srcSet(picture: Picture): string | undefined {
  const all = new Map<number, string>()
  for (const size of [...(picture.sizes ?? []), picture]) all.set(size.width, size.url)
  if (all.size < 2) return undefined
  return [...all]
    .sort(([a], [b]) => a - b)
    .map(([width, url]) => `${url} ${width}w`)
    .join(", ")
}

/** Width by height; a broken record falls back to a square rather than to no box. */
export const ratio = (picture: Picture): number =>
  picture.width > 0 && picture.height > 0 ? picture.width / picture.height : 1
