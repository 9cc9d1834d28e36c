import { rgb, type Rgb } from "../colour"

/** Forms, glazes and rooms for the pots of `ceramics.ts`. */

/** Thrown pots on a table in window light. Motifs: vase, bottle, bowl, cup, jar, plate, set. */

/** Radius (share of the height) at each share of the height, foot to lip. */
export type Profile = readonly (readonly [at: number, radius: number])[]

export const PROFILES: Record<string, readonly Profile[]> = {
  vase: [
    [
      [0, 0.2],
      [0.1, 0.24],
      [0.4, 0.37],
      [0.65, 0.31],
      [0.84, 0.14],
      [0.93, 0.13],
      [1, 0.17],
    ],
    [
      [0, 0.16],
      [0.2, 0.2],
      [0.55, 0.33],
      [0.76, 0.33],
      [0.9, 0.18],
      [1, 0.19],
    ],
    [
      [0, 0.22],
      [0.3, 0.25],
      [0.6, 0.2],
      [0.85, 0.22],
      [1, 0.3],
    ],
    [
      [0, 0.26],
      [0.16, 0.36],
      [0.36, 0.38],
      [0.58, 0.24],
      [0.7, 0.13],
      [0.92, 0.11],
      [1, 0.14],
    ],
  ],
  bottle: [
    [
      [0, 0.17],
      [0.08, 0.19],
      [0.45, 0.2],
      [0.58, 0.15],
      [0.68, 0.06],
      [0.95, 0.05],
      [1, 0.075],
    ],
    [
      [0, 0.13],
      [0.15, 0.2],
      [0.4, 0.26],
      [0.6, 0.16],
      [0.72, 0.07],
      [0.95, 0.055],
      [1, 0.08],
    ],
  ],
  bowl: [
    [
      [0, 0.3],
      [0.08, 0.31],
      [0.14, 0.42],
      [0.45, 0.78],
      [0.8, 0.95],
      [1, 1],
    ],
    [
      [0, 0.34],
      [0.1, 0.33],
      [0.2, 0.62],
      [0.5, 0.84],
      [0.85, 0.86],
      [1, 0.83],
    ],
    [
      [0, 0.42],
      [0.1, 0.44],
      [0.3, 0.72],
      [0.7, 1.02],
      [1, 1.15],
    ],
  ],
  cup: [
    [
      [0, 0.34],
      [0.1, 0.39],
      [0.4, 0.43],
      [1, 0.45],
    ],
    [
      [0, 0.26],
      [0.07, 0.26],
      [0.14, 0.38],
      [0.5, 0.47],
      [1, 0.5],
    ],
    [
      [0, 0.36],
      [0.2, 0.46],
      [0.6, 0.46],
      [1, 0.4],
    ],
  ],
  jar: [
    [
      [0, 0.28],
      [0.1, 0.34],
      [0.4, 0.43],
      [0.66, 0.41],
      [0.76, 0.3],
      [0.78, 0.32],
      [0.86, 0.26],
      [0.91, 0.05],
      [0.96, 0.06],
      [1, 0.03],
    ],
    [
      [0, 0.32],
      [0.3, 0.36],
      [0.7, 0.36],
      [0.76, 0.34],
      [0.78, 0.38],
      [0.84, 0.36],
      [0.92, 0.1],
      [0.95, 0.05],
      [1, 0.06],
    ],
  ],
}

export type Scene = {
  wall: Rgb
  wallLow: Rgb
  table: Rgb
  glazes: readonly (readonly [Rgb, Rgb])[]
}

const scene = (
  wall: string,
  wallLow: string,
  table: string,
  glazes: readonly (readonly [string, string])[]
): Scene => ({
  wall: rgb(wall),
  wallLow: rgb(wallLow),
  table: rgb(table),
  glazes: glazes.map(([clay, glaze]) => [rgb(clay), rgb(glaze)] as const),
})

export const SCENES: readonly Scene[] = [
  scene("#d9d2c6", "#c3b9aa", "#a98e73", [
    ["#a9805c", "#e9e2d3"],
    ["#7b5a42", "#8fa39a"],
    ["#9a7150", "#3f5a63"],
  ]),
  scene("#b9c0bd", "#97a09c", "#6d6a62", [
    ["#5a4a3e", "#ece5d6"],
    ["#8a5b3f", "#b3623c"],
    ["#4d443d", "#2b3331"],
  ]),
  scene("#e6ddd0", "#d7c9b6", "#cdb491", [
    ["#b98a64", "#c7693f"],
    ["#c79f78", "#f1eadb"],
    ["#8b6a50", "#54705a"],
  ]),
  scene("#57524d", "#3f3b38", "#332c27", [
    ["#6d4b36", "#d8cdb9"],
    ["#4a3529", "#1e2426"],
    ["#7d5a40", "#9c8a5a"],
  ]),
  scene("#c9b3a2", "#b0957f", "#7a5a45", [
    ["#8c5e41", "#f0e6d6"],
    ["#70462f", "#3d5a7c"],
    ["#9b6b4b", "#d9b48c"],
  ]),
  scene("#9fb0b3", "#7f9396", "#d8cfc0", [
    ["#a67f60", "#f4efe4"],
    ["#b98f6b", "#2f5f86"],
    ["#8f6d55", "#d9c06a"],
  ]),
  scene("#ded9d3", "#cfc7bf", "#e4ddd3", [
    ["#a08970", "#2f3d3a"],
    ["#c7a483", "#a8bfb0"],
    ["#846650", "#7b2f28"],
  ]),
]
