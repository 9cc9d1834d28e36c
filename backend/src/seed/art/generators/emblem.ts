import { mix } from "../colour"
import type { Rng } from "../random"
import { circle, fill, group, polyline, rect, ring, stroke } from "../svg"
import type { Generator } from "../types"

/** A vendor's mark without letters: one plain sign in two inks. Motifs: wave, pot, leaf, loom, sun, bird, hill, tile, gem, knot, ring, arch. */

const INKS: readonly (readonly [ground: string, sign: string, accent: string])[] = [
  ["#f3ece0", "#7c2d1c", "#d9a441"],
  ["#1f3557", "#f3ead6", "#c8452f"],
  ["#e6ddd0", "#2f3d3a", "#b3623c"],
  ["#2f4a3b", "#f1e9d4", "#d9b45a"],
  ["#f7efe2", "#1f4f94", "#e0a62f"],
  ["#8f2f2c", "#f6e8cf", "#f0b75a"],
  ["#ede3d4", "#433646", "#9a6a72"],
  ["#23454f", "#f0e8da", "#e2725b"],
]

const sign: Record<string, (rng: Rng, a: string, b: string, ground: string) => string> = {
  wave: (_, a, b) =>
    circle(66, -92, 44, b) +
    [0, 1, 2].map((k) => stroke(`M-170 ${20 + k * 58}q42 -62 85 0t85 0t85 0t85 0`, a, 20)).join(""),
  pot: (_, a, b) =>
    fill(
      "M-60 -150H60L48 -112C120 -70 150 10 118 78C98 122 70 142 50 150H-50C-70 142 -98 122 -118 78C-150 10 -120 -70 -48 -112Z",
      a
    ) + stroke("M-124 12Q0 52 124 12", b, 16),
  leaf: (_, a, b) =>
    fill("M0 -170C120 -90 120 60 0 150C-120 60 -120 -90 0 -170Z", a) +
    stroke("M0 -110V190M0 -20L58 -72M0 -20L-58 -72M0 60L66 0M0 60L-66 0", b, 12),
  loom: (_, a, b) =>
    [-2, -1, 0, 1, 2].map((k) => rect(k * 66 - 20, -165, 40, 330, a)).join("") +
    [-2, -1, 0, 1, 2]
      .map((k) =>
        [-2, -1, 0, 1, 2]
          .map((j) => ((k + j) % 2 ? "" : rect(j * 66 - 33, k * 66 - 20, 66, 40, b)))
          .join("")
      )
      .join(""),
  sun: (rng, a, b) =>
    circle(0, 0, 74, b) +
    ring(0, 0, 1, rng.pick([12, 16]))
      .map(([x, y]) =>
        stroke(
          polyline([
            [x * 104, y * 104],
            [x * 165, y * 165],
          ]),
          a,
          20
        )
      )
      .join(""),
  bird: (_, a, b) =>
    fill(
      "M-170 -60C-110 -110 -50 -110 -10 -40C40 -60 110 -60 170 -130C160 0 100 110 -20 110C-100 110 -120 20 -110 -30Z",
      a
    ) +
    circle(-98, -52, 13, b) +
    stroke("M-20 20Q50 40 96 -26", b, 14),
  hill: (_, a, b, ground) =>
    circle(40, -70, 62, b) +
    fill("M-180 120L-50 -110L30 20L72 -40L180 120Z", a) +
    stroke("M-180 150H180", a, 16) +
    stroke("M-50 -110L-74 -20L-40 -50L-14 0", ground, 10),
  tile: (_, a, b) =>
    [0, 90, 180, 270]
      .map((t) => group(`rotate(${t})`, fill("M8 8H160A152 152 0 0 1 8 160Z", t % 180 ? a : b)))
      .join(""),
  gem: (_, a, b) =>
    fill("M-90 -120H90L160 -30L0 160L-160 -30Z", a) +
    stroke("M-160 -30H160M-90 -120L-50 -30L0 160L50 -30L90 -120M-50 -30L0 -120L50 -30", b, 10),
  knot: (_, a, b) =>
    [45, 135]
      .map((t) =>
        group(
          `rotate(${t})`,
          stroke("M-150 -52H150A52 52 0 0 1 150 52H-150A52 52 0 0 1 -150 -52Z", a, 20)
        )
      )
      .join("") + circle(0, 0, 20, b),
  ring: (rng, a, b) =>
    [150, 112, 74]
      .map((r, k) =>
        stroke(
          `M${-r} 0a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0`,
          k === 1 ? b : a,
          18,
          {
            "stroke-dasharray": k === 1 ? "34 24" : undefined,
            transform: `rotate(${rng.int(0, 90)})`,
          }
        )
      )
      .join("") + circle(0, 0, 30, a),
  arch: (_, a, b) =>
    [150, 104, 58]
      .map((r, k) => fill(`M${-r} 150V0A${r} ${r} 0 0 1 ${r} 0V150Z`, k % 2 ? b : a))
      .join(""),
}

export const emblem: Generator = (rng, size, motif) => {
  const [ground, main, accent] = rng.palette(INKS)
  const draw = sign[motif] ?? (sign.sun as (typeof sign)[string])
  const [cx, cy] = [size.width / 2, size.height / 2]
  const r = size.width * 0.43
  const scale = size.width / 640
  const disc =
    circle(cx, cy, r, mix(ground, "#ffffff", 0.08)) +
    stroke(
      `M${cx - r} ${cy}a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0`,
      main,
      5 * scale
    )
  return {
    kind: "svg",
    texture: "paper",
    grain: 0.45,
    elements:
      rect(0, 0, size.width, size.height, ground) +
      disc +
      group(`translate(${cx} ${cy}) scale(${scale * 0.98})`, draw(rng, main, accent, ground)),
  }
}
