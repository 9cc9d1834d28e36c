import { randomBytes } from "node:crypto"

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

/** Letters and digits as in Stripe's ids. */
export function randomText(length: number) {
  let text = ""
  for (const byte of randomBytes(length)) text += LETTERS[byte % LETTERS.length]
  return text
}

export const newId = (prefix: string) => `${prefix}_${randomText(24)}`
