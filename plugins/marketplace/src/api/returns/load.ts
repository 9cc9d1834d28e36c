import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { VENDOR_RETURN_MODULE } from "../../modules/vendor-return"
import type { VendorReturnDTO } from "../../modules/vendor-return/service"
import type VendorReturnModuleService from "../../modules/vendor-return/service"
import { vendorContext } from "../vendor/context"
import { returnView } from "./views"

const PARTS = { relations: ["lines", "status_changes"] }

/** @throws MedusaError `not_found` for another vendor's return as for none */
export async function loadReturnView(
  id: string,
  scope: { vendor_id?: string },
  container: MedusaContainer
) {
  const returns: VendorReturnModuleService = container.resolve(VENDOR_RETURN_MODULE)
  const [found] = (await returns.listVendorReturns(
    { id, ...scope },
    { ...PARTS, take: 1 }
  )) as unknown as VendorReturnDTO[]
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Return ${id} was not found.`)
  }
  return returnView(found)
}

/** A page of returns, newest first. */
export async function listReturnViews(
  filters: Record<string, unknown>,
  { limit, offset }: { limit: number; offset: number },
  container: MedusaContainer
) {
  const returns: VendorReturnModuleService = container.resolve(VENDOR_RETURN_MODULE)
  const [rows, count] = await returns.listAndCountVendorReturns(filters, {
    ...PARTS,
    take: limit,
    skip: offset,
    order: { created_at: "DESC", id: "DESC" },
  })
  return {
    returns: (rows as unknown as VendorReturnDTO[]).map(returnView),
    count,
    limit,
    offset,
  }
}

/** The return of the path, if it is the signed-in vendor's, with who acts on it. */
export async function ownReturn(req: MedusaRequest) {
  const { vendor, member } = vendorContext(req)
  const { id } = await loadReturnView(req.params.id!, { vendor_id: vendor.id }, req.scope)
  return { id, by: { actor_type: "vendor" as const, actor_id: member.id } }
}
