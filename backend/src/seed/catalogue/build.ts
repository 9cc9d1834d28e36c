import type { Artwork, Format, GeneratorName, View } from "../art"
import { prices } from "./prices"
import type { SeedListing, SeedVariant } from "./types"

/** A variant in short: its name, its price in euros, its stock. */
type Choice = readonly [name: string, eur: number, stock: number]

type Spec = {
  title: string
  subtitle?: string
  text: string
  category: string
  tags: readonly string[]
  art: {
    generator?: GeneratorName
    motif?: string
    palette?: number
    format?: Format
    seed?: string
    views?: readonly View[]
  }
  option: string
  choices: readonly Choice[]
  /** A second option that adds to the price, such as a frame. */
  also?: { option: string; values: readonly (readonly [name: string, extra: number])[] }
}

export const FRAME = {
  option: "Frame",
  values: [
    ["Unframed", 0],
    ["Oak frame", 48],
  ],
} as const

const slug = (title: string): string =>
  title
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")

/** "Print 40 × 50 cm" → "PR40X50CM": short, and different for different choices. */
const code = (text: string): string =>
  slug(text)
    .split("-")
    .map((word) => (/\d/.test(word) ? word : word.slice(0, 2)))
    .join("")
    .toUpperCase()

function variants(spec: Spec, sku: string): SeedVariant[] {
  return spec.choices.flatMap(([name, eur, stock]) => {
    const base = `${sku}-${code(name)}`
    if (!spec.also)
      return [
        { title: name, sku: base, options: { [spec.option]: name }, prices: prices(eur), stock },
      ]
    const { option, values } = spec.also
    return values.map(([value, extra], i) => ({
      title: `${name} / ${value}`,
      sku: `${base}-${code(value)}`,
      options: { [spec.option]: name, [option]: value },
      prices: prices(eur + extra),
      stock: i === 0 ? stock : Math.floor(stock / 2),
    }))
  })
}

/** Listings of one store: `prefix` starts their SKUs, `generator` draws their pictures unless one says otherwise. */
export function shelf(prefix: string, generator: GeneratorName): (spec: Spec) => SeedListing {
  let number = 0
  return (spec) => {
    number += 1
    const handle = slug(spec.title)
    const { views = [], format = "portrait", seed = handle, ...art } = spec.art
    const picture = { generator, ...art, format, seed }
    const images: Artwork[] = [picture, ...views.map((view) => ({ ...picture, view }))]
    const options = [{ title: spec.option, values: spec.choices.map(([name]) => name) }]
    if (spec.also)
      options.push({ title: spec.also.option, values: spec.also.values.map(([value]) => value) })
    return {
      handle,
      title: spec.title,
      subtitle: spec.subtitle,
      description: spec.text,
      category: spec.category,
      tags: spec.tags,
      options,
      variants: variants(spec, `${prefix}-${String(number).padStart(2, "0")}`),
      images,
    }
  }
}
