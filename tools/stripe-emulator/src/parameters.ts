import { invalid } from "./errors.js"
import type { Form, FormValue } from "./form.js"
import { DEFINITIONS } from "./parameters.generated.js"
import { EXTRA_DEFINITIONS, legacyFields, mayBeEmpty } from "./parameters-extra.js"

export type Spec =
  | string
  | { enum: string[] }
  | { array: Spec }
  | { map: Spec }
  | { object: string }
  | { any: Spec[] }

export interface Definition {
  required: string[]
  fields: Record<string, Spec>
}

const MAX_LENGTH = 5000

/**
 * Reads the parameters of an operation as its types say, or refuses them as Stripe does.
 * @param operation name of a type of the stripe package, or of parameters-extra.ts
 * @param version of the API
 */
export function readParameters(
  operation: string,
  form: Form,
  version: string
): Record<string, unknown> {
  const { required, fields } = definitionOf(operation)
  const all = { required, fields: { ...fields, ...legacyFields(operation, version) } }
  return readObject(operation, form, "", all)
}

const definitionOf = (name: string) => {
  const definition = EXTRA_DEFINITIONS[name] ?? DEFINITIONS[name]
  if (!definition) throw new Error(`No parameters known for ${name}`)
  return definition
}

const inside = (path: string, key: string) => (path ? `${path}[${key}]` : key)

function readObject(
  name: string,
  form: Form,
  path: string,
  { required, fields } = definitionOf(name)
) {
  const unknown = Object.keys(form).filter((key) => !Object.hasOwn(fields, key))
  if (unknown.length) {
    const names = unknown.map((key) => inside(path, key))
    throw invalid(`Received unknown parameter${names.length > 1 ? "s" : ""}: ${names.join(", ")}`, {
      param: names[0] ?? "",
      code: "parameter_unknown",
    })
  }
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(form)) {
    const spec = fields[key]
    if (spec) result[key] = readValue(spec, value, inside(path, key), name)
  }
  for (const key of required) {
    if (Object.hasOwn(form, key)) continue
    const param = inside(path, key)
    throw invalid(`Missing required param: ${param}.`, { param, code: "parameter_missing" })
  }
  return result
}

function readValue(spec: Spec, value: FormValue, path: string, owner: string): unknown {
  if (typeof spec === "string") return readScalar(spec, value, path, owner)
  if ("any" in spec) return readAny(spec.any, value, path, owner)
  if ("enum" in spec) return readEnum(spec.enum, value, path)
  if (typeof value === "string") {
    const what = "array" in spec ? "array" : "object"
    throw invalid(`Invalid ${what}`, { param: path })
  }
  if ("object" in spec) return readObject(spec.object, value, path)
  if ("map" in spec) {
    const { map } = spec
    if (path === "metadata") checkMetadata(value)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        item === "" ? "" : readValue(map, item, inside(path, key), owner),
      ])
    )
  }
  return readArray(spec.array, value, path, owner)
}

function readArray(item: Spec, value: Form, path: string, owner: string) {
  return Object.entries(value).map(([key, each]) => {
    if (!/^\d+$/.test(key)) throw invalid("Invalid array", { param: path })
    return readValue(item, each, inside(path, key), owner)
  })
}

/** Several types are allowed: the shape of the value says which was meant. */
function readAny(specs: Spec[], value: FormValue, path: string, owner: string): unknown {
  if (value === "" && specs.includes("empty")) return ""
  const nested = (spec: Spec) =>
    typeof spec === "object" && ("array" in spec || "map" in spec || "object" in spec)
  const fitting = specs.filter(
    (spec) => spec !== "empty" && nested(spec) === (typeof value === "object")
  )
  if (fitting.includes("string")) return readScalar("string", value, path, owner)
  let refused: unknown
  for (const spec of fitting.length ? fitting : specs.filter((each) => each !== "empty")) {
    try {
      return readValue(spec, value, path, owner)
    } catch (error) {
      refused = error
    }
  }
  throw refused ?? invalid("Invalid object", { param: path })
}

function readEnum(values: string[], value: FormValue, path: string) {
  if (typeof value === "string" && values.includes(value)) return value
  if (value === "") throw emptyString(path)
  const [last, ...others] = [...values].reverse()
  const listed = others.length ? `one of ${others.reverse().join(", ")}, or ${last}` : last
  throw invalid(`Invalid ${path}: must be ${listed}`, { param: path })
}

function readScalar(spec: string, value: FormValue, path: string, owner: string) {
  if (typeof value !== "string") {
    throw invalid(`Invalid ${spec}: ${JSON.stringify(value)}`, { param: path })
  }
  if (spec === "integer") {
    if (/^-?\d{1,16}$/.test(value)) return Number(value)
    throw invalid(`Invalid integer: ${value}`, { param: path, code: "parameter_invalid_integer" })
  }
  if (spec === "boolean") {
    if (value === "true" || value === "false") return value === "true"
    throw invalid(`Invalid boolean: ${value}`, { param: path })
  }
  if (spec === "decimal") {
    if (/^-?\d+(\.\d+)?$/.test(value)) return value
    throw invalid(`Invalid decimal: ${value}`, { param: path })
  }
  if (value === "" && !mayBeEmpty(owner, path)) throw emptyString(path)
  if (value.length > MAX_LENGTH) {
    throw invalid(
      `Invalid string: ${value.slice(0, 10)}...${value.slice(-5)}; must be at most ${MAX_LENGTH} characters`,
      { param: path }
    )
  }
  return value
}

function emptyString(path: string) {
  return invalid(
    `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
    { param: path, code: "parameter_invalid_empty" }
  )
}

/** Stripe's limits: 50 keys of 40 characters, values of 500. */
function checkMetadata(metadata: Form) {
  const entries = Object.entries(metadata)
  if (entries.length > 50) {
    throw invalid(`You can only have up to 50 metadata keys; you have ${entries.length}`, {
      param: "metadata",
    })
  }
  for (const [key, value] of entries) {
    if (key.length > 40) {
      throw invalid(
        `Metadata keys can have up to 40 characters; you passed one with ${key.length}`,
        { param: "metadata" }
      )
    }
    if (typeof value !== "string") {
      throw invalid("Metadata values must be strings", { param: `metadata[${key}]` })
    }
    if (value.length > 500) {
      throw invalid(
        `Metadata values can have up to 500 characters, but you passed in a value that is ${value.length} characters. Invalid value: ${value.slice(0, 20)}…`,
        { param: `metadata[${key}]` }
      )
    }
  }
}
