import { mix } from "../colour"
import type { Rng } from "../random"
import { circle, el, fill, group, rect, ring, smooth, stroke, type Point } from "../svg"
import type { Generator, Size } from "../types"
import { type Paints, PAINTS, BODIES } from "./folk-shapes"

/** Rows of dashes or dots that follow the outline inwards. */
function filledWithMarks(
  rng: Rng,
  outline: readonly Point[],
  colour: string,
  mark: string,
  unit: number
): string {
  const cx = outline.reduce((sum, [x]) => sum + x, 0) / outline.length
  const cy = outline.reduce((sum, [, y]) => sum + y, 0) / outline.length
  const style = rng.int(0, 2)
  const clip = `in${Math.round(cx)}-${Math.round(cy)}`
  let work = ""
  for (let k = 0; k < 7; k++) {
    const t = 0.92 - k * 0.125
    const d = smooth(
      outline.map(([x, y]): Point => [cx + (x - cx) * t, cy + (y - cy) * t]),
      true
    )
    const dash =
      style === 0
        ? `${unit * 0.014} ${unit * 0.012}`
        : style === 1
          ? `0.1 ${unit * 0.017}`
          : k % 2
            ? `0.1 ${unit * 0.017}`
            : `${unit * 0.03} ${unit * 0.014}`
    work += stroke(d, mark, style === 1 || (style === 2 && k % 2) ? unit * 0.0085 : unit * 0.0048, {
      "stroke-dasharray": dash,
      opacity: 0.92,
    })
  }
  const shape = smooth(outline, true)
  return (
    fill(shape, colour) +
    el("clipPath", { id: clip }, fill(shape, "#000")) +
    el("g", { "clip-path": `url(#${clip})` }, work)
  )
}

function antlers(x: number, y: number, unit: number, colour: string): string {
  let d = ""
  for (const side of [-1, 1]) {
    d += `M${x} ${y}C${x + side * unit * 0.05} ${y - unit * 0.1} ${x + side * unit * 0.16} ${y - unit * 0.12} ${x + side * unit * 0.17} ${y - unit * 0.26}`
    for (const t of [0.35, 0.65])
      d += `M${x + side * unit * 0.14 * (t + 0.2)} ${y - unit * 0.2 * t - unit * 0.03}q${side * unit * 0.02} ${-unit * 0.05} ${-side * unit * 0.01} ${-unit * 0.1}`
  }
  return stroke(d, colour, unit * 0.017)
}

function animal(
  rng: Rng,
  kind: string,
  cx: number,
  cy: number,
  unit: number,
  way: number,
  paints: Paints
): string {
  const shape = BODIES[kind] ?? (BODIES.bird as (typeof BODIES)[string])
  const stretch = rng.range(0.9, 1.18)
  const put = ([x, y]: Point): Point => [cx + x * unit * way * stretch, cy + y * unit]
  const [a, b] = rng.shuffle(paints.body) as [string, string]
  const [ex, ey] = put(shape.eye)
  let work = kind === "deer" ? antlers(...put([-0.37, -0.45]), unit, a) : ""
  if (kind === "bird")
    work +=
      [-0.06, 0.06]
        .map((dx) =>
          stroke(
            `M${cx + dx * unit} ${cy + unit * 0.22}v${unit * 0.14}m0 0l${-unit * 0.04} ${unit * 0.03}m${unit * 0.04} ${-unit * 0.03}l${unit * 0.04} ${unit * 0.03}`,
            b,
            unit * 0.012
          )
        )
        .join("") +
      fill(
        `M${put([-0.47, -0.34]).join(" ")}L${put([-0.62, -0.26]).join(" ")}L${put([-0.45, -0.24]).join(" ")}Z`,
        b
      )
  work += filledWithMarks(rng, shape.outline.map(put), a, paints.mark, unit)
  work += filledWithMarks(rng, shape.wing.map(put), b, paints.mark, unit * 0.9)
  return (
    work +
    circle(ex, ey, unit * 0.03, paints.mark) +
    circle(ex, ey, unit * 0.015, mix(a, "#000000", 0.6))
  )
}

function sprig(
  rng: Rng,
  x: number,
  y: number,
  angle: number,
  length: number,
  paints: Paints
): string {
  const [leafColour, flowerColour] = rng.shuffle(paints.body) as [string, string]
  const bend = rng.around(0, 0.4)
  const at = (t: number): Point => [
    x + Math.cos(angle + bend * t) * length * t,
    y + Math.sin(angle + bend * t) * length * t,
  ]
  let work = stroke(smooth([0, 0.25, 0.5, 0.75, 1].map(at)), leafColour, length * 0.022)
  for (let k = 1; k < 6; k++) {
    const [lx, ly] = at(k / 6)
    for (const side of [-1, 1]) {
      const turn = ((angle + bend + side * 0.9) * 180) / Math.PI
      work += group(
        `translate(${lx.toFixed(1)} ${ly.toFixed(1)}) rotate(${turn.toFixed(1)})`,
        fill(
          `M0 0Q${length * 0.09} ${-length * 0.07} ${length * 0.2} 0Q${length * 0.09} ${length * 0.07} 0 0Z`,
          leafColour
        ) +
          stroke(`M${length * 0.03} 0H${length * 0.15}`, paints.mark, length * 0.011, {
            "stroke-dasharray": `0.1 ${length * 0.026}`,
          })
      )
    }
  }
  const [fx, fy] = at(1.04)
  const petals = rng.pick([5, 6, 8])
  work += ring(fx, fy, length * 0.1, petals, rng.next())
    .map(([px, py]) => circle(px, py, length * 0.065, flowerColour))
    .join("")
  return (
    work + circle(fx, fy, length * 0.06, paints.mark) + circle(fx, fy, length * 0.03, leafColour)
  )
}

function border(rng: Rng, size: Size, paints: Paints): string {
  const m = Math.min(size.width, size.height) * 0.05
  const [a, b] = rng.shuffle(paints.body) as [string, string]
  const step = m * 0.72
  let work = el("rect", {
    x: m,
    y: m,
    width: size.width - m * 2,
    height: size.height - m * 2,
    fill: "none",
    stroke: a,
    "stroke-width": m * 0.16,
  })
  const style = rng.int(0, 2)
  for (let x = m * 1.6; x < size.width - m * 1.4; x += step)
    for (const y of [m * 1.55, size.height - m * 1.55])
      work +=
        style === 0
          ? circle(x, y, m * 0.17, b)
          : style === 1
            ? fill(
                `M${x - step * 0.42} ${y + m * 0.22}L${x} ${y - m * 0.22}L${x + step * 0.42} ${y + m * 0.22}Z`,
                b
              )
            : stroke(
                `M${x - step * 0.3} ${y}q${step * 0.3} ${-m * 0.4} ${step * 0.6} 0`,
                b,
                m * 0.11
              )
  return work
}

function scene(rng: Rng, size: Size, motif: string, paints: Paints): string {
  const [w, h] = [size.width, size.height]
  const unit = Math.min(w, h)
  let work = ""
  const inside = (x: number, y: number): boolean =>
    x > w * 0.1 && x < w * 0.9 && y > h * 0.1 && y < h * 0.9
  if (motif === "garden") {
    for (let k = 0; k < 9; k++)
      work += sprig(
        rng,
        w * (0.5 + (k - 4) * 0.035),
        h * 0.9,
        -Math.PI / 2 + (k - 4) * 0.085,
        h * rng.range(0.4, 0.56) * (1 - Math.abs(k - 4) * 0.08),
        paints
      )
    return (
      work +
      animal(rng, "bird", w * 0.31, h * 0.22, unit * 0.25, 1, paints) +
      animal(rng, "bird", w * 0.69, h * 0.22, unit * 0.25, -1, paints)
    )
  }
  if (motif === "fish") {
    const rows = rng.int(2, 3)
    for (let k = 0; k < rows; k++)
      work += animal(
        rng,
        "fish",
        w * 0.5 + rng.around(0, w * 0.03),
        (h * (k + 0.75)) / (rows + 0.5),
        Math.min(w * 0.64, (h / rows) * 1.1),
        k % 2 ? -1 : 1,
        paints
      )
  } else {
    const pair = rng.chance(0.45)
    if (pair)
      for (const side of [-1, 1])
        work += animal(
          rng.fork(`twin`),
          motif,
          w * (0.5 + side * 0.2),
          h * 0.52,
          unit * 0.31,
          side === -1 ? -1 : 1,
          paints
        )
    else work += animal(rng, motif, w * 0.5, h * 0.5, unit * 0.62, rng.pick([-1, 1]), paints)
    for (let k = 0; k < 5; k++)
      work =
        sprig(
          rng,
          w * (0.18 + k * 0.16),
          h * 0.91,
          -Math.PI / 2 + rng.around(0, 0.2),
          h * rng.range(0.13, 0.26),
          paints
        ) + work
  }
  for (let k = 0; k < 46; k++) {
    const [x, y] = [rng.range(0, w), rng.range(0, motif === "fish" ? h : h * 0.36)]
    if (inside(x, y))
      work =
        ring(x, y, unit * 0.013, 5, rng.next())
          .map(([px, py]) =>
            circle(px, py, unit * 0.0055, paints.body[k % paints.body.length] ?? "#fff")
          )
          .join("") + work
  }
  return work
}

export const folk: Generator = (rng, size, motif) => {
  const paints = rng.palette(PAINTS)
  const kind = ["bird", "deer", "fish", "garden"].includes(motif) ? motif : "bird"
  return {
    kind: "svg",
    texture: "paper",
    grain: 0.8,
    elements:
      rect(0, 0, size.width, size.height, paints.ground) +
      border(rng.fork("border"), size, paints) +
      scene(rng.fork(kind), size, kind, paints),
  }
}
