import type { Rng } from "../random"
import { circle, el, fill, group, polyline, rect, stroke } from "../svg"
import type { Generator, Size } from "../types"

/** Screen prints of plain shapes in overprinted inks. Motifs: grid, orbit, stack, arcs. */

type Inks = { paper: string; inks: readonly string[]; key: string }

const INKS: readonly Inks[] = [
  { paper: "#f2ead9", inks: ["#d8412f", "#1f5fa8", "#f1b52b", "#e9a58c"], key: "#1c1b1a" },
  { paper: "#efe9e0", inks: ["#e2725b", "#1f4e4a", "#e8c07d", "#8fb3a5"], key: "#1d2b2a" },
  { paper: "#f5f1e8", inks: ["#2b2f77", "#e85d4a", "#f2c6b4", "#7aa5d8"], key: "#20203a" },
  { paper: "#ece5d5", inks: ["#b5452c", "#d99b3a", "#56704a", "#2f4858"], key: "#231f1a" },
  { paper: "#f4efe9", inks: ["#d05a8a", "#f0a63b", "#36827f", "#5a4a8a"], key: "#272033" },
  { paper: "#e6e4dd", inks: ["#17181c", "#c93a2b", "#9aa0a3", "#d9b25f"], key: "#17181c" },
  { paper: "#f1ecdf", inks: ["#0d6e6e", "#f08a4b", "#f5d491", "#23395b"], key: "#12262b" },
]

const over = { style: "mix-blend-mode:multiply" }

/** One cell of the grid: a quarter disc, half disc, disc, leaf, stripes, triangle or plain ink. */
function cell(rng: Rng, x: number, y: number, s: number, a: string, b: string): string {
  const turn = rng.int(0, 3) * 90
  const shapes: readonly string[] = [
    fill(`M0 0H${s}A${s} ${s} 0 0 1 0 ${s}Z`, b),
    fill(`M0 0H${s}A${s / 2} ${s / 2} 0 0 1 0 0Z`, b) +
      fill(`M0 ${s / 2}H${s}A${s / 2} ${s / 2} 0 0 1 0 ${s / 2}Z`, b),
    circle(s / 2, s / 2, s * 0.36, b),
    fill(`M0 0A${s} ${s} 0 0 1 ${s} ${s}A${s} ${s} 0 0 1 0 0Z`, b),
    [0, 1, 2, 3].map((i) => rect(0, (s / 4) * i, s, s / 8, b)).join(""),
    fill(`M0 0H${s}L0 ${s}Z`, b),
    circle(s / 2, s / 2, s * 0.42, b) + circle(s / 2, s / 2, s * 0.24, a),
    "",
  ]
  return group(
    `translate(${x} ${y}) rotate(${turn} ${s / 2} ${s / 2})`,
    rect(0, 0, s + 0.5, s + 0.5, a) + rng.pick(shapes)
  )
}

function grid(rng: Rng, size: Size, inks: Inks): string {
  const columns = rng.int(3, 6)
  const margin = size.width * 0.09
  const s = (size.width - margin * 2) / columns
  const rows = Math.floor((size.height - margin * 1.6) / s)
  const top = (size.height - rows * s) / 2
  const colours = [inks.paper, ...inks.inks, inks.key]
  let print = ""
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b] = rng.shuffle(colours)
      print += cell(rng, margin + column * s, top + row * s, s, a ?? inks.paper, b ?? inks.key)
    }
  }
  return print
}

function orbit(rng: Rng, size: Size, inks: Inks): string {
  const [w, h] = [size.width, size.height]
  const unit = Math.min(w, h)
  const colours = rng.shuffle(inks.inks)
  let print = ""
  const big = unit * rng.range(0.24, 0.34)
  const [cx, cy] = [w * rng.range(0.38, 0.62), h * rng.range(0.36, 0.52)]
  print += circle(cx, cy, big, colours[0] ?? inks.key, over)
  print += group(
    `rotate(${rng.range(-35, 35)} ${cx} ${cy})`,
    rect(
      cx - w * 0.45,
      cy + big * rng.range(-0.3, 0.6),
      w * 0.9,
      unit * rng.range(0.05, 0.13),
      colours[1] ?? inks.key,
      over
    )
  )
  print += circle(
    cx + big * rng.range(-0.9, 0.9),
    cy + big * rng.range(0.5, 1.2),
    big * rng.range(0.35, 0.7),
    colours[2] ?? inks.key,
    over
  )
  for (let k = 0; k < rng.int(3, 8); k++)
    print += stroke(
      `M${cx - big * (1.1 + k * 0.1)} ${cy}a${big * (1.1 + k * 0.1)} ${big * (1.1 + k * 0.1)} 0 0 1 ${big * (2.2 + k * 0.2)} 0`,
      inks.key,
      3.5,
      { transform: `rotate(${rng.int(0, 11) * 30} ${cx} ${cy})` }
    )
  print += polylineFan(rng, w * rng.range(0.2, 0.8), h * rng.range(0.68, 0.84), unit, inks.key)
  return (
    print +
    circle(
      w * rng.range(0.15, 0.85),
      h * rng.range(0.12, 0.22),
      unit * rng.range(0.025, 0.06),
      inks.key
    )
  )
}

function polylineFan(rng: Rng, x: number, y: number, unit: number, colour: string): string {
  let lines = ""
  const from = rng.range(0, Math.PI)
  for (let i = 0; i < 13; i++) {
    const a = from + i * 0.07
    const r = unit * 0.3
    lines += polyline([
      [x - Math.cos(a) * r, y - Math.sin(a) * r],
      [x + Math.cos(a) * r, y + Math.sin(a) * r],
    ])
  }
  return stroke(lines, colour, 2.4)
}

function stack(rng: Rng, size: Size, inks: Inks): string {
  const [w, h] = [size.width, size.height]
  let y = h * 0.88
  let print = ""
  const colours = rng.shuffle([...inks.inks, inks.key])
  for (let k = 0; y > h * 0.2; k++) {
    const width = w * rng.range(0.2, 0.62)
    const height = h * rng.range(0.07, 0.17)
    const x = w / 2 - width / 2 + rng.around(0, w * 0.05)
    const colour = colours[k % colours.length] ?? inks.key
    const style = rng.int(0, 3)
    if (style === 0)
      print += fill(
        `M${x} ${y}a${width / 2} ${Math.min(height * 1.3, width / 2)} 0 0 1 ${width} 0Z`,
        colour,
        over
      )
    else if (style === 1)
      print += el("rect", {
        x,
        y: y - height,
        width,
        height,
        rx: height / 2,
        fill: colour,
        ...over,
      })
    else if (style === 2)
      print += fill(`M${x} ${y}h${width}l${-width * 0.2} ${-height}h${-width * 0.6}Z`, colour, over)
    else
      print += fill(
        `M${x} ${y - height}h${width}a${width / 2} ${height} 0 0 1 ${-width} 0Z`,
        colour,
        over
      )
    y -= height * 0.97
  }
  return (
    rect(0, h * 0.88, w, h, inks.inks[3] ?? inks.key, over) +
    print +
    circle(w * rng.range(0.22, 0.78), h * 0.15, w * 0.055, inks.inks[0] ?? inks.key, over)
  )
}

function arcs(rng: Rng, size: Size, inks: Inks): string {
  const [w, h] = [size.width, size.height]
  const colours = rng.shuffle([...inks.inks, inks.key])
  const columns = rng.pick([2, 2, 3])
  const s = (w * 0.84) / columns
  const rows = Math.max(1, Math.floor((h * 0.88) / s))
  const [left, top] = [(w - s * columns) / 2, (h - s * rows) / 2]
  const rings = rng.int(4, 7)
  let print = ""
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const shift = rng.int(0, 5)
      let quarter = rect(0, 0, s, s, colours[(shift + 1) % colours.length] ?? inks.key)
      for (let k = 0; k < rings; k++) {
        const r = s * (1 - k / rings)
        quarter += fill(
          `M0 0H${r}A${r} ${r} 0 0 1 0 ${r}Z`,
          k % 2 ? inks.paper : (colours[(shift + k) % colours.length] ?? inks.key)
        )
      }
      print += group(
        `translate(${left + column * s} ${top + row * s}) rotate(${rng.int(0, 3) * 90} ${s / 2} ${s / 2})`,
        quarter
      )
    }
  }
  return print
}

export const modernist: Generator = (rng, size, motif) => {
  const inks = rng.palette(INKS)
  const draw = { grid, orbit, stack, arcs }[motif] ?? orbit
  const print = draw(rng.fork(motif), size, inks)
  return {
    kind: "svg",
    texture: "paper",
    grain: 0.55,
    elements:
      rect(0, 0, size.width, size.height, inks.paper) + el("g", { style: "isolation:auto" }, print),
  }
}
