import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { isValidHandle, MedusaError, Modules, toHandle } from "@medusajs/framework/utils"

async function isTaken(container: MedusaContainer, handle: string, exceptId?: string) {
  const [product] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle }, { select: ["id"], take: 1 })
  return product !== undefined && product.id !== exceptId
}

/** @throws MedusaError when the vendor's own choice of handle is malformed or taken */
export async function requireFreeHandle(
  container: MedusaContainer,
  handle: string,
  exceptId?: string
) {
  if (!isValidHandle(handle)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `handle: "${handle}" may hold small letters, digits and single hyphens only.`
    )
  }
  if (await isTaken(container, handle, exceptId)) {
    throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, `handle: "${handle}" is taken.`)
  }
  return handle
}

/** A handle from the title, with a short random ending when another listing has it already. */
export async function handleFor(container: MedusaContainer, title: string): Promise<string> {
  const slug = toHandle(title).slice(0, 80).replace(/-+$/, "")
  const base = isValidHandle(slug) ? slug : "listing"
  return base !== "listing" && !(await isTaken(container, base))
    ? base
    : `${base}-${randomBytes(3).toString("hex")}`
}
