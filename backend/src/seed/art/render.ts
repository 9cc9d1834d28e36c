import sharp from "sharp"
import { finish } from "./texture"
import type { Painting, Size, Window } from "./types"

/** Pixel shaders are drawn at this share of the output and enlarged: their detail is soft, and it halves the time. */
const DEFAULT_SCALE = 0.62

export type Bitmap = { pixels: Uint8ClampedArray; width: number; height: number }

function shade(painting: Extract<Painting, { kind: "shader" }>, window: Window, width: number, height: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 3)
  const out = new Float32Array(3)
  const stepX = window.width / width
  const stepY = window.height / height
  let at = 0
  for (let row = 0; row < height; row++) {
    const y = window.y + (row + 0.5) * stepY
    for (let column = 0; column < width; column++) {
      painting.shader(window.x + (column + 0.5) * stepX, y, out)
      pixels[at++] = out[0] as number
      pixels[at++] = out[1] as number
      pixels[at++] = out[2] as number
    }
  }
  return pixels
}

/** Draws a painting, or the part of it in `window`, at `size`. */
export async function rasterise(painting: Painting, size: Size, window: Window): Promise<Bitmap> {
  const { width, height } = size
  let image: sharp.Sharp
  if (painting.kind === "svg") {
    const box = `${window.x} ${window.y} ${window.width} ${window.height}`
    const document = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="${box}" preserveAspectRatio="xMidYMid slice">${painting.elements}</svg>`
    image = sharp(Buffer.from(document)).flatten({ background: "#ffffff" })
  } else {
    const scale = painting.scale ?? DEFAULT_SCALE
    const small = { width: Math.round(width * scale), height: Math.round(height * scale) }
    const pixels = shade(painting, window, small.width, small.height)
    image = sharp(pixels, { raw: { ...small, channels: 3 } }).resize(width, height, { fit: "fill", kernel: "cubic" })
  }
  const { data, info } = await image.removeAlpha().toColourspace("srgb").raw().toBuffer({ resolveWithObject: true })
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
  finish(pixels, info.width, info.height, painting.texture, painting.grain)
  return { pixels, width: info.width, height: info.height }
}

export const toSharp = ({ pixels, width, height }: Bitmap): sharp.Sharp => sharp(pixels, { raw: { width, height, channels: 3 } })
