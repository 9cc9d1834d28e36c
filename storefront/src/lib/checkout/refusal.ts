/** Why an order was refused, on its way from the page that asked to the page that tells it. */
const KEY = "order-refused"

export const REFUSED_PATH = "/checkout/refused"

/** Storage may be forbidden; then the page tells what it knows without. */
export function rememberRefusal(message: string) {
  try {
    sessionStorage.setItem(KEY, message)
  } catch {
    // The page has words of its own.
  }
}

export function recallRefusal(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ""
  } catch {
    return ""
  }
}
