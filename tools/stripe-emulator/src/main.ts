import { parseArgs } from "node:util"
import { App } from "./app.js"
import { createEmulatorServer } from "./server.js"

const { values } = parseArgs({
  options: {
    port: { type: "string" },
    host: { type: "string" },
    state: { type: "string" },
    "webhook-url": { type: "string" },
    "webhook-secret": { type: "string" },
    "public-url": { type: "string" },
  },
})

const { env } = process
const port = Number(values.port ?? env.STRIPE_EMULATOR_PORT ?? 12111)
const host = values.host ?? env.STRIPE_EMULATOR_HOST ?? "127.0.0.1"
const url = values["webhook-url"] ?? env.STRIPE_EMULATOR_WEBHOOK_URL
const secret = values["webhook-secret"] ?? env.STRIPE_EMULATOR_WEBHOOK_SECRET
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error("--port must be a port number")
  process.exit(2)
}
if (Boolean(url) !== Boolean(secret)) {
  console.error("--webhook-url and --webhook-secret belong together")
  process.exit(2)
}

const app = new App({
  stateFile: values.state ?? env.STRIPE_EMULATOR_STATE,
  publicUrl: values["public-url"] ?? env.STRIPE_EMULATOR_PUBLIC_URL ?? `http://localhost:${port}`,
  webhook: url && secret ? { url, secret } : undefined,
})
const server = createEmulatorServer(app)
server.on("error", (error) => {
  console.error(`The Stripe emulator cannot listen on ${host}:${port}: ${error.message}`)
  process.exit(1)
})
server.listen(port, host, () => {
  console.log(`Stripe emulator on http://${host}:${port}`)
  // What was on its way when the last process ended.
  app.webhooks.deliver()
})

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    server.close()
    server.closeAllConnections()
    app.close()
    process.exit(0)
  })
}
