import { container } from "@medusajs/framework"
import { asValue } from "@medusajs/framework/awilix"
import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AnswerCache } from "../../search/answer-cache"

/** How long a revoked publishable key may still be good. It names a storefront, it opens nothing. */
const REMEMBER_FOR = 5_000

type Question = { entity?: string; filters?: { type?: string } }
type Answer = { data: unknown[] }

class UnknownKey extends Error {
  constructor(readonly answer: Answer) {
    super("unknown publishable key")
  }
}

const keys = new AnswerCache<Answer>(REMEMBER_FOR, 200)

const asksForPublishableKey = (question: Question) =>
  question.entity === "api_key" && question.filters?.type === "publishable"

/** A key that is not there is not remembered: a new one works at once. */
async function remembered(question: Question, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await keys.get(JSON.stringify(question), async () => {
      const answer = await ask()
      if (!answer.data.length) {
        throw new UnknownKey(answer)
      }
      return answer
    })
  } catch (error) {
    if (error instanceof UnknownKey) {
      return error.answer
    }
    throw error
  }
}

/**
 * Medusa looks the publishable key of every `/store` request up through the product graph's
 * machinery, before any middleware of ours: nine tenths of the work of answering a list of
 * listings. This decorates the query of the container so that this one question is asked once
 * in a while; everything else passes through. See docs/adr/0003-listing-read-model.md.
 */
export function rememberPublishableKeys() {
  if (!container.hasRegistration(ContainerRegistrationKeys.QUERY)) {
    return
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const graph = query.graph.bind(query) as (
    question: Question,
    ...rest: unknown[]
  ) => Promise<Answer>
  const decorated = new Proxy(query, {
    get(target, property, receiver) {
      if (property !== "graph") {
        return Reflect.get(target, property, receiver)
      }
      return (question: Question, ...rest: unknown[]) =>
        asksForPublishableKey(question)
          ? remembered(question, () => graph(question, ...rest))
          : graph(question, ...rest)
    },
  })
  container.register(ContainerRegistrationKeys.QUERY, asValue(decorated as RemoteQueryFunction))
}
