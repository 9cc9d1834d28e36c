import { connect, createServer } from "node:net"
import { Failure } from "./failure.mjs"

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} whether somebody answers there
 */
function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host })
    const done = (/** @type {boolean} */ result) => {
      socket.destroy()
      resolve(result)
    }
    socket.setTimeout(1000, () => done(false))
    socket.once("connect", () => done(true))
    socket.once("error", () => done(false))
  })
}

/**
 * Connecting finds a server bound to one address only; binding finds one that is bound and
 * not yet listening.
 * @param {number} port
 */
export async function isPortFree(port) {
  const taken = await Promise.all([answers(port, "127.0.0.1"), answers(port, "::1")])
  if (taken.some(Boolean)) return false
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

/**
 * @param {{ name: string, port: number, variable: string }[]} wanted
 */
export async function assertPortsFree(wanted) {
  for (const [index, { name, port, variable }] of wanted.entries()) {
    const twin = wanted.slice(0, index).find((other) => other.port === port)
    if (twin) {
      throw new Failure(
        `Port ${port} is asked for twice: by ${twin.name} (${twin.variable}) and ${name} (${variable}).`
      )
    }
    if (!(await isPortFree(port))) {
      throw new Failure(
        `Port ${port} for ${name} is taken by another program. ` +
          `Stop that program, or choose another port: ${variable}=${port + 1} npm start`
      )
    }
  }
}

/**
 * @param {string} variable
 * @param {string | undefined} value
 * @param {number} fallback
 */
export function parsePort(variable, value, fallback) {
  if (value === undefined || value === "") return fallback
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`${variable}=${value} is not a port: use a whole number from 1 to 65535.`)
  }
  return port
}

/**
 * Ports nobody listens on now, for throw-away stacks.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function findFreePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise(
          (/** @type {(server: import("node:net").Server) => void} */ resolve, reject) => {
            const server = createServer()
            server.once("error", reject)
            server.listen(0, () => resolve(server))
          }
        )
    )
  )
  const ports = servers.map((server) => {
    const address = server.address()
    if (!address || typeof address === "string") throw new Error("A TCP server has a port")
    return address.port
  })
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  return ports
}
