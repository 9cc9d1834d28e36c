import { FetchError } from "@medusajs/js-sdk"

export function errorMessage(error: unknown) {
  return error instanceof Error && error.message
    ? error.message
    : "Something went wrong. Check the connection and try again."
}

export function isNotFound(error: unknown) {
  return error instanceof FetchError && error.status === 404
}

/** Medusa's answer to a missing row will not change by asking again; a broken connection may. */
export function retryUnlessNotFound(failures: number, error: Error) {
  return !isNotFound(error) && failures < 1
}
