import { mix, shade } from "../colour"
import type { Rng } from "../random"
import { circle, el, fill, group, linear, polyline, rect, smooth, stroke, type Point } from "../svg"
import type { Generator, Size } from "../types"
import { type Inks, INKS, sky } from "./woodblock-inks"

/** Rows of overlapping concentric circles, darker below; one row in a few keeps a lighter key. */
function seigaiha(rng: Rng, size: Size, inks: Inks): string {
  const r = size.width / rng.pick([6, 7, 9, 11])
  const start = size.height * rng.range(0.12, 0.48)
  const rings = rng.int(3, 5)
  let sheet = sky(inks, size, start + r * 2)
  sheet += circle(
    size.width * rng.range(0.22, 0.78),
    start * rng.range(0.5, 0.95),
    size.width * rng.range(0.09, 0.17),
    inks.sun
  )
  let row = 0
  for (let y = start + r; y < size.height + r; y += r / 2, row++) {
    const depth = Math.min(1, Math.max(0, (y - start) / (size.height - start)))
    const key = mix(
      mix(inks.pale, inks.mid, Math.min(1, depth * 1.7)),
      inks.deep,
      Math.max(0, depth * 1.5 - 0.6)
    )
    for (let x = (row % 2) * r; x < size.width + r * 2; x += r * 2) {
      const tone = rng.chance(0.08)
        ? mix(key, inks.sun, 0.55)
        : mix(key, rng.chance(0.5) ? inks.deep : inks.pale, rng.range(0, 0.16))
      for (let k = 0; k < rings; k++) {
        sheet += circle(
          x,
          y,
          r * (1 - k / rings) * 0.985,
          k % 2 ? inks.paper : tone,
          k % 2 ? { opacity: 0.92 } : {}
        )
      }
    }
  }
  return sheet
}

/** One swell: a trochoid crest, its body, and lines that follow the crest down. */
function swell(
  rng: Rng,
  size: Size,
  inks: Inks,
  base: number,
  height: number,
  tone: string
): string {
  const length = size.width * rng.range(0.42, 0.8)
  const phase = rng.range(0, Math.PI * 2)
  const lean = rng.range(0.55, 0.85)
  const crest = (drop: number, flat: number): Point[] => {
    const points: Point[] = []
    for (let t = -3; t < (size.width / length) * Math.PI * 2 + 4; t += 0.12) {
      const x = (t / (Math.PI * 2)) * length - lean * flat * height * 0.75 * Math.sin(t + phase)
      points.push([x - length * 0.3, base + drop - height * flat * Math.cos(t + phase)])
    }
    return points
  }
  const top = crest(0, 1)
  let wave = fill(
    `${smooth(top)}L${size.width + 400} ${size.height + 10}L-400 ${size.height + 10}Z`,
    tone
  )
  const lines = rng.int(4, 7)
  for (let k = 1; k <= lines; k++) {
    const flat = 1 - k * 0.1
    wave += stroke(
      smooth(crest(k * height * 0.24, flat)),
      k % 2 ? inks.pale : inks.deep,
      Math.max(2, 7 - k),
      { opacity: 0.75 }
    )
  }
  wave += stroke(smooth(top), inks.paper, 11)
  return wave + foam(rng, top, inks, height)
}

function foam(rng: Rng, crest: readonly Point[], inks: Inks, height: number): string {
  const top = Math.min(...crest.map(([, y]) => y))
  let drops = ""
  for (const [x, y] of crest) {
    const near = 1 - (y - top) / (height * 0.9)
    if (near < 0.15) continue
    for (let k = 0; k < 4; k++) {
      if (!rng.chance(near)) continue
      drops += circle(
        x + rng.around(0, 14),
        y - rng.range(-10, height * 0.2 * near),
        rng.range(3, 11) * near,
        inks.paper
      )
    }
  }
  return drops
}

function sea(rng: Rng, size: Size, inks: Inks): string {
  const horizon = size.height * rng.range(0.42, 0.6)
  let sheet = sky(inks, size, size.height)
  sheet += circle(
    size.width * rng.range(0.2, 0.8),
    horizon * rng.range(0.3, 0.6),
    size.width * rng.range(0.07, 0.13),
    inks.sun
  )
  sheet += rng.chance(0.5) ? peak(rng, size, inks, horizon * 1.06, size.width * 0.3) : ""
  const bands = rng.int(3, 5)
  for (let k = 0; k < bands; k++) {
    const t = k / (bands - 1)
    const tone = mix(mix(inks.pale, inks.mid, 0.35 + t * 0.65), inks.deep, t * 0.75)
    sheet += swell(
      rng.fork(`swell${k}`),
      size,
      inks,
      horizon + (size.height - horizon) * t * 0.85 + 20,
      size.height * (0.03 + t * rng.range(0.05, 0.11)),
      tone
    )
  }
  return sheet
}

function peak(rng: Rng, size: Size, inks: Inks, foot: number, half: number): string {
  const cx = size.width * rng.range(0.3, 0.7)
  const height = half * rng.range(0.75, 1.1)
  const side = (s: number, t: number): Point => [
    cx + s * (half * 0.07 + half * 1.25 * Math.pow(t, 1.55)),
    foot - height * (1 - t),
  ]
  const steps = [0, 0.15, 0.3, 0.5, 0.75, 1]
  const outline = [...steps.map((t) => side(-1, t)).reverse(), ...steps.map((t) => side(1, t))]
  const snowline: Point[] = []
  for (let i = 0; i <= 10; i++) {
    const t = 0.3
    const [left] = side(-1, t)
    const [right] = side(1, t)
    snowline.push([
      left + ((right - left) * i) / 10,
      foot - height * (1 - t) + (i % 2 ? -1 : 1) * height * rng.range(0.02, 0.12),
    ])
  }
  const snow = [
    ...[0.3, 0.15, 0].map((t) => side(-1, t)),
    ...[0, 0.15, 0.3].map((t) => side(1, t)),
    ...snowline.reverse(),
  ]
  const defs = el(
    "defs",
    {},
    linear("peak", [
      [0, inks.deep],
      [0.55, inks.mid],
      [1, mix(inks.mid, inks.horizon, 0.75)],
    ])
  )
  return defs + fill(smooth(outline) + "Z", "url(#peak)") + fill(polyline(snow, true), inks.paper)
}

function mist(rng: Rng, size: Size, y: number, colour: string): string {
  const thick = size.height * rng.range(0.012, 0.026)
  const from = rng.range(-0.2, 0.5) * size.width
  const width = size.width * rng.range(0.4, 0.9)
  return (
    el("rect", { x: from, y, width, height: thick, rx: thick / 2, fill: colour }) +
    el("rect", {
      x: from + width * 0.2,
      y: y + thick * 0.9,
      width: width * 0.8,
      height: thick,
      rx: thick / 2,
      fill: colour,
    })
  )
}

function fuji(rng: Rng, size: Size, inks: Inks): string {
  const foot = size.height * rng.range(0.66, 0.8)
  let sheet = sky(inks, size, size.height)
  sheet += circle(
    size.width * rng.range(0.15, 0.85),
    size.height * rng.range(0.14, 0.3),
    size.width * rng.range(0.06, 0.12),
    inks.sun
  )
  sheet += peak(rng, size, inks, foot + 12, size.width * rng.range(0.36, 0.5))
  for (let k = 0; k < rng.int(4, 7); k++)
    sheet += mist(
      rng,
      size,
      foot - size.height * rng.range(-0.02, 0.24),
      mix(inks.horizon, inks.paper, 0.5)
    )
  sheet += rect(0, foot, size.width, size.height, mix(inks.mid, inks.pale, 0.5))
  return sheet + pines(rng, size, inks, foot) + ripples(rng, size, inks, foot)
}

function pines(rng: Rng, size: Size, inks: Inks, foot: number): string {
  let trees = ""
  const points: Point[] = []
  for (let x = -20; x <= size.width + 20; x += 16)
    points.push([x, foot - rng.range(4, size.height * 0.035)])
  trees += fill(`${smooth(points)}L${size.width + 30} ${foot + 8}L-30 ${foot + 8}Z`, inks.deep)
  return trees
}

function ripples(rng: Rng, size: Size, inks: Inks, foot: number): string {
  let lines = ""
  for (let y = foot + 16; y < size.height; y += rng.range(9, 20)) {
    const x = rng.range(-0.1, 0.8) * size.width
    const length = size.width * rng.range(0.08, 0.5)
    lines += stroke(
      `M${x} ${y}q${length * 0.25} ${rng.range(-5, 5)} ${length * 0.5} 0t${length * 0.5} 0`,
      rng.chance(0.6) ? inks.deep : inks.paper,
      rng.range(2, 4.5),
      { opacity: 0.8 }
    )
  }
  return lines
}

function rain(rng: Rng, size: Size, inks: Inks): string {
  let sheet = sky(inks, size, size.height)
  const ranges = rng.int(3, 5)
  for (let k = 0; k < ranges; k++) {
    const base = size.height * (0.38 + (0.5 * k) / ranges)
    const points: Point[] = []
    for (let i = -1; i <= 8; i++)
      points.push([(size.width * i) / 7, base - rng.range(-0.02, 0.14) * size.height])
    const tone = mix(mix(inks.horizon, inks.mid, 0.3 + k * 0.2), inks.deep, (k / ranges) * 0.9)
    sheet += el(
      "defs",
      {},
      linear(`hill${k}`, [
        [0, tone],
        [0.5, mix(tone, inks.horizon, 0.35)],
        [1, mix(tone, inks.horizon, 0.7)],
      ])
    )
    sheet += fill(
      `${smooth(points)}L${size.width * 1.2} ${size.height}L${-size.width * 0.2} ${size.height}Z`,
      `url(#hill${k})`
    )
  }
  const slant = rng.range(-0.16, 0.16)
  let lines = ""
  for (let i = 0; i < 230; i++) {
    const [x, y, length] = [
      rng.range(-0.2, 1.2) * size.width,
      rng.range(-0.1, 1) * size.height,
      size.height * rng.range(0.06, 0.34),
    ]
    lines += `M${x} ${y}l${slant * length} ${length}`
  }
  return (
    sheet +
    ripples(rng, size, inks, size.height * 0.86) +
    stroke(lines, rng.chance(0.5) ? inks.deep : inks.paper, 1.6, { opacity: 0.5 })
  )
}

/** Horizontal streaks of the block and the artist's square seal in the margin. */
function finishSheet(rng: Rng, size: Size, inks: Inks, inner: Size, margin: number): string {
  let streaks = ""
  for (let i = 0; i < 70; i++) {
    const y = margin + rng.next() * inner.height
    streaks += `M${margin} ${y}q${inner.width * 0.3} ${rng.range(-9, 9)} ${inner.width * 0.5} 0t${inner.width * 0.5} ${rng.range(-6, 6)}`
  }
  const seal = size.width * 0.026
  const [sx, sy] = [size.width - margin - seal * 1.8, size.height - margin - seal * 2.6]
  const stamp =
    rect(sx, sy, seal, seal * 1.5, shade("#b5301f", 0.02), { rx: 2 }) +
    stroke(
      `M${sx + seal * 0.25} ${sy + seal * 0.35}h${seal * 0.5}m${-seal * 0.5} ${seal * 0.4}h${seal * 0.5}m${-seal * 0.25} ${-seal * 0.4}v${seal * 0.8}`,
      inks.paper,
      2
    )
  return stroke(streaks, inks.paper, 1.4, { opacity: 0.16 }) + stamp
}

export const woodblock: Generator = (rng, size, motif) => {
  const inks = rng.palette(INKS)
  const margin = Math.min(size.width, size.height) * 0.055
  const inner = { width: size.width - margin * 2, height: size.height - margin * 2 }
  const draw = { seigaiha, swell: sea, fuji, rain }[motif] ?? sea
  const clip = el(
    "defs",
    {},
    el("clipPath", { id: "sheet" }, rect(0, 0, inner.width, inner.height, "#000"))
  )
  const picture = group(
    `translate(${margin} ${margin})`,
    el("g", { "clip-path": "url(#sheet)" }, draw(rng.fork(motif), inner, inks))
  )
  const key = el("rect", {
    x: margin,
    y: margin,
    width: inner.width,
    height: inner.height,
    fill: "none",
    stroke: inks.deep,
    "stroke-width": 3,
  })
  return {
    kind: "svg",
    texture: "paper",
    grain: 0.75,
    elements:
      clip +
      rect(0, 0, size.width, size.height, inks.paper) +
      picture +
      key +
      finishSheet(rng, size, inks, inner, margin),
  }
}
