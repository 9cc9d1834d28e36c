/** What an error says; workflow steps may hand on plain objects. */
export function errorText(error: unknown): string {
  if (error instanceof Error) {
    return error.message
  }
  const { message } = (typeof error === "object" && error ? error : {}) as { message?: unknown }
  return typeof message === "string" ? message : JSON.stringify(error)
}
