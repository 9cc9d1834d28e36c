import {
  authenticate,
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import { setVendorContext, vendorContext } from "./context"
import { roleMay } from "./roles"
import { refusalOf } from "./status"

const authenticateMember = authenticate("vendor_member", ["bearer", "session"])
const authenticateIdentity = authenticate("vendor_member", ["bearer", "session"], {
  allowUnregistered: true,
})

/** For people who belong to no vendor yet. A spelling that is not exact stays guarded. */
const FOR_NEWCOMERS = new Set(["POST /register", "POST /invitations/accept"])

/** `req.path` is relative to `/vendor` here. */
const isForNewcomers = (req: MedusaRequest) => FOR_NEWCOMERS.has(`${req.method} ${req.path}`)

/** Who is calling: a member of some vendor, or (to become one) a person who is none yet. */
export function vendorAuthentication(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  return isForNewcomers(req)
    ? authenticateIdentity(req, res, next)
    : authenticateMember(req, res, next)
}

/**
 * Loads the member and its vendor from the database on every request, so that a suspension or
 * a removed member takes effect on the very next one, whatever the token says.
 */
export async function loadVendorContext(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  if (isForNewcomers(req)) {
    return next()
  }
  const vendors: VendorModuleService = req.scope.resolve(VENDOR_MODULE)
  const context = await vendors.memberContext(req.auth_context.actor_id)
  if (!context) {
    res.status(401).json({ type: "unauthorized", message: "Unauthorized" })
    return
  }
  setVendorContext(req, context)
  next()
}

/** Refuses with 403 what the vendor's status or the member's role does not allow. */
export function requirePermission(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  if (isForNewcomers(req)) {
    return next()
  }
  const { vendor, member } = vendorContext(req)
  const refusal =
    refusalOf(vendor, req.method, req.path) ??
    (roleMay(member.role, req.method, req.path)
      ? null
      : `Your role (${member.role}) does not allow this.`)
  if (refusal) {
    res.status(403).json({ type: "not_allowed", message: refusal })
    return
  }
  next()
}
