import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Tag ids for their values, creating the tags that do not exist yet. Undefined stays undefined. */
export const ensureTagsStep = createStep(
  "ensure-tags",
  async (values: string[] | undefined, { container }) => {
    if (!values) {
      return new StepResponse<string[] | undefined, string[]>(undefined, [])
    }
    const products = container.resolve(Modules.PRODUCT)
    const wanted = [...new Set(values.map((value) => value.trim()).filter(Boolean))]
    const existing = wanted.length
      ? await products.listProductTags({ value: wanted }, { take: wanted.length })
      : []
    const known = new Set(existing.map((tag) => tag.value))
    const missing = wanted.filter((value) => !known.has(value))
    const created = missing.length
      ? await products.createProductTags(missing.map((value) => ({ value })))
      : []
    const ids = new Map([...existing, ...created].map((tag) => [tag.value, tag.id]))
    return new StepResponse<string[] | undefined, string[]>(
      wanted.map((value) => ids.get(value)!),
      created.map((tag) => tag.id)
    )
  },
  async (createdIds, { container }) => {
    if (createdIds?.length) {
      await container.resolve(Modules.PRODUCT).deleteProductTags(createdIds)
    }
  }
)
