import { route } from "./call.js"
import { missing } from "./errors.js"
import { listPage } from "./lists.js"

export const eventRoutes = [
  route("GET", "/v1/events", "EventListParams", (call) => {
    const { type, types } = call.params
    const page = listPage(call, "events", "/v1/events", { type })
    if (!types) return page
    // Rare enough to look at one page only.
    return {
      ...page,
      data: (page.data as { type: string }[]).filter((e) => types.includes(e.type)),
    }
  }),
  route("GET", "/v1/events/:event", "EventRetrieveParams", (call) => {
    const { event = "" } = call.path
    const found = call.scope.tables.events.get(event)
    if (!found) throw missing("event", event, "id", 404)
    return found
  }),
]
