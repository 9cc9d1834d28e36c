import { mix } from "../colour"
import type { Rng } from "../random"
import { circle, el, fill, group, polyline, rect, smooth, softShadow, type Point } from "../svg"
import type { Generator, Size } from "../types"

/** Layers of cut paper with the shadow each casts on the one behind. Motifs: hills, forest, sea, town, window. */

type Papers = { sky: string; far: string; near: string; sun: string; mount: string }

const PAPERS: readonly Papers[] = [
  { sky: "#f4dcc0", far: "#e9a983", near: "#4a2340", sun: "#fff3dc", mount: "#f7f1e7" },
  { sky: "#dfeae6", far: "#9cc0b8", near: "#153b44", sun: "#f6c56b", mount: "#f5f3ec" },
  { sky: "#1d2a4d", far: "#4a5f93", near: "#0c1226", sun: "#f5e7c1", mount: "#eceae4" },
  { sky: "#f6e3b5", far: "#e0a24e", near: "#5d2c1c", sun: "#e4572e", mount: "#faf4e6" },
  { sky: "#efe5ee", far: "#c79bb8", near: "#40264f", sun: "#f9b17a", mount: "#f6f2f3" },
  { sky: "#e7efd8", far: "#a8bf7d", near: "#22402b", sun: "#f3d46d", mount: "#f8f6ec" },
  { sky: "#cfe0ec", far: "#7ea4c4", near: "#1b3550", sun: "#fdfaf0", mount: "#f3f4f4" },
]

type Edge = (x: number) => number

function ridge(rng: Rng, width: number, base: number, height: number, jag: number): Edge {
  const waves = [1, 2.1, 4.3, 9.1].map((f, i) => ({
    f: f * rng.range(0.75, 1.25),
    p: rng.range(0, 7),
    a: 1 / (1 + i * (2.1 - jag)),
  }))
  return (x) =>
    base -
    height *
      (0.5 +
        0.38 * waves.reduce((sum, w) => sum + Math.sin((x / width) * Math.PI * w.f + w.p) * w.a, 0))
}

const sample = (edge: Edge, size: Size, step: number): Point[] => {
  const points: Point[] = []
  for (let x = -40; x <= size.width + 40; x += step) points.push([x, edge(x)])
  return points
}

function fir(x: number, foot: number, height: number): Point[] {
  const half = height * 0.24
  const right: Point[] = []
  for (let k = 0; k < 4; k++) {
    const y = foot - height + (height * 0.9 * (k + 1)) / 4
    right.push([x + (half * (k + 1)) / 4 + 2, y], [x + (half * (k + 0.55)) / 4, y - height * 0.03])
  }
  const trunk: Point[] = [
    [x + height * 0.025, foot - height * 0.1],
    [x + height * 0.025, foot + 14],
  ]
  const all = [...right.slice(0, -1), ...trunk]
  return [[x, foot - height], ...all, ...all.map(([px, py]): Point => [2 * x - px, py]).reverse()]
}

function house(
  rng: Rng,
  x: number,
  foot: number,
  width: number
): { outline: Point[]; windows: string } {
  const height = width * rng.range(1.1, 2.6)
  const roof = rng.pick([0.5, 0.8, 0, 1.4]) * width * 0.5
  const outline: Point[] = [
    [x, foot + 30],
    [x, foot - height],
    [x + width / 2, foot - height - roof],
    [x + width, foot - height],
    [x + width, foot + 30],
  ]
  let windows = ""
  const cell = width / 3.4
  for (let row = 0; row < Math.floor(height / cell) - 1; row++) {
    for (let column = 0; column < 2; column++) {
      if (rng.chance(0.75))
        windows += rect(
          x + width * 0.2 + column * cell * 1.25,
          foot - height + cell * (0.5 + row),
          cell * 0.55,
          cell * 0.66,
          "W"
        )
    }
  }
  return { outline, windows }
}

function layer(
  rng: Rng,
  size: Size,
  motif: string,
  t: number,
  tone: string,
  papers: Papers
): string {
  const base = size.height * (0.5 + t * 0.48)
  const height =
    size.height * (motif === "sea" ? 0.07 : motif === "town" ? 0.08 : 0.2) * (1 - t * 0.35)
  const edge =
    motif === "sea"
      ? scallop(rng, size, base)
      : ridge(rng, size.width, base, height, motif === "hills" ? rng.range(0.2, 0.9) : 0.2)
  let d = `${motif === "sea" ? polyline(sample(edge, size, 5)) : smooth(sample(edge, size, 18))}L${size.width + 60} ${size.height + 60}L-60 ${size.height + 60}Z`
  let cut = ""
  if (motif === "forest" || (motif === "window" && t > 0.4)) {
    const tall = size.height * (0.06 + t * 0.17)
    for (let x = rng.range(-30, 20); x < size.width + 30; x += tall * rng.range(0.22, 0.7))
      d += polyline(fir(x, edge(x) + 6, tall * rng.range(0.6, 1.2)), true)
  }
  if (motif === "town") {
    const wide = size.width * (0.05 + t * 0.045)
    for (let x = -wide; x < size.width; x += wide * rng.range(0.9, 1.15)) {
      const built = house(rng, x, edge(x + wide / 2), wide * rng.range(0.75, 1))
      d += polyline(built.outline, true)
      cut += built.windows.replaceAll('"W"', `"${mix(papers.sun, tone, rng.range(0.05, 0.4))}"`)
    }
  }
  return softShadow(d, 11, 0.3, 3, -5) + fill(d, tone) + cut
}

function scallop(rng: Rng, size: Size, base: number): Edge {
  const length = size.width / rng.range(4, 8)
  const phase = rng.range(0, length)
  const height = length * rng.range(0.2, 0.32)
  return (x) =>
    base -
    height * Math.abs(Math.sin(((x + phase) / length) * Math.PI)) -
    Math.sin((x / size.width) * 4 + phase) * height * 0.5
}

function birds(rng: Rng, size: Size, colour: string): string {
  let flock = ""
  const [cx, cy] = [size.width * rng.range(0.25, 0.75), size.height * rng.range(0.16, 0.36)]
  for (let i = 0; i < rng.int(3, 8); i++) {
    const [x, y, s] = [
      cx + rng.around(0, size.width * 0.09),
      cy + rng.around(0, size.height * 0.04),
      rng.range(11, 26),
    ]
    flock += fill(
      `M${x - s} ${y - s * 0.35}Q${x - s * 0.4} ${y - s * 0.5} ${x} ${y}Q${x + s * 0.4} ${y - s * 0.5} ${x + s} ${y - s * 0.35}Q${x + s * 0.4} ${y - s * 0.25} ${x} ${y + s * 0.22}Q${x - s * 0.4} ${y - s * 0.25} ${x - s} ${y - s * 0.35}Z`,
      colour
    )
  }
  return flock
}

/** The opening in the top sheet: a circle, an arch or a plain rectangle, as an outline with a hole. */
function opening(rng: Rng, size: Size, shape: string): string {
  const [w, h] = [size.width, size.height]
  const m = Math.min(w, h) * 0.09
  const outer = `M-50 -50H${w + 50}V${h + 50}H-50Z`
  if (shape === "circle") {
    const r = Math.min(w, h) / 2 - m * rng.range(0.9, 1.2)
    return `${outer}M${w / 2 - r} ${h / 2}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0Z`
  }
  if (shape === "arch") {
    const r = w / 2 - m * 1.2
    return `${outer}M${w / 2 - r} ${h - m}V${m + r}a${r} ${r} 0 0 1 ${r * 2} 0V${h - m}Z`
  }
  return `${outer}M${m} ${m}V${h - m}H${w - m}V${m}Z`
}

export const papercut: Generator = (rng, size, motif) => {
  const papers = rng.palette(PAPERS)
  const kind = ["hills", "forest", "sea", "town", "window"].includes(motif) ? motif : "hills"
  const layers = rng.int(4, 7)
  const r = Math.min(size.width, size.height) * rng.range(0.08, 0.17)
  const [sx, sy] = [size.width * rng.range(0.25, 0.75), size.height * rng.range(0.25, 0.42)]
  const disc = `M${sx - r} ${sy}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0Z`
  let sheet = rect(-60, -60, size.width + 120, size.height + 120, papers.sky)
  for (let k = 3; k > 0; k--)
    sheet += circle(sx, sy, r * (1 + k * 0.55), mix(papers.sky, papers.sun, 0.14 * (4 - k)))
  sheet += softShadow(disc, 10, 0.22, 2, 5) + fill(disc, papers.sun)
  if (rng.chance(0.7)) sheet += birds(rng, size, mix(papers.far, papers.near, 0.6))
  for (let k = 0; k < layers; k++) {
    const t = k / (layers - 1)
    sheet += layer(rng.fork(`layer${k}`), size, kind, t, mix(papers.far, papers.near, t), papers)
  }
  const mount = opening(
    rng,
    size,
    kind === "window"
      ? rng.pick(["circle", "arch"])
      : size.width > size.height * 2
        ? ""
        : rng.pick(["", "", "circle", "arch"])
  )
  const shadow = group("translate(4 9)", softShadow(mount, 15, 0.34, 0, 0), {
    "fill-rule": "evenodd",
  })
  const top = el("g", { "fill-rule": "evenodd" }, fill(mount, papers.mount))
  return { kind: "svg", texture: "paper", grain: 0.6, elements: sheet + shadow + top }
}
