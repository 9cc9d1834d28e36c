import "server-only"
import { hasStatus, request } from "./medusa"

type Actor = "customer" | "vendor_member"

const post = (path: string, body: Record<string, string>) =>
  request<{ token: string }>(path, { method: "POST", body })

/** Token of a known login; throws 401 when email or password is wrong. */
export async function signInAs(actor: Actor, email: string, password: string): Promise<string> {
  return (await post(`/auth/${actor}/emailpass`, { email, password })).token
}

/**
 * Token to register an actor with. The email may already have a login, from
 * the other side of the shop or from an attempt that stopped half-way: then its
 * password must fit. `null` when it does not.
 */
export async function registrationToken(
  actor: Actor,
  email: string,
  password: string
): Promise<string | null> {
  try {
    return (await post(`/auth/${actor}/emailpass/register`, { email, password })).token
  } catch (error) {
    if (!hasStatus(error, 401)) throw error
  }
  try {
    return await signInAs(actor, email, password)
  } catch (error) {
    if (hasStatus(error, 401)) return null
    throw error
  }
}
