import { createHash, randomBytes } from "node:crypto"

export const INVITATION_DAYS = 7

/** 80 bits in an alphabet without look-alikes, in groups a person can type. */
export function newInvitationCode(): string {
  const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
  const letters = Array.from(randomBytes(16), (byte) => alphabet[byte % alphabet.length])
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-")
}

/** Only the hash is kept, so that a read of the table gives nobody a seat. */
export const hashInvitationCode = (code: string) =>
  createHash("sha256")
    .update(code.replace(/[^a-z0-9]/gi, "").toUpperCase())
    .digest("hex")

export const invitationExpiry = (now = new Date()) =>
  new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000)
