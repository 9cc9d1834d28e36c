import assert from "node:assert/strict"
import { createServer } from "node:net"
import { test } from "node:test"
import { assertPortsFree, findFreePorts, isPortFree, parsePort } from "../lib/ports.mjs"
import { runNode, temporaryDir } from "./helpers.mjs"

/** @param {import("node:test").TestContext} context @param {string} host */
async function takePort(context, host) {
  const [port = 0] = await findFreePorts(1)
  const server = createServer()
  await new Promise((resolve) => server.listen(port, host, () => resolve(undefined)))
  context.after(() => server.close())
  return port
}

test("a port taken on one address only is not free", async (context) => {
  assert.equal(await isPortFree(await takePort(context, "127.0.0.1")), false)
})

test("two parts cannot ask for the same port", async () => {
  const [port = 0] = await findFreePorts(1)
  const both = [
    { name: "the backend", port, variable: "BACKEND_PORT" },
    { name: "the storefront", port, variable: "STOREFRONT_PORT" },
  ]
  await assert.rejects(assertPortsFree(both), /asked for twice.*BACKEND_PORT.*STOREFRONT_PORT/)
})

test("a variable that is no port is refused by its name", () => {
  assert.throws(() => parsePort("BACKEND_PORT", "90o0", 9000), /BACKEND_PORT=90o0/)
  assert.equal(parsePort("BACKEND_PORT", undefined, 9000), 9000)
})

test("npm start on a taken port says which port and which variable, and ends with 1", async (context) => {
  const taken = await takePort(context, "127.0.0.1")
  const [postgres = 0, storefront = 0] = await findFreePorts(2)
  const start = runNode(["scripts/start.mjs"], {
    KALAVPP_DATA_DIR: temporaryDir(context),
    POSTGRES_PORT: String(postgres),
    BACKEND_PORT: String(taken),
    STOREFRONT_PORT: String(storefront),
    DATABASE_URL: "",
  })
  assert.equal(await start.ended, 1)
  assert.match(start.output(), new RegExp(`Port ${taken} for the backend is taken`))
  assert.match(start.output(), new RegExp(`BACKEND_PORT=${taken + 1}`))
})
