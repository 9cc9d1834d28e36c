import { route, type Call, type Work } from "./call.js"
import { invalid, missing } from "./errors.js"
import { newId, randomText } from "./ids.js"
import { listPage } from "./lists.js"
import { mergeMetadata } from "./metadata.js"
import type { Metadata, WebhookEndpoint } from "./resources.js"

function checkUrl(url: string) {
  if (/^https?:\/\//.test(url) && URL.canParse(url)) return url
  throw invalid("Invalid URL: An explicit scheme (such as https) must be provided.", {
    param: "url",
    code: "url_invalid",
  })
}

/** The secret is told once, when the endpoint is made. */
const sent = ({ secret: _, connect: __, ...endpoint }: WebhookEndpoint) => endpoint

function requireEndpoint(work: Work & { path: Call<unknown>["path"] }): WebhookEndpoint {
  const { endpoint: id = "" } = work.path
  const endpoint = work.scope.tables.webhook_endpoints.get(id)
  if (!endpoint) throw missing("webhook endpoint", id, "id", 404)
  return endpoint
}

export const webhookEndpointRoutes = [
  route("POST", "/v1/webhook_endpoints", "WebhookEndpointCreateParams", (call) => {
    const { params } = call
    const endpoint = call.scope.tables.webhook_endpoints.put({
      id: newId("we"),
      object: "webhook_endpoint",
      api_version: params.api_version ?? null,
      application: null,
      connect: params.connect ?? false,
      created: call.now,
      description: params.description || null,
      enabled_events: params.enabled_events,
      livemode: false,
      metadata: mergeMetadata({}, params.metadata),
      secret: `whsec_${randomText(32)}`,
      status: "enabled",
      url: checkUrl(params.url),
    })
    return { ...sent(endpoint), secret: endpoint.secret }
  }),
  route("GET", "/v1/webhook_endpoints", "WebhookEndpointListParams", (call) => {
    const page = listPage(call, "webhook_endpoints", "/v1/webhook_endpoints")
    return { ...page, data: (page.data as WebhookEndpoint[]).map(sent) }
  }),
  route("GET", "/v1/webhook_endpoints/:endpoint", "WebhookEndpointRetrieveParams", (call) =>
    sent(requireEndpoint(call))
  ),
  route("POST", "/v1/webhook_endpoints/:endpoint", "WebhookEndpointUpdateParams", (call) => {
    const { params } = call
    const before = requireEndpoint(call)
    return sent(
      call.scope.tables.webhook_endpoints.put({
        ...before,
        ...(params.url ? { url: checkUrl(params.url) } : {}),
        ...(params.enabled_events ? { enabled_events: params.enabled_events } : {}),
        ...(params.disabled === undefined
          ? {}
          : { status: params.disabled ? "disabled" : "enabled" }),
        ...(params.description === undefined ? {} : { description: params.description || null }),
        metadata: mergeMetadata(before.metadata as Metadata, params.metadata),
      })
    )
  }),
  route("DELETE", "/v1/webhook_endpoints/:endpoint", "WebhookEndpointDeleteParams", (call) => {
    const { id } = requireEndpoint(call)
    call.scope.tables.webhook_endpoints.delete(id)
    return { id, object: "webhook_endpoint", deleted: true }
  }),
]
