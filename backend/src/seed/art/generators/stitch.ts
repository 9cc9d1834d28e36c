import { mix } from "../colour"
import type { Rng } from "../random"
import { circle, el, fill, rect, ring, smooth, stroke, type Point } from "../svg"
import type { Generator, Size } from "../types"

/** Running stitch on cloth: kantha (`sun`, `fish`, `tree`, `fields`) and `sashiko` grids. */

type Cloth = { ground: string; threads: readonly string[]; patch: readonly string[] }

const CLOTHS: readonly Cloth[] = [
  {
    ground: "#f2ead9",
    threads: ["#a32f2b", "#23415f", "#d1902f", "#3f6b4f"],
    patch: ["#e9c7a4", "#c9d2c3", "#e4b5a2"],
  },
  {
    ground: "#22304d",
    threads: ["#f3ecdc", "#d9e0e4", "#c7a86a"],
    patch: ["#2f4266", "#1a2640", "#3b4f6e"],
  },
  {
    ground: "#8f2f2c",
    threads: ["#f6e8cf", "#f0b75a", "#f2d6c4"],
    patch: ["#a8433a", "#7a2427", "#b9603c"],
  },
  {
    ground: "#e8dcc3",
    threads: ["#28403a", "#b5532f", "#7d2140", "#2c5a7a"],
    patch: ["#d3c49a", "#d9a98a", "#b7c2ae"],
  },
  {
    ground: "#35443a",
    threads: ["#f1e9d4", "#d9b45a", "#d98a6a"],
    patch: ["#42554a", "#2a372f", "#56664f"],
  },
  {
    ground: "#dfe3e0",
    threads: ["#1d3557", "#c2452d", "#39677a"],
    patch: ["#c5d2d6", "#e8d3c4", "#b4c4bd"],
  },
]

const run = (d: string, colour: string, width: number, dash: number, rng: Rng): string =>
  stroke(d, mix(colour, "#000000", 0.35), width * 0.9, {
    "stroke-dasharray": `${dash} ${dash * 0.85}`,
    "stroke-dashoffset": 0,
    opacity: 0.22,
    transform: "translate(1.4 2.4)",
  }) +
  stroke(d, colour, width, {
    "stroke-dasharray": `${dash} ${dash * 0.85}`,
    opacity: rng.range(0.9, 1),
  })

const circlePath = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0`

/** Rows of stitches that follow an outline inwards. */
function filled(
  rng: Rng,
  outline: readonly Point[],
  cloth: Cloth,
  rows: number,
  colours: readonly string[]
): string {
  const cx = outline.reduce((sum, [x]) => sum + x, 0) / outline.length
  const cy = outline.reduce((sum, [, y]) => sum + y, 0) / outline.length
  let work = fill(smooth(outline, true), rng.pick(cloth.patch))
  for (let k = 0; k < rows; k++) {
    const t = 1 - k / rows
    work += run(
      smooth(
        outline.map(([x, y]): Point => [cx + (x - cx) * t, cy + (y - cy) * t]),
        true
      ),
      colours[Math.floor(k / 2) % colours.length] ?? "#fff",
      4.2,
      13,
      rng
    )
  }
  return work
}

function sun(rng: Rng, size: Size, cloth: Cloth): string {
  const unit = Math.min(size.width, size.height)
  const [cx, cy] = [size.width * rng.range(0.42, 0.58), size.height * rng.range(0.4, 0.6)]
  const petals = rng.pick([8, 12, 16])
  let work = ""
  const gap = unit * 0.019
  for (let r = unit * 0.3; r < Math.hypot(size.width, size.height) * 0.62; r += gap)
    work += run(
      circlePath(cx, cy, r),
      rng.chance(0.16) ? rng.pick(cloth.threads) : (cloth.threads[0] as string),
      3,
      12,
      rng
    )
  const reach = unit * 0.27
  for (let k = 0; k < petals; k++) {
    const a = (k / petals) * Math.PI * 2
    const at = (r: number, turn: number): Point => [
      cx + Math.cos(a + turn) * r,
      cy + Math.sin(a + turn) * r,
    ]
    const half = (Math.PI / petals) * 0.82
    work += filled(
      rng,
      [at(reach * 0.45, 0), at(reach * 0.72, half), at(reach, 0), at(reach * 0.72, -half)],
      cloth,
      5,
      [cloth.threads[k % cloth.threads.length] as string]
    )
  }
  return work + filled(rng, ring(cx, cy, reach * 0.4, 16), cloth, 8, cloth.threads)
}

function fishOutline(cx: number, cy: number, length: number, way: number): Point[] {
  const shape: Point[] = [
    [-0.5, 0],
    [-0.34, -0.17],
    [-0.05, -0.24],
    [0.22, -0.12],
    [0.34, -0.03],
    [0.5, -0.2],
    [0.46, 0],
    [0.5, 0.2],
    [0.34, 0.03],
    [0.22, 0.12],
    [-0.05, 0.24],
    [-0.34, 0.17],
  ]
  return shape.map(([x, y]) => [cx + x * length * way, cy + y * length])
}

function fish(rng: Rng, size: Size, cloth: Cloth): string {
  let work = ""
  const lines = rng.range(34, 48)
  const wave = rng.range(10, 26)
  for (let k = -1; k < lines + 2; k++) {
    const y = (size.height * k) / lines
    work += run(
      `M-30 ${y}q${size.width / 8} ${wave} ${size.width / 4} 0t${size.width / 4} 0t${size.width / 4} 0t${size.width / 4} 0t${size.width / 4} 0`,
      cloth.threads[0] as string,
      2.8,
      13,
      rng
    )
  }
  const rows = rng.int(2, 4)
  const columns = rng.int(1, 2)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [cx, cy] = [
        (size.width * (column + 0.5)) / columns + rng.around(0, 20),
        (size.height * (row + 0.5)) / rows + rng.around(0, 12),
      ]
      const length = Math.min((size.width / columns) * 0.7, (size.height / rows) * 1.5)
      const way = (row + column) % 2 ? 1 : -1
      work +=
        filled(rng, fishOutline(cx, cy, length, way), cloth, 9, rng.shuffle(cloth.threads)) +
        circle(
          cx - length * 0.37 * way,
          cy - length * 0.03,
          length * 0.022,
          cloth.threads[1] as string
        )
    }
  }
  return work
}

function tree(rng: Rng, size: Size, cloth: Cloth): string {
  let work = ""
  const [w, h] = [size.width, size.height]
  for (let k = 0; k < 46; k++)
    work += run(
      `M-10 ${(h * k) / 44}H${w + 10}`,
      mix(cloth.ground, cloth.threads[0] as string, 0.45),
      2.4,
      11,
      rng
    )
  const limb = (x: number, y: number, angle: number, length: number, depth: number): void => {
    const [ex, ey] = [x + Math.cos(angle) * length, y + Math.sin(angle) * length]
    for (let k = -depth; k <= depth; k++)
      work += run(
        `M${x + k * 5} ${y}Q${(x + ex) / 2 + rng.around(0, 14)} ${(y + ey) / 2} ${ex + k * 3} ${ey}`,
        cloth.threads[1] as string,
        3.6,
        12,
        rng
      )
    const r = rng.range(0.024, 0.036) * w
    if (depth <= 1)
      work += filled(
        rng,
        ring(ex, ey, r * 1.3, 8, angle).map(
          ([px, py], i): Point =>
            i % 2 ? [px, py] : [ex + (px - ex) * 0.78, ey + (py - ey) * 0.78]
        ),
        cloth,
        4,
        [rng.pick(cloth.threads), rng.pick(cloth.threads)]
      )
    if (depth > 0)
      for (const side of depth > 2 ? [-1, -0.15, 1] : [-1, 1])
        limb(ex, ey, angle + side * rng.range(0.42, 0.72), length * rng.range(0.66, 0.8), depth - 1)
  }
  limb(w / 2, h * 0.9, -Math.PI / 2, h * 0.25, 4)
  return work
}

function fields(rng: Rng, size: Size, cloth: Cloth): string {
  let work = ""
  const columns = rng.int(3, 5)
  const cell = size.width / columns
  for (let row = 0; row * cell < size.height; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [column * cell, row * cell]
      const thread = rng.pick(cloth.threads)
      work += rect(x, y, cell + 1, cell + 1, rng.pick([cloth.ground, ...cloth.patch]))
      const style = rng.int(0, 3)
      const gaps = rng.int(8, 12)
      for (let k = 1; k < gaps; k++) {
        const t = (cell * k) / gaps
        const inset = t / 2
        const d =
          style === 0
            ? `M${x + 8} ${y + t}H${x + cell - 8}`
            : style === 1
              ? `M${x + t} ${y + 8}V${y + cell - 8}`
              : style === 2
                ? `M${x + inset} ${y + inset}h${cell - inset * 2}v${cell - inset * 2}h${inset * 2 - cell}Z`
                : circlePath(x + cell / 2, y + cell / 2, inset * 0.92)
        work += run(d, k % 4 === 0 && cloth.threads[1] ? cloth.threads[1] : thread, 3.6, 12, rng)
      }
    }
  }
  return work
}

/** Sashiko: shippo (circles), asanoha (hemp leaf) or a crossing grid, drawn as one long dashed path. */
function sashiko(rng: Rng, size: Size, cloth: Cloth): string {
  const s = size.width / rng.int(5, 9)
  const style = rng.int(0, 2)
  let d = ""
  for (let row = -1; row * s < size.height + s * 2; row++) {
    for (let column = -1; column * s < size.width + s * 2; column++) {
      const [x, y] = [column * s, row * s]
      if (style === 0)
        d +=
          circlePath(x, y, s * 0.707) +
          (rng.chance(0.3) ? circlePath(x + s / 2, y + s / 2, s * 0.1) : "")
      else if (style === 1) {
        const ox = x + (row % 2 ? s / 2 : 0)
        for (const a of [0, 1, 2, 3, 4, 5]) {
          const [ax, ay] = [Math.cos((a * Math.PI) / 3), Math.sin((a * Math.PI) / 3)]
          const [bx, by] = [
            Math.cos(((a + 0.5) * Math.PI) / 3),
            Math.sin(((a + 0.5) * Math.PI) / 3),
          ]
          d += `M${ox} ${y}l${ax * s * 0.5} ${ay * s * 0.58}M${ox} ${y}l${bx * s * 0.58} ${by * s * 0.58}`
        }
      } else
        d += `M${x} ${y + s / 2}h${s * 0.72}M${x + s / 2} ${y}v${s * 0.72}M${x + s * 0.2} ${y + s * 0.2}l${s * 0.6} ${s * 0.6}M${x + s * 0.8} ${y + s * 0.2}l${-s * 0.6} ${s * 0.6}`
    }
  }
  const thread = rng.pick(cloth.threads)
  const patch = rect(
    size.width * rng.range(0, 0.5),
    size.height * rng.range(0.1, 0.6),
    size.width * rng.range(0.3, 0.55),
    size.height * rng.range(0.2, 0.4),
    rng.pick(cloth.patch)
  )
  return patch + run(d, thread, 4.6, 15, rng)
}

export const stitch: Generator = (rng, size, motif) => {
  const cloth = rng.palette(CLOTHS)
  const draw = { sun, fish, tree, fields, sashiko }[motif] ?? sun
  const work = draw(rng.fork(motif), size, cloth)
  const m = Math.min(size.width, size.height) * 0.03
  const hem = el("rect", {
    x: m,
    y: m,
    width: size.width - m * 2,
    height: size.height - m * 2,
    fill: "none",
    stroke: cloth.threads[1],
    "stroke-width": 5,
    "stroke-dasharray": "16 10",
  })
  return {
    kind: "svg",
    texture: "linen",
    grain: 1,
    elements: rect(0, 0, size.width, size.height, cloth.ground) + work + hem,
  }
}
