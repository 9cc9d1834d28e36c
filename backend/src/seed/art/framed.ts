import sharp from "sharp"
import { mix } from "./colour"
import { Rng } from "./random"
import { toSharp, type Bitmap } from "./render"
import { el, linear, rect, softShadow } from "./svg"
import { finish } from "./texture"

const WALLS = ["#e9e4da", "#d8d6cf", "#cfd5d0", "#e6d9c9", "#b8bfb9", "#dcd0c4"] as const
const FRAMES = ["#2a2420", "#8a6238", "#c9a87a", "#f4f1ea", "#5b3a25"] as const

/** The picture in a frame, with a mat, on a lit wall above a bench. */
export async function frameOnWall(picture: Bitmap, seed: string): Promise<sharp.Sharp> {
  const rng = new Rng(`${seed}/framed`)
  const [width, height] = [1280, 1280]
  const room = rng.range(0.52, 0.6) * width
  const scale = Math.min(room / picture.width, room / picture.height)
  const [w, h] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const mat = Math.round(width * rng.range(0.02, 0.05))
  const bar = Math.round(width * rng.range(0.012, 0.02))
  const left = Math.round((width - w) / 2)
  const top = Math.round((height - h) / 2 - height * 0.03)
  const wall = rng.pick(WALLS)
  const frame = rng.pick(FRAMES)
  const outer = {
    x: left - mat - bar,
    y: top - mat - bar,
    w: w + (mat + bar) * 2,
    h: h + (mat + bar) * 2,
  }
  const outline = `M${outer.x} ${outer.y}h${outer.w}v${outer.h}h${-outer.w}Z`
  const light = el(
    "defs",
    {},
    linear(
      "wall",
      [
        [0, mix(wall, "#ffffff", 0.3)],
        [0.6, wall],
        [1, mix(wall, "#000000", 0.13)],
      ],
      { x1: 0, y1: 0, x2: 1, y2: 1 }
    )
  )
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    light +
    rect(0, 0, width, height, "url(#wall)") +
    softShadow(outline, 26, 0.2, 10, 18) +
    rect(outer.x, outer.y, outer.w, outer.h, frame) +
    rect(outer.x, outer.y, outer.w, 3, mix(frame, "#ffffff", 0.35)) +
    rect(outer.x, outer.y, 3, outer.h, mix(frame, "#ffffff", 0.25)) +
    rect(left - mat, top - mat, w + mat * 2, h + mat * 2, "#faf7f0") +
    rect(left - mat, top - mat, w + mat * 2, 9, "#000000", { opacity: 0.12 }) +
    rect(left - mat, top - mat, 7, h + mat * 2, "#000000", { opacity: 0.09 }) +
    rect(left - 3, top - 3, w + 6, h + 6, "#d9d4c8") +
    rect(0, height - 52, width, height, mix(wall, "#ffffff", 0.45)) +
    rect(0, height - 56, width, 4, "#000000", { opacity: 0.14 }) +
    "</svg>"
  const small = await toSharp(picture).resize(w, h).toBuffer({ resolveWithObject: true })
  const { data } = await sharp(Buffer.from(svg))
    .flatten()
    .composite([{ input: small.data, raw: { width: w, height: h, channels: 3 }, left, top }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
  finish(pixels, width, height, "plaster", 0.25)
  return toSharp({ pixels, width, height })
}
