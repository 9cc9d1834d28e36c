export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** JSON of the control API: any field may be there or not, and is checked where it is read. */
export const numberOf = (value: Json, otherwise: number) =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise

export const stringOf = (value: Json) => (typeof value === "string" ? value : undefined)
