import { invalid } from "./errors.js"

/** `a[b][0]=c` as nested objects; lists keep their indexes as keys until their spec is known. */
export type Form = { [key: string]: FormValue }
export type FormValue = string | Form

const empty = (): Form => Object.create(null) as Form

/** Decodes `application/x-www-form-urlencoded` with Stripe's bracket notation. */
export function decodeForm(text: string): Form {
  const form = empty()
  for (const [name, value] of new URLSearchParams(text)) assign(form, keysOf(name), value)
  return form
}

function keysOf(name: string) {
  const open = name.indexOf("[")
  if (open <= 0) return [name]
  const rest = name.slice(open)
  if (!/^(\[[^[\]]*\])+$/.test(rest)) {
    throw invalid(`Invalid parameter name: ${name}`, { param: name })
  }
  return [name.slice(0, open), ...rest.slice(1, -1).split("][")]
}

function assign(form: Form, keys: string[], value: string) {
  let at = form
  for (const [index, key] of keys.entries()) {
    const name = key === "" ? String(Object.keys(at).length) : key
    if (index === keys.length - 1) {
      at[name] = value
      return
    }
    const next = at[name]
    at = at[name] = typeof next === "object" ? next : empty()
  }
}
