import type { RunningShop } from "./running-shop"

export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly answer: string,
    what: string
  ) {
    super(`${what} answered ${status}: ${answer}`)
  }
}

type Actor = "user" | "customer" | "vendor_member"

type Options = { method?: "GET" | "POST" | "DELETE"; token?: string; body?: object | FormData }

/** The backend's HTTP API, as an app of a vendor or an operator would use it. */
export class Backend {
  constructor(private readonly shop: RunningShop) {}

  async request<Answer>(path: string, { method, token, body }: Options = {}): Promise<Answer> {
    const verb = method ?? (body ? "POST" : "GET")
    const isForm = body instanceof FormData
    const response = await fetch(this.shop.backendUrl + path, {
      method: verb,
      headers: {
        ...(path.startsWith("/store/") && {
          "x-publishable-api-key": this.shop.credentials.publishable_key,
        }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && !isForm && { "content-type": "application/json" }),
      },
      body: isForm ? body : body && JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new HttpError(response.status, text, `${verb} ${path}`)
    return JSON.parse(text) as Answer
  }

  async signIn(actor: Actor, email: string, password: string): Promise<string> {
    const body = { email, password }
    const { token } = await this.request<{ token: string }>(`/auth/${actor}/emailpass`, { body })
    return token
  }

  async register(actor: Actor, email: string, password: string): Promise<string> {
    const path = `/auth/${actor}/emailpass/register`
    const { token } = await this.request<{ token: string }>(path, { body: { email, password } })
    return token
  }

  operator(): Promise<string> {
    const { email, password } = this.shop.credentials.admin
    return this.signIn("user", email, password)
  }
}
