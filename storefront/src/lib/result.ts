/** What an action answers at the edge: expected failures are values, bugs throw. */
export type ActionError = { message: string; fields?: Record<string, string> }

export type Result<T> = { ok: true; data: T } | { ok: false; error: ActionError }

/**
 * State of a form driven by `useActionState`. `values` are what the person
 * typed, so that a refused form comes back filled in, with or without scripts.
 */
export type FormState<T = null> = (Result<T> & { values?: Record<string, string> }) | null

export const ok = <T>(data: T): Result<T> => ({ ok: true, data })

export const fail = (
  message: string,
  fields?: Record<string, string>
): { ok: false; error: ActionError } => ({
  ok: false,
  error: fields ? { message, fields } : { message },
})
