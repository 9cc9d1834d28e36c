import { type Headers, withApp } from "../helpers/app"
import { sql } from "../helpers/database"
import { mailsTo } from "../helpers/outbox"
import { createOperator, createVendor, signIn, signUp, type Vendor } from "../helpers/people"
import { setUpShop } from "../helpers/shop"

jest.setTimeout(120_000)

let serial = 0

withApp("vendor members", (app) => {
  let owner: Vendor

  beforeAll(async () => {
    await setUpShop(app)
    owner = await createVendor(app, await createOperator(app), "kolam")
  })

  const invite = (email: string, role: string, headers: Headers = owner.headers) =>
    app.api.post("/vendor/members", { email, first_name: "Nina", last_name: "New", role }, headers)

  async function codeIn(email: string): Promise<string> {
    const [mail] = await mailsTo(email)
    return /[A-Z2-9]{4}(-[A-Z2-9]{4}){3}/.exec(mail!.html)![0]
  }

  /** Invited, signed up with the invited address, and joined with the code from the mail. */
  async function join(role: string): Promise<{ id: string; email: string; headers: Headers }> {
    const email = `nina-${Date.now()}-${serial++}@example.com`
    const { data } = await invite(email, role)
    const login = await signUp(app, "vendor_member", email)
    const joined = await app.api.post(
      "/vendor/invitations/accept",
      { code: await codeIn(email) },
      login
    )
    expect([joined.status, joined.data.member]).toEqual([
      200,
      expect.objectContaining({ role, status: "active" }),
    ])
    return { id: data.member.id, email, headers: await signIn(app, "vendor_member", email) }
  }

  it("join with the code that was mailed to them, and may do what their role says", async () => {
    const manager = await join("manager")
    expect((await app.api.get("/vendor/me", manager.headers)).data.vendor.handle).toBe("kolam")
    expect((await app.api.get("/vendor/shipping-options", manager.headers)).status).toBe(200)
    expect((await app.api.get("/vendor/members", manager.headers)).status).toBe(403)
    expect((await app.api.post("/vendor/me/close", {}, manager.headers)).status).toBe(403)

    const fulfiller = await join("fulfiller")
    expect((await app.api.get("/vendor/me", fulfiller.headers)).status).toBe(200)
    expect((await app.api.get("/vendor/shipping-options", fulfiller.headers)).status).toBe(403)
    expect((await app.api.post("/vendor/me", { name: "Mine now" }, fulfiller.headers)).status).toBe(
      403
    )
    expect((await app.api.get("/vendor/members", owner.headers)).data).toMatchObject({ count: 3 })
  })

  it("cannot join with another address, a wrong code, an old one, or twice", async () => {
    const email = `ned-${Date.now()}@example.com`
    await invite(email, "owner")
    const code = await codeIn(email)
    const accept = (given: string, login: Headers) =>
      app.api.post("/vendor/invitations/accept", { code: given }, login)

    const thief = await signUp(app, "vendor_member", `thief-${Date.now()}@example.com`)
    expect((await accept(code, thief)).status).toBe(400)
    const login = await signUp(app, "vendor_member", email)
    expect((await accept("AAAA-AAAA-AAAA-AAAA", login)).status).toBe(400)
    await sql(
      app,
      "UPDATE vendor_member SET invite_expires_at = now() - interval '1 second' WHERE email = ?",
      [email]
    )
    expect((await accept(code, login)).status).toBe(400)
    await sql(
      app,
      "UPDATE vendor_member SET invite_expires_at = now() + interval '1 day' WHERE email = ?",
      [email]
    )
    expect((await accept(code.toLowerCase().replaceAll("-", " "), login)).status).toBe(200)
    expect((await accept(code, login)).data.message).toBe(
      "This account already belongs to a store."
    )
  })

  it("lose access on their next request when removed, and may join a store again", async () => {
    const manager = await join("manager")
    const removed = await app.api.delete(`/vendor/members/${manager.id}`, owner.headers)
    expect(removed.data).toEqual({ id: manager.id, object: "vendor_member", deleted: true })
    expect((await app.api.get("/vendor/me", manager.headers)).status).toBe(401)

    expect((await invite(manager.email, "fulfiller")).status).toBe(201)
    const mails = await mailsTo(manager.email)
    const code = /[A-Z2-9]{4}(-[A-Z2-9]{4}){3}/.exec(mails.at(-1)!.html)![0]
    const login = await signIn(app, "vendor_member", manager.email)
    const joined = await app.api.post("/vendor/invitations/accept", { code }, login)
    expect([joined.status, joined.data]).toEqual([200, expect.anything()])
  })

  it("always keep an owner", async () => {
    const demoted = await app.api.post(
      `/vendor/members/${owner.member_id}`,
      { role: "manager" },
      owner.headers
    )
    expect([demoted.status, demoted.data.message]).toEqual([
      400,
      "A store needs an owner: this is the last one.",
    ])
    expect((await app.api.delete(`/vendor/members/${owner.member_id}`, owner.headers)).status).toBe(
      400
    )
    await join("owner")
    expect((await app.api.delete(`/vendor/members/${owner.member_id}`, owner.headers)).status).toBe(
      200
    )
  })

  it("are one to an address", async () => {
    const { status, data } = await invite(owner.email, "manager")
    expect([status, data.message]).toEqual([
      400,
      `email: "${owner.email}" already belongs to a store.`,
    ])
  })
})
