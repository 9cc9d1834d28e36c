import { spawn, type ChildProcess } from "node:child_process"
import { createServer } from "node:net"
import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { App } from "./app"

export type SecondServer = { url: string; stop(): Promise<void> }

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function untilHealthy(url: string, child: ChildProcess, log: string[]) {
  const deadline = Date.now() + 120_000
  for (;;) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The second server did not start:\n${log.join("").slice(-4000)}`)
    }
    const healthy = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false
    )
    if (healthy) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/**
 * A real server process beside the test's own, on the same database, whose connections carry
 * `name`. Stopping it is `kill -9`.
 */
export async function startSecondServer(
  { container }: App,
  name = "second-server"
): Promise<SecondServer> {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const port = await freePort()
  const backend = join(__dirname, "../..")
  const log: string[] = []
  const child = spawn(
    process.execPath,
    ["-r", "ts-node/register/transpile-only", require.resolve("@medusajs/cli/cli.js"), "start"],
    {
      cwd: backend,
      env: {
        ...process.env,
        DATABASE_URL: projectConfig.databaseUrl,
        PORT: String(port),
        NODE_ENV: "test",
        PGAPPNAME: name,
        NODE_OPTIONS: "",
      },
    }
  )
  child.stdout.on("data", (chunk) => log.push(String(chunk)))
  child.stderr.on("data", (chunk) => log.push(String(chunk)))
  const url = `http://localhost:${port}`
  await untilHealthy(url, child, log)
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) {
          return resolve()
        }
        child.once("exit", () => resolve())
        child.kill("SIGKILL")
      }),
  }
}
