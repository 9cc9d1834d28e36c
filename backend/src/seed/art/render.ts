import sharp from "sharp"
import { finish } from "./texture"
import type { Painting, Shader, Size, Window } from "./types"

/** Pixel shaders are drawn at this share of the output and enlarged: their detail is soft, and it halves the time. */
const DEFAULT_SCALE = 0.62

export type Bitmap = { pixels: Uint8ClampedArray; width: number; height: number }

/** Neighbours further apart than this (sum over three channels) lie on an edge. */
const EDGE = 42

type Grid = { window: Window; width: number; height: number }

function shade(shader: Shader, { window, width, height }: Grid): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 3)
  const out = new Float32Array(3)
  const stepX = window.width / width
  const stepY = window.height / height
  let at = 0
  for (let row = 0; row < height; row++) {
    const y = window.y + (row + 0.5) * stepY
    for (let column = 0; column < width; column++) {
      shader(window.x + (column + 0.5) * stepX, y, out)
      pixels[at++] = out[0] as number
      pixels[at++] = out[1] as number
      pixels[at++] = out[2] as number
    }
  }
  return pixels
}

function onEdge(pixels: Uint8ClampedArray, at: number, other: number): boolean {
  let distance = 0
  for (let k = 0; k < 3; k++) {
    distance += Math.abs(
      (pixels[at + k] as number) - ((pixels[other + k] ?? pixels[at + k]) as number)
    )
  }
  return distance > EDGE
}

/** Draws the pixels on edges again as the mean of four points each: smooth outlines for a few per cent of the time. */
function antialias(
  shader: Shader,
  pixels: Uint8ClampedArray,
  { window, width, height }: Grid
): void {
  const before = pixels.slice()
  const out = new Float32Array(3)
  const stepX = window.width / width
  const stepY = window.height / height
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = (row * width + column) * 3
      const edge =
        onEdge(before, at, at + 3) ||
        onEdge(before, at, at - 3) ||
        onEdge(before, at, at + width * 3) ||
        onEdge(before, at, at - width * 3)
      if (!edge) continue
      const sum = [0, 0, 0]
      for (const [dx, dy] of SAMPLES) {
        shader(window.x + (column + dx) * stepX, window.y + (row + dy) * stepY, out)
        for (let k = 0; k < 3; k++) {
          sum[k] =
            (sum[k] as number) + Math.min(255, Math.max(0, out[k] as number)) / SAMPLES.length
        }
      }
      for (let k = 0; k < 3; k++) pixels[at + k] = sum[k] as number
    }
  }
}

/** Four points of a pixel, turned so that they help upright and level edges alike. */
const SAMPLES = [
  [0.375, 0.125],
  [0.875, 0.375],
  [0.625, 0.875],
  [0.125, 0.625],
] as const

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
    const grid = { window, ...small }
    const pixels = shade(painting.shader, grid)
    if (painting.antialias !== false) antialias(painting.shader, pixels, grid)
    image = sharp(pixels, { raw: { ...small, channels: 3 } }).resize(width, height, {
      fit: "fill",
      kernel: "cubic",
    })
  }
  const { data, info } = await image
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
  finish(pixels, info.width, info.height, painting.texture, painting.grain)
  return { pixels, width: info.width, height: info.height }
}

export const toSharp = ({ pixels, width, height }: Bitmap): sharp.Sharp =>
  sharp(pixels, { raw: { width, height, channels: 3 } })
