import { mix } from "../colour"
import type { Rng } from "../random"
import { circle, el, fill, polyline, radial, rect, smooth, stroke, type Point } from "../svg"
import type { Generator, Size } from "../types"
import { type Sheet, stem, drawLeaf, bloom } from "./stems"

const SHEETS: readonly Sheet[] = [
  { ground: "#f6f0e3", ink: "#2c3a31", washes: ["#8fae8b", "#c9b458", "#d98c6a"], cyan: false },
  { ground: "#f3eee6", ink: "#33302e", washes: ["#c97b6b", "#8aa39b", "#e2b98a"], cyan: false },
  { ground: "#eef0ea", ink: "#23404a", washes: ["#7fa9b0", "#b7c68b", "#d3a6b4"], cyan: false },
  { ground: "#f7efe2", ink: "#5a2f28", washes: ["#c4553d", "#e0a04a", "#7c8f5a"], cyan: false },
  { ground: "#ece7da", ink: "#3b3550", washes: ["#8f86b8", "#c5a9c2", "#9fb48c"], cyan: false },
]

const BLUES = ["#123a66", "#0f2f55", "#1a4a78", "#16405e"] as const

function branch(
  rng: Rng,
  sheet: Sheet,
  x: number,
  y: number,
  angle: number,
  length: number,
  style: "paired" | "fern" | "olive"
): string {
  const line = stem(rng, x, y, angle, length, rng.around(0, 0.5))
  const wash = rng.pick(sheet.washes)
  let plant = stroke(smooth(line.points), sheet.ink, sheet.cyan ? 5 : 3.2)
  const slim = style === "fern" ? 0.17 : style === "olive" ? 0.15 : rng.range(0.24, 0.42)
  for (let i = style === "fern" ? 2 : 4; i < line.points.length; i++) {
    const t = i / line.points.length
    const size =
      length *
      (style === "fern"
        ? 0.3 * Math.sin(Math.PI * Math.pow(t, 0.65)) + 0.015
        : 0.2 * (1.12 - t * 0.72))
    for (const side of [-1, 1]) {
      if (style === "olive" && (i + (side > 0 ? 1 : 0)) % 2) continue
      if (style === "paired" && i % 3) continue
      const open = side * (style === "fern" ? 1.12 - t * 0.5 : rng.range(0.6, 0.95))
      plant += drawLeaf(
        rng,
        sheet,
        line.points[i] as Point,
        line.angleAt(i) + open,
        size,
        size * slim,
        wash
      )
    }
  }
  return (
    plant +
    drawLeaf(
      rng,
      sheet,
      line.points[line.points.length - 1] as Point,
      line.angleAt(99),
      length * 0.1,
      length * 0.1 * slim,
      wash
    )
  )
}

function poppy(
  rng: Rng,
  sheet: Sheet,
  x: number,
  y: number,
  angle: number,
  length: number
): string {
  const line = stem(rng, x, y, angle, length, rng.around(0, 0.45))
  const end = line.points[line.points.length - 1] as Point
  let plant = stroke(smooth(line.points), sheet.ink, sheet.cyan ? 4.5 : 3)
  const wash = rng.pick(sheet.washes)
  for (let k = 0; k < 3; k++) {
    const i = rng.int(3, 11)
    plant += drawLeaf(
      rng,
      sheet,
      line.points[i] as Point,
      line.angleAt(i) + rng.pick([-1, 1]) * rng.range(0.45, 0.9),
      length * rng.range(0.17, 0.28),
      length * 0.04,
      wash
    )
  }
  return plant + bloom(rng, sheet, end, length * rng.range(0.15, 0.25))
}

function umbel(
  rng: Rng,
  sheet: Sheet,
  x: number,
  y: number,
  angle: number,
  length: number
): string {
  const line = stem(rng, x, y, angle, length * 0.72, rng.around(0, 0.35))
  const [ex, ey] = line.points[line.points.length - 1] as Point
  let plant = stroke(smooth(line.points), sheet.ink, sheet.cyan ? 4.5 : 3)
  const rays = rng.int(13, 19)
  const wash = rng.pick(sheet.washes)
  for (let k = 0; k < rays; k++) {
    const a = line.angleAt(99) + ((k / (rays - 1)) * 2 - 1) * 1.25
    const r =
      length *
      0.28 *
      (0.85 + 0.2 * Math.cos((k / (rays - 1) - 0.5) * Math.PI)) *
      rng.range(0.9, 1.05)
    const [hx, hy] = [ex + Math.cos(a) * r, ey + Math.sin(a) * r]
    plant += stroke(
      `M${ex} ${ey}Q${ex + Math.cos(a * 0.94 - 0.09) * r * 0.55} ${ey + Math.sin(a) * r * 0.5} ${hx} ${hy}`,
      sheet.ink,
      1.9
    )
    if (!sheet.cyan) plant += circle(hx, hy, length * 0.036, wash, { opacity: 0.55 })
    for (let j = 0; j < 12; j++)
      plant += circle(
        hx + rng.around(0, length * 0.017),
        hy + rng.around(0, length * 0.017),
        rng.range(2, length * 0.0068),
        sheet.ink,
        { opacity: rng.range(0.6, 1) }
      )
  }
  return plant
}

function grass(
  rng: Rng,
  sheet: Sheet,
  x: number,
  y: number,
  angle: number,
  length: number
): string {
  const line = stem(rng, x, y, angle, length, rng.around(0, 0.8))
  let plant = stroke(smooth(line.points), sheet.ink, sheet.cyan ? 3.5 : 2.4)
  const wash = rng.pick(sheet.washes)
  for (let i = 13; i < 23; i++) {
    for (const side of [-1, 1])
      plant += drawLeaf(
        rng,
        sheet,
        line.points[i] as Point,
        line.angleAt(i) + side * 0.5,
        length * 0.065,
        length * 0.014,
        wash
      )
  }
  const blade = stem(
    rng,
    x,
    y,
    angle + rng.around(0, 0.3),
    length * rng.range(0.5, 0.8),
    rng.pick([-1, 1]) * rng.range(0.6, 1.3)
  )
  return plant + stroke(smooth(blade.points), sheet.ink, sheet.cyan ? 6 : 2.4, { opacity: 0.8 })
}

function compose(rng: Rng, sheet: Sheet, size: Size, kind: string): string {
  const tall = size.height
  const [cx, foot] = [size.width / 2, tall * 0.9]
  const up = -Math.PI / 2
  const fan = (
    count: number,
    draw: (x: number, angle: number, length: number, i: number) => string
  ): string =>
    Array.from({ length: count }, (_, i) => {
      const t = count === 1 ? 0 : (i / (count - 1)) * 2 - 1
      return draw(
        cx + t * size.width * 0.03,
        up + t * rng.range(0.2, 0.34) + rng.around(0, 0.04),
        tall * (0.72 - Math.abs(t) * 0.17) * rng.range(0.88, 1.05),
        i
      )
    }).join("")
  switch (kind) {
    case "fern":
      return fan(rng.pick([1, 1, 2, 3]), (x, a, l) => branch(rng, sheet, x, foot, a, l, "fern"))
    case "poppy":
      return fan(rng.int(2, 5), (x, a, l) => poppy(rng, sheet, x, foot, a, l * 0.92))
    case "umbel":
      return fan(rng.int(1, 3), (x, a, l) => umbel(rng, sheet, x, foot, a, l * 1.08))
    case "grass":
      return fan(rng.int(6, 10), (x, a, l) =>
        grass(rng, sheet, x, foot, a, l * rng.range(0.8, 1.12))
      )
    case "bouquet":
      return fan(5, (x, a, l, i) =>
        [branch, poppy, umbel, grass, branch].map((_, k) => k)[(i + rng.int(0, 1)) % 4] === 1
          ? poppy(rng, sheet, x, foot, a, l)
          : i % 2
            ? umbel(rng, sheet, x, foot, a, l)
            : branch(rng, sheet, x, foot, a, l, i ? "olive" : "paired")
      )
    default:
      return fan(rng.pick([1, 1, 2]), (x, a, l) =>
        branch(rng, sheet, x, foot, a, l * 1.04, rng.pick(["paired", "olive", "paired"]))
      )
  }
}

/** The brushed edge a hand-coated cyanotype has. */
function coated(rng: Rng, size: Size): string {
  const blue = rng.pick(BLUES)
  const m = Math.min(size.width, size.height) * 0.06
  const edge: Point[] = []
  const side = (ax: number, ay: number, bx: number, by: number): void => {
    for (let i = 0; i < 26; i++)
      edge.push([
        ax + ((bx - ax) * i) / 26 + rng.around(0, 7),
        ay + ((by - ay) * i) / 26 + rng.around(0, 7),
      ])
  }
  side(m, m, size.width - m, m)
  side(size.width - m, m, size.width - m, size.height - m)
  side(size.width - m, size.height - m, m, size.height - m)
  side(m, size.height - m, m, m)
  let brush = ""
  for (let i = 0; i < 24; i++) {
    const y = m + ((size.height - m * 2) * i) / 24
    brush += stroke(
      polyline([
        [m - rng.range(0, 24), y + rng.around(0, 10)],
        [size.width - m + rng.range(0, 24), y + rng.around(0, 10)],
      ]),
      blue,
      rng.range(5, 20),
      { opacity: 0.5 }
    )
  }
  const glow = el(
    "defs",
    {},
    radial("glow", [
      [0, mix(blue, "#ffffff", 0.12)],
      [1, mix(blue, "#000000", 0.18)],
    ])
  )
  return (
    glow +
    rect(0, 0, size.width, size.height, "#f4f0e6") +
    brush +
    fill(smooth(edge, true), "url(#glow)")
  )
}

export const botanical: Generator = (rng, size, motif) => {
  const cyan = motif.startsWith("cyanotype")
  const kind = cyan ? motif.slice("cyanotype-".length) : motif
  const sheet: Sheet = cyan
    ? { ground: "#143c66", ink: "#eef3f2", washes: ["#eef3f2"], cyan }
    : rng.palette(SHEETS)
  const plants = compose(rng.fork("plants"), sheet, size, kind)
  const paper = cyan
    ? coated(rng.fork("coat"), size)
    : rect(0, 0, size.width, size.height, sheet.ground)
  const wash = rng.pick(sheet.washes)
  const blot = el(
    "defs",
    {},
    radial("blot", [
      [0, wash, 0.34],
      [0.6, wash, 0.16],
      [1, wash, 0],
    ])
  )
  const [bx, by] = [size.width * rng.range(0.35, 0.65), size.height * rng.range(0.32, 0.5)]
  const blots = cyan
    ? ""
    : blot +
      el("ellipse", {
        cx: bx,
        cy: by,
        rx: size.width * rng.range(0.3, 0.5),
        ry: size.height * rng.range(0.22, 0.36),
        fill: "url(#blot)",
      })
  return { kind: "svg", texture: "paper", grain: 0.7, elements: paper + blots + plants }
}
