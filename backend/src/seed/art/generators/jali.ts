import { mix } from "../colour"
import type { Rng } from "../random"
import { circle, el, fill, linear, polyline, radial, rect, ring, stroke, type Point } from "../svg"
import type { Generator, Size } from "../types"

/** Pierced screens with light behind: `star` lattices, `hex` lattices, and the `rose` (a medallion). */

type Stone = { stone: string; light: string; dusk: string }

const STONES: readonly Stone[] = [
  { stone: "#d9b48a", light: "#fbe3a8", dusk: "#6b3d22" },
  { stone: "#e9e2d6", light: "#f6d58f", dusk: "#3f5570" },
  { stone: "#b5694a", light: "#ffd9a0", dusk: "#3a1a18" },
  { stone: "#6d4a34", light: "#f4b860", dusk: "#241511" },
  { stone: "#c8cfc8", light: "#e9f2e0", dusk: "#2d5a52" },
  { stone: "#8d8378", light: "#cfe3ee", dusk: "#20344a" },
]

const star = (
  cx: number,
  cy: number,
  outer: number,
  inner: number,
  points: number,
  turn: number
): Point[] =>
  Array.from({ length: points * 2 }, (_, i) => {
    const r = i % 2 ? inner : outer
    const a = (i / (points * 2)) * Math.PI * 2 + turn
    return [cx + Math.cos(a) * r, cy + Math.sin(a) * r]
  })

const shrink = (points: readonly Point[], by: number): Point[] => {
  const cx = points.reduce((sum, [x]) => sum + x, 0) / points.length
  const cy = points.reduce((sum, [, y]) => sum + y, 0) / points.length
  return points.map(([x, y]) => [cx + (x - cx) * by, cy + (y - cy) * by])
}

/** Openings of a square lattice: a star in each cell, a cross or lozenge between four. */
function squareCells(rng: Rng, size: Size, s: number): Point[][] {
  const points = rng.pick([8, 8, 12, 6])
  const inner = rng.range(0.5, 0.78)
  const between = rng.int(0, 2)
  const cells: Point[][] = []
  for (let y = -s; y < size.height + s; y += s) {
    for (let x = -s; x < size.width + s; x += s) {
      cells.push(star(x + s / 2, y + s / 2, s * 0.42, s * 0.42 * inner, points, Math.PI / points))
      if (between === 0) cells.push(star(x, y, s * 0.25, s * 0.12, 4, 0))
      if (between === 1) cells.push(ring(x, y, s * 0.2, 8, Math.PI / 8).map(([a, b]) => [a, b]))
      if (between === 2) cells.push(star(x, y, s * 0.26, s * 0.17, 8, 0))
      if (points === 6 || between !== 1)
        for (const [dx, dy] of [
          [0.5, 0],
          [0, 0.5],
        ] as const)
          cells.push(ring(x + s * dx, y + s * dy, s * 0.075, 4, 0).map(([a, b]) => [a, b]))
    }
  }
  return cells
}

function hexCells(rng: Rng, size: Size, s: number): Point[][] {
  const cells: Point[][] = []
  const inner = rng.range(0.48, 0.66)
  const petalled = rng.chance(0.5)
  const h = s * 0.866
  for (let row = -1; row * h < size.height + h; row++) {
    for (let x = (row % 2 ? s / 2 : 0) - s; x < size.width + s; x += s) {
      const y = row * h
      cells.push(star(x, y, s * 0.36, s * 0.36 * inner, petalled ? 12 : 6, Math.PI / 6))
      for (let k = 0; k < 6; k++) {
        const a = (k * Math.PI) / 3 + Math.PI / 6
        const [tx, ty] = [x + Math.cos(a) * s * 0.577, y + Math.sin(a) * s * 0.577]
        if (k < 2)
          cells.push(
            ring(tx, ty, s * 0.17, 3, k ? -Math.PI / 6 : Math.PI / 6).map(([p, q]) => [p, q])
          )
      }
    }
  }
  return cells
}

function roseCells(rng: Rng, size: Size): Point[][] {
  const [cx, cy] = [size.width / 2, size.height / 2]
  const full = Math.min(size.width, size.height) * 0.4
  const n = rng.pick([8, 10, 12, 16])
  const cells: Point[][] = [star(cx, cy, full * 0.2, full * rng.range(0.1, 0.16), n, 0)]
  const rows = rng.int(4, 6)
  for (let k = 1; k <= rows; k++) {
    const from = full * (0.24 + (0.76 * (k - 1)) / rows)
    const to = full * (0.22 + (0.78 * k) / rows) - full * 0.015
    const count = k > rows / 2 ? n * 2 : n
    const style = rng.int(0, 2)
    for (let i = 0; i < count; i++) {
      const a = ((i + (k % 2) * 0.5) / count) * Math.PI * 2
      const half = (Math.PI / count) * 0.8
      const at = (r: number, turn: number): Point => [
        cx + Math.cos(a + turn) * r,
        cy + Math.sin(a + turn) * r,
      ]
      const mid = (from + to) / 2
      if (style === 0) cells.push([at(from, 0), at(mid, half), at(to, 0), at(mid, -half)])
      else if (style === 1)
        cells.push([
          at(from, -half * 0.7),
          at(mid, -half),
          at(to, -half * 0.45),
          at(to * 1.01, 0),
          at(to, half * 0.45),
          at(mid, half),
          at(from, half * 0.7),
        ])
      else cells.push(star(...at(mid, 0), (to - from) * 0.48, (to - from) * 0.24, 6, a))
    }
  }
  return cells
}

export const jali: Generator = (rng, size, motif) => {
  const { stone, light, dusk } = rng.palette(STONES)
  const [w, h] = [size.width, size.height]
  const m = Math.min(w, h) * 0.085
  const s = w / rng.pick([4, 5, 6, 7])
  const inner = { width: w, height: h }
  const cells =
    motif === "rose"
      ? roseCells(rng.fork("cells"), size)
      : motif === "hex"
        ? hexCells(rng.fork("cells"), inner, s)
        : squareCells(rng.fork("cells"), inner, s)
  const inFrame =
    motif === "rose"
      ? cells
      : cells.filter((cell) =>
          cell.every(([x, y]) => x > m * 1.2 && x < w - m * 1.2 && y > m * 1.2 && y < h - m * 1.2)
        )
  const all = (by: number): string =>
    inFrame.map((cell) => polyline(shrink(cell, by), true)).join("")
  const holes = all(1)
  const [lx, ly] = [rng.range(0.3, 0.75), rng.range(0.2, 0.7)]
  const defs = el(
    "defs",
    {},
    radial(
      "lamp",
      [
        [0, mix(light, "#ffffff", 0.5)],
        [0.35, light],
        [1, dusk],
      ],
      { cx: lx, cy: ly, r: 0.75 }
    ) +
      linear(
        "face",
        [
          [0, mix(stone, "#ffffff", 0.2)],
          [1, mix(stone, dusk, 0.35)],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 1 }
      )
  )
  const frame = [0.45, 0.62, 1]
    .map((k) =>
      el("rect", {
        x: m * k,
        y: m * k,
        width: w - m * 2 * k,
        height: h - m * 2 * k,
        fill: "none",
        stroke: mix(stone, k === 0.62 ? "#ffffff" : dusk, 0.4),
        "stroke-width": k === 1 ? 6 : 4,
      })
    )
    .join("")
  const studs =
    motif === "rose"
      ? [
          [m * 1.9, m * 1.9],
          [w - m * 1.9, m * 1.9],
          [m * 1.9, h - m * 1.9],
          [w - m * 1.9, h - m * 1.9],
        ]
          .map(
            ([x, y]) =>
              circle(x as number, y as number, m * 0.42, "url(#lamp)") +
              stroke(
                `M${(x as number) - m * 0.42} ${y}a${m * 0.42} ${m * 0.42} 0 1 1 ${m * 0.84} 0a${m * 0.42} ${m * 0.42} 0 1 1 ${-m * 0.84} 0`,
                mix(stone, dusk, 0.6),
                5
              )
          )
          .join("")
      : ""
  const carve =
    stroke(holes, mix(stone, "#ffffff", 0.55), 9, { transform: "translate(3 4)", opacity: 0.8 }) +
    stroke(holes, mix(stone, dusk, 0.65), 8)
  const depth =
    fill(holes, mix(dusk, "#000000", 0.25)) +
    el("g", { transform: "translate(4 6)" }, fill(all(0.94), "url(#lamp)"))
  return {
    kind: "svg",
    texture: "plaster",
    grain: 0.7,
    elements: defs + rect(0, 0, w, h, "url(#face)") + frame + carve + depth + studs,
  }
}
