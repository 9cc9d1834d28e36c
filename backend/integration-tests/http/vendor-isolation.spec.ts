import { type Headers, withApp } from "../helpers/app"
import { createCustomer, createOperator, createVendor } from "../helpers/people"
import { setUpShop } from "../helpers/shop"
import { forgedTokens } from "../helpers/tokens"
import {
  ATTEMPTS,
  type Attempt,
  ownedThings,
  type Owned,
  type Route,
  rowsOf,
  vendorRoutes,
} from "../helpers/vendor-routes"

jest.setTimeout(180_000)

const ROUTES = vendorRoutes()
const keyOf = ({ method, path }: Route) => `${method} ${path}`
/** Where a person without a vendor is let in; they do not load a vendor. */
const FOR_NEWCOMERS = ["POST /vendor/register", "POST /vendor/invitations/accept"]

withApp("vendor isolation", (app) => {
  let operator: Headers
  let customer: Headers
  let a: Owned
  let b: Owned

  beforeAll(async () => {
    const shop = await setUpShop(app)
    operator = await createOperator(app)
    customer = await createCustomer(app, shop.store)
    const vendors = [
      await createVendor(app, operator, "vendor-a"),
      await createVendor(app, operator, "vendor-b"),
    ]
    ;[a, b] = (await ownedThings(app, shop, operator, vendors)) as [Owned, Owned]
  })

  const send = (method: string, path: string, headers: Headers, body: object = {}) =>
    method === "GET"
      ? app.api.get(path, headers)
      : method === "DELETE"
        ? app.api.delete(path, headers)
        : app.api.post(path, body, headers)

  const filled = (path: string, params: Record<string, string>) =>
    path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? `no-value-for-${name}`)

  /** One attempt as it is, then with B's ids in the query, then with B's ids smuggled into the body. */
  async function tried(route: Route, { params, body, refused }: Attempt): Promise<string[]> {
    const plain = filled(route.path, params?.(b, a) ?? {})
    const own = body?.(b) ?? {}
    const smuggled = { vendor_id: b.vendor.id, id: b.vendor.id, vendor: { id: b.vendor.id } }
    const wrong: string[] = []
    for (const [path, data] of [
      [plain, own],
      [`${plain}?vendor_id=${b.vendor.id}&id=${b.vendor.id}&vendor=${b.vendor.handle}`, own],
      [plain, { ...own, ...smuggled }],
    ] as const) {
      const { status, data: answer } = await send(route.method, path, a.vendor.headers, data)
      const text = JSON.stringify(answer)
      const shown =
        status < 300 &&
        [b.vendor.id, b.vendor.handle, b.vendor.email].some((id) => text.includes(`"${id}"`))
      // A strict body is refused for its unknown fields before anything is looked up.
      const allowed = refused === "path" && data === own ? [404] : [400, 404]
      if (shown || status >= 500 || (refused && !allowed.includes(status))) {
        wrong.push(`${route.method} ${path} ${JSON.stringify(data)}: ${status} ${text}`)
      }
    }
    return wrong
  }

  it("knows every route of the file tree, and no other", () => {
    expect(ROUTES.length).toBeGreaterThan(10)
    expect(ROUTES.map(keyOf).sort()).toEqual(Object.keys(ATTEMPTS).sort())
  })

  it("answers 404 to vendor A with vendor B's ids in path, query and body, and changes nothing of B's", async () => {
    const before = await rowsOf(app, b.vendor.id)
    const wrong: string[] = []
    // Last: it ends vendor A's own access.
    const inOrder = [...ROUTES].sort(
      (x, y) => Number(x.path.endsWith("/close")) - Number(y.path.endsWith("/close"))
    )
    for (const route of inOrder) {
      for (const attempt of ATTEMPTS[keyOf(route)]!) {
        wrong.push(...(await tried(route, attempt)))
      }
    }
    expect(wrong).toEqual([])
    expect(await rowsOf(app, b.vendor.id)).toBe(before)
  })

  it("answers 401 to everybody who is no vendor member", async () => {
    const strangers = { customer, admin: operator, ...forgedTokens(a.vendor.headers) }
    const open: string[] = []
    for (const route of ROUTES) {
      for (const [who, headers] of Object.entries(strangers)) {
        // These two are for people who are no member yet; what they may do there has its own tests.
        if (FOR_NEWCOMERS.includes(keyOf(route)) && who.startsWith("a member")) {
          continue
        }
        const path = filled(route.path, ATTEMPTS[keyOf(route)]?.[0]?.params?.(b, a) ?? {})
        const { status } = await send(route.method, path, headers)
        if (status !== 401) {
          open.push(`${keyOf(route)} as ${who}: ${status}`)
        }
      }
    }
    expect(open).toEqual([])
  })

  it("refuses a suspended vendor everything but its own state, on its very next request", async () => {
    await app.api.post(`/admin/vendors/${a.vendor.id}/suspend`, { reason: "Fakes" }, operator)
    const answers: string[] = []
    for (const route of ROUTES.filter((route) => !FOR_NEWCOMERS.includes(keyOf(route)))) {
      const { status } = await send(
        route.method,
        filled(route.path, { id: "any" }),
        a.vendor.headers
      )
      answers.push(`${keyOf(route)}: ${status}`)
    }
    expect(answers.filter((answer) => !answer.endsWith(": 403"))).toEqual([
      "GET /vendor/me: 200",
      "POST /vendor/me/resubmit: 400",
    ])
  })
})
