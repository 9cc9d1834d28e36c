import type { Rng } from "./random"

export type Point = readonly [number, number]

const n = (value: number): string => (Math.round(value * 100) / 100).toString()

export function polyline(points: readonly Point[], close = false): string {
  return "M" + points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L") + (close ? "Z" : "")
}

/** A smooth curve through the points (Catmull-Rom as cubic Béziers). */
export function smooth(points: readonly Point[], close = false): string {
  const count = points.length
  const at = (i: number): Point => {
    const index = close ? (i + count) % count : Math.min(count - 1, Math.max(0, i))
    return points[index] as Point
  }
  let path = `M${n(at(0)[0])} ${n(at(0)[1])}`
  for (let i = 0; i < (close ? count : count - 1); i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    path += `C${n(p1[0] + (p2[0] - p0[0]) / 6)} ${n(p1[1] + (p2[1] - p0[1]) / 6)} `
    path += `${n(p2[0] - (p3[0] - p1[0]) / 6)} ${n(p2[1] - (p3[1] - p1[1]) / 6)} ${n(p2[0])} ${n(p2[1])}`
  }
  return close ? path + "Z" : path
}

type Attributes = Record<string, string | number | undefined>

export function el(name: string, attributes: Attributes, children = ""): string {
  let text = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${key}="${typeof value === "number" ? n(value) : value}"`
  }
  return children ? `${text}>${children}</${name}>` : `${text}/>`
}

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {}
): string => el("rect", { x, y, width, height, fill, ...more })

export const circle = (
  cx: number,
  cy: number,
  r: number,
  fill: string,
  more: Attributes = {}
): string => el("circle", { cx, cy, r, fill, ...more })

export const fill = (d: string, colour: string, more: Attributes = {}): string =>
  el("path", { d, fill: colour, ...more })

export const stroke = (d: string, colour: string, width: number, more: Attributes = {}): string =>
  el("path", {
    d,
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    ...more,
  })

export const group = (transform: string, children: string, more: Attributes = {}): string =>
  el("g", { transform, ...more }, children)

type Stop = readonly [offset: number, colour: string, opacity?: number]

const stops = (list: readonly Stop[]): string =>
  list
    .map(([offset, colour, opacity = 1]) =>
      el("stop", { offset, "stop-color": colour, "stop-opacity": opacity })
    )
    .join("")

/** Top to bottom unless told otherwise. */
export function linear(
  id: string,
  list: readonly Stop[],
  direction: Attributes = { x1: 0, y1: 0, x2: 0, y2: 1 }
): string {
  return el("linearGradient", { id, ...direction }, stops(list))
}

export function radial(id: string, list: readonly Stop[], place: Attributes = {}): string {
  return el("radialGradient", { id, ...place }, stops(list))
}

/** A soft shadow without a blur filter (filters are what makes librsvg slow): strokes that widen and fade. */
export function softShadow(
  d: string,
  spread: number,
  opacity: number,
  dx: number,
  dy: number
): string {
  const steps = 7
  let layers = ""
  for (let i = 0; i < steps; i++) {
    layers += stroke(d, "#1a1210", (spread * 2 * (i + 1)) / steps, {
      "stroke-opacity": opacity / steps,
    })
  }
  return group(
    `translate(${n(dx)} ${n(dy)})`,
    layers + fill(d, "#1a1210", { "fill-opacity": opacity })
  )
}

/** A line drawn by hand: the points pushed about a little. */
export function wobble(points: readonly Point[], rng: Rng, amount: number): Point[] {
  return points.map(([x, y]) => [x + rng.around(0, amount), y + rng.around(0, amount)])
}

export function ring(cx: number, cy: number, r: number, count: number, turn = 0): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * Math.PI * 2 + turn
    return [cx + Math.cos(angle) * r, cy + Math.sin(angle) * r] as const
  })
}
