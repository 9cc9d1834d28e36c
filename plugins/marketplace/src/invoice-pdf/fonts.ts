import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/**
 * Fonts come in slices, each for some characters, as browsers load them. The packages' style
 * sheets say which slice holds which character, so a document embeds only the slices it uses.
 */
export type Weight = "regular" | "bold"

type Slice = { file: string; ranges: [from: number, to: number][] }

/** In the order of preference: Latin, Greek, Cyrillic, Vietnamese and Devanagari, then Japanese. */
const FAMILIES: { name: string; css: Record<Weight, string> }[] = [
  { name: "@fontsource/noto-sans", css: { regular: "400.css", bold: "600.css" } },
  { name: "@fontsource/biz-udpgothic", css: { regular: "400.css", bold: "700.css" } },
]

// WOFF and not WOFF2: fontkit 2 cannot embed the composed letters (é, ö) of the latter.
const FACE = /url\(\.\/(files\/[^)]+\.woff)\)[\s\S]*?unicode-range: ([^;]+);/g

function slicesOf(family: string, css: string): Slice[] {
  const folder = dirname(require.resolve(`${family}/package.json`))
  return [...readFileSync(join(folder, css), "utf8").matchAll(FACE)].map(
    ([, file = "", ranges = ""]) => ({
      file: join(folder, file),
      ranges: ranges.split(",").map((range) => {
        const [from = "", to = from] = range.trim().slice(2).split("-")
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
      }),
    })
  )
}

const slices = new Map<Weight, Slice[]>()
const known = new Map<string, string | null>()

function slicesOfWeight(weight: Weight): Slice[] {
  const read =
    slices.get(weight) ?? FAMILIES.flatMap(({ name, css }) => slicesOf(name, css[weight]))
  slices.set(weight, read)
  return read
}

/** The font file that draws a character, or null when none of ours does. */
export function fontFileOf(character: string, weight: Weight): string | null {
  const key = `${weight}${character}`
  const file = known.get(key)
  if (file !== undefined) {
    return file
  }
  const code = character.codePointAt(0) ?? 32
  const found = slicesOfWeight(weight).find(({ ranges }) =>
    ranges.some(([from, to]) => code >= from && code <= to)
  )
  known.set(key, found?.file ?? null)
  return found?.file ?? null
}
