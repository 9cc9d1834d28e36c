import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import { parseDocument } from "yaml"

const API = resolve(__dirname, "../../src/api")
const DESCRIPTION = resolve(__dirname, "../../../../docs/openapi.yaml")
const METHODS = ["get", "post", "put", "patch", "delete"]

type Json = null | string | number | boolean | Json[] | { [key: string]: Json }
type Operation = {
  operationId: string
  summary: string
  tags: string[]
  security: { [scheme: string]: string[] }[]
  parameters?: { [key: string]: string | boolean }[]
  responses: { [status: string]: object }
}
type Description = {
  openapi: string
  info: { title: string; version: string }
  tags: { name: string }[]
  paths: { [path: string]: { [method: string]: Operation } }
  components: { [kind: string]: { [name: string]: { [key: string]: Json } } }
}

const yaml = parseDocument(readFileSync(DESCRIPTION, "utf8"))
const description = yaml.toJS() as Description

/** `store/carts/[id]/vendors/route.ts` exporting GET → `GET /store/carts/{id}/vendors`. */
function writtenRoutes(): string[] {
  return readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(`${sep}route.ts`))
    .flatMap((file) => {
      const folder = relative(API, dirname(join(API, file))).split(sep)
      const path = `/${folder.join("/")}`.replace(/\[(\w+)\]/g, "{$1}")
      const source = readFileSync(join(API, file), "utf8")
      const exported = source.matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b/gm)
      return [...exported].map(([, method]) => `${method} ${path}`)
    })
    .sort()
}

const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
)

function refsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return []
  const entries = Object.entries(value)
  return entries.flatMap(([key, inner]) => (key === "$ref" ? [String(inner)] : refsIn(inner)))
}

const componentOf = (ref: string) => {
  const [, kind = "", name = ""] = /^#\/components\/(\w+)\/(\w+)$/.exec(ref) ?? []
  return description.components[kind]?.[name]
}

describe("docs/openapi.yaml", () => {
  it("is YAML without errors or doubled keys, and says it is OpenAPI 3.1", () => {
    expect([...yaml.errors, ...yaml.warnings]).toEqual([])
    expect(description.openapi).toMatch(/^3\.1\.\d+$/)
    expect(description.info).toMatchObject({
      title: expect.any(String),
      version: expect.any(String),
    })
  })

  it("describes every route and method of the plugin, and none that is not there", () => {
    const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`)
    expect(described.sort()).toEqual(writtenRoutes())
  })

  it("finds what it refers to, and refers to all it has", () => {
    const refs = new Set(refsIn(description))
    expect([...refs].filter((ref) => !componentOf(ref))).toEqual([])
    const { securitySchemes: _schemes, ...components } = description.components
    const names = Object.entries(components).flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `#/components/${kind}/${name}`)
    )
    expect(names.filter((name) => !refs.has(name))).toEqual([])
  })

  it.each(operations.map((each) => [`${each.method} ${each.path}`, each] as const))(
    "%s has a name of its own, a known tag, a way to sign in, its path's parameters, an answer",
    (_, { path, method, operation }) => {
      expect(METHODS).toContain(method)
      const sameName = operations.filter(
        (each) => each.operation.operationId === operation.operationId
      )
      expect(sameName).toHaveLength(1)
      expect(operation.summary).toEqual(expect.any(String))
      const tags = description.tags.map((tag) => tag.name)
      expect(tags).toEqual(expect.arrayContaining(operation.tags))
      const schemes = Object.keys(description.components.securitySchemes ?? {})
      const named = operation.security.flatMap((choice) => Object.keys(choice))
      expect(named).not.toHaveLength(0)
      expect(schemes).toEqual(expect.arrayContaining(named))
      const parameters = (operation.parameters ?? []).map((parameter) =>
        typeof parameter.$ref === "string" ? componentOf(parameter.$ref) : parameter
      )
      const inPath = parameters.filter((parameter) => parameter?.in === "path")
      expect(inPath.map((parameter) => parameter?.name).sort()).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
      )
      expect(inPath.every((parameter) => parameter?.required)).toBe(true)
      const statuses = Object.keys(operation.responses)
      expect(statuses.filter((status) => status.startsWith("2"))).toHaveLength(1)
      expect(statuses.every((status) => /^[245]\d\d$/.test(status))).toBe(true)
    }
  )
})
