import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { appendFileSync, mkdtempSync, rmSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { controlAt, describeEmulator, pay, sdkAt } from "./helpers/stripe.js"

const FOLDER = join(__dirname, "..")

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

describeEmulator("a process of its own", () => {
  let dir: string
  let built: string
  let child: ChildProcess | undefined

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), "stripe-emulator-"))
    // Inside the package, so that Node takes the files for modules.
    built = join(FOLDER, "dist", "test")
    const tsc = require.resolve("typescript/bin/tsc")
    execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", built], {
      cwd: FOLDER,
    })
  })
  afterAll(() => {
    child?.kill("SIGKILL")
    rmSync(dir, { recursive: true })
    rmSync(built, { recursive: true })
  })

  async function start(port: number, state: string) {
    child = spawn(process.execPath, [
      join(built, "main.js"),
      "--port",
      String(port),
      "--state",
      state,
    ])
    await once(child.stdout ?? child, "data")
    return child
  }

  async function kill(signal: NodeJS.Signals) {
    const ended = child && once(child, "exit")
    child?.kill(signal)
    await ended
  }

  test("kill -9 loses nothing that was answered, and a torn line is dropped", async () => {
    const [port, state] = [await freePort(), join(dir, "state.jsonl")]
    const url = `http://127.0.0.1:${port}`
    const stripe = sdkAt(url)
    await start(port, state)
    await controlAt(url)("clock", { advance: 3600 })
    const intent = await pay(stripe, 4200)
    const customer = await stripe.customers.create({ name: "Ada" }, { idempotencyKey: "key" })
    await stripe.customers.del((await stripe.customers.create({})).id)
    await kill("SIGKILL")
    appendFileSync(state, '[["","customers","cus_torn",{"id":')

    await start(port, state)
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe("succeeded")
    expect((await stripe.balance.retrieve()).pending[0]?.amount).toBe(4200 - 152)
    expect((await stripe.customers.list()).data.map(({ id }) => id)).toEqual([customer.id])
    const replayed = await stripe.customers.create({ name: "Ada" }, { idempotencyKey: "key" })
    expect(replayed.id).toBe(customer.id)
    const { offset } = await controlAt(url)("clock", undefined, "GET")
    expect(offset).toBe(3600)
    await kill("SIGTERM")
  })
})
