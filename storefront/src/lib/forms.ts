/** A text field, trimmed; "" when it is missing or a file. */
export function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** What was typed, to fill a refused form again. Passwords are never sent back. */
export function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$ACTION") && !name.includes("password"))
      values[name] = value
  }
  return values
}

type Rule = {
  name: string
  label: string
  email?: boolean
  min?: number
  pattern?: RegExp
  hint?: string
}

/** Problems by field name, in words that say what to do; `null` when there are none. */
export function problems(form: FormData, rules: Rule[]): Record<string, string> | null {
  const found: Record<string, string> = {}
  for (const rule of rules) {
    const value = text(form, rule.name)
    if (!value) found[rule.name] = `Please fill in: ${rule.label.toLowerCase()}.`
    else if (rule.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
      found[rule.name] = "Please write an email address like name@example.com."
    } else if (rule.min && value.length < rule.min)
      found[rule.name] = `At least ${rule.min} characters, please.`
    else if (rule.pattern && !rule.pattern.test(value))
      found[rule.name] = rule.hint ?? "Please check this field."
  }
  return Object.keys(found).length ? found : null
}

/** Only a path inside this shop; anything else would let a link send people away. */
export function innerPath(value: string | null | undefined, fallback: string): string {
  return value && /^\/(?![/\\])/.test(value) ? value : fallback
}
