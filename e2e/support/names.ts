import { randomInt } from "node:crypto"

const CONSONANTS = "bdfgklmnprstvz"
const VOWELS = "aeiou"

const pick = (letters: string): string => letters.charAt(randomInt(letters.length))

/** A word that no other work in the shop has: ten letters that can be spoken. */
export function inventWord(): string {
  const word = Array.from({ length: 5 }, () => pick(CONSONANTS) + pick(VOWELS)).join("")
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** As one types in a hurry: two neighbouring letters changed places. */
export const misspell = (word: string): string =>
  word.slice(0, 5) + word.charAt(6) + word.charAt(5) + word.slice(7)
