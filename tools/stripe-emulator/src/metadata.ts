import type { Metadata } from "./resources.js"

type Given = "" | null | undefined | { [name: string]: string | number | null }

/** Metadata after an update: keys are merged, an empty value unsets its key, "" unsets all. */
export function mergeMetadata(current: Metadata, given: Given): Metadata {
  if (given === undefined) return current
  if (given === null || given === "") return {}
  const merged = { ...current }
  for (const [key, value] of Object.entries(given)) {
    if (value === "" || value === null) delete merged[key]
    else merged[key] = String(value)
  }
  return merged
}
