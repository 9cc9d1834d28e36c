import type { Rng } from "./random"

export type Size = { width: number; height: number }

/** A rectangle of the picture in its own pixels; a detail picture shows only this part, drawn afresh at full sharpness. */
export type Window = { x: number; y: number; width: number; height: number }

/** Writes the colour (0-255) at a point of the picture into `out`. */
export type Shader = (x: number, y: number, out: Float32Array) => void

export type Texture = "paper" | "canvas" | "linen" | "plaster" | "smooth"

/** What a generator gives back: lines and areas (`svg`, its inner elements) or a function of the point (`shader`). */
export type Painting = {
  texture: Texture
  /** Strength of the texture; 1 is plainly visible at full size. */
  grain: number
} & (
  | { kind: "svg"; elements: string }
  | { kind: "shader"; shader: Shader; scale?: number; antialias?: boolean }
)

/** `motif` names what to draw (`bowl`, `fern`, …); every generator lists the ones it knows and has a default. */
export type Generator = (rng: Rng, size: Size, motif: string) => Painting
