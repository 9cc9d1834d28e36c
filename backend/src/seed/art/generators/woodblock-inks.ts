import { mix } from "../colour"
import { el, linear, rect } from "../svg"
import type { Size } from "../types"

/** Ink sets of `woodblock.ts` and the graded sky they share. */

/** Woodblock sheets: `seigaiha` scales, `swell` (a great wave), `fuji` (mountain and mist), `rain` (hills under rain). */

export type Inks = {
  paper: string
  sky: string
  horizon: string
  deep: string
  mid: string
  pale: string
  sun: string
}

export const INKS: readonly Inks[] = [
  {
    paper: "#f3ead6",
    sky: "#27486b",
    horizon: "#ecd9b4",
    deep: "#17334f",
    mid: "#3f7396",
    pale: "#b9d0cf",
    sun: "#c8452f",
  },
  {
    paper: "#f5ecdc",
    sky: "#d98b6a",
    horizon: "#f6dfba",
    deep: "#20404a",
    mid: "#5c8c8a",
    pale: "#cfdcc9",
    sun: "#b83a2a",
  },
  {
    paper: "#efe7d6",
    sky: "#47566f",
    horizon: "#dcc9b3",
    deep: "#252d44",
    mid: "#6a7c94",
    pale: "#c9cfcf",
    sun: "#e8d9a8",
  },
  {
    paper: "#f4ecd9",
    sky: "#7fa39a",
    horizon: "#f2e3bd",
    deep: "#1f4a45",
    mid: "#55907f",
    pale: "#c4d8bf",
    sun: "#d0653d",
  },
  {
    paper: "#f2e8da",
    sky: "#8a4a52",
    horizon: "#f0cda5",
    deep: "#3a2438",
    mid: "#7d5a74",
    pale: "#d8bfb8",
    sun: "#e2a23f",
  },
  {
    paper: "#efe8d8",
    sky: "#10243f",
    horizon: "#6c88a1",
    deep: "#0c1a2e",
    mid: "#2f5376",
    pale: "#9fb8c4",
    sun: "#f3ead2",
  },
]

export function sky(inks: Inks, size: Size, horizon: number): string {
  const defs = el(
    "defs",
    {},
    linear("sky", [
      [0, inks.sky],
      [0.28, mix(inks.sky, inks.horizon, 0.55)],
      [0.75, inks.horizon],
      [1, inks.horizon],
    ])
  )
  return defs + rect(0, 0, size.width, horizon, "url(#sky)")
}
