import sharp from "sharp"
import { GENERATORS, type GeneratorName } from "./generators"
import { frameOnWall } from "./framed"
import { Rng } from "./random"
import { rasterise, toSharp } from "./render"
import type { Size, Window } from "./types"

export type { GeneratorName } from "./generators"

/** The proportions of a picture. A `banner` is composed wide; a `panorama` is the middle band of a larger picture. */
export type Format =
  | "portrait"
  | "tall"
  | "square"
  | "landscape"
  | "wide"
  | "banner"
  | "panorama"
  | "logo"

/** `piece` is the whole work, `detail` a close part of it, `framed` the work framed on a wall. */
export type View = "piece" | "detail" | "framed"

/** Pictures are composed on the sizes below and drawn at this share of them: the long side is 1120 px. */
const OUTPUT_SCALE = 0.8

export type Artwork = {
  generator: GeneratorName
  motif?: string
  /** Number of one of the generator's palettes; drawn from the seed when left out. */
  palette?: number
  seed: string
  format: Format
  view?: View
}

const SIZES: Record<Format, Size> = {
  portrait: { width: 1120, height: 1400 },
  tall: { width: 980, height: 1400 },
  square: { width: 1280, height: 1280 },
  landscape: { width: 1400, height: 1120 },
  wide: { width: 1400, height: 940 },
  banner: { width: 1600, height: 560 },
  panorama: { width: 1600, height: 1120 },
  logo: { width: 640, height: 640 },
}

function windowFor(view: View, format: Format, seed: string, { width, height }: Size): Window {
  if (view === "detail") {
    const rng = new Rng(`${seed}/detail`)
    const share = rng.range(0.38, 0.46)
    const [w, h] = [width * share, height * share]
    return {
      x: (width - w) * rng.range(0.3, 0.6),
      y: (height - h) * rng.range(0.38, 0.62),
      width: w,
      height: h,
    }
  }
  return format === "panorama"
    ? { x: 0, y: height * 0.35, width, height: height / 2 }
    : { x: 0, y: 0, width, height }
}

/** Draws one picture as a JPEG. The same description gives the same bytes. */
export async function renderArtwork({
  generator,
  motif = "",
  palette,
  seed,
  format,
  view = "piece",
}: Artwork): Promise<Buffer> {
  const size = SIZES[format]
  const painting = GENERATORS[generator](new Rng(`${generator}/${seed}`, palette), size, motif)
  const window = windowFor(view, format, seed, size)
  const long = Math.max(size.width, size.height) * OUTPUT_SCALE
  const scale = long / Math.max(window.width, window.height)
  const output = {
    width: Math.round(window.width * scale),
    height: Math.round(window.height * scale),
  }
  const bitmap = await rasterise(painting, output, window)
  const image: sharp.Sharp = view === "framed" ? await frameOnWall(bitmap, seed) : toSharp(bitmap)
  return image.jpeg({ quality: 86, chromaSubsampling: "4:4:4" }).toBuffer()
}
