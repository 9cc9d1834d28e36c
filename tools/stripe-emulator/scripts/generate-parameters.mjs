import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

/**
 * Writes src/parameters.generated.ts: which parameters each operation takes, read from the types
 * of the `stripe` package, so that the emulator refuses what Stripe's own SDK does not know.
 * `--check` compares instead of writing.
 *
 * @typedef {string | { enum: string[] } | { array: Spec } | { map: Spec } | { object: string } | { any: Spec[] }} Spec
 * @typedef {{ required: string[], fields: Record<string, Spec> }} Definition
 */

const OPERATIONS = [
  ...["Create", "Retrieve", "Update", "Confirm", "Capture", "Cancel", "List"].map(
    (verb) => `PaymentIntent${verb}Params`
  ),
  ...["Create", "Retrieve"].map((verb) => `SetupIntent${verb}Params`),
  ...["Retrieve", "List"].map((verb) => `Charge${verb}Params`),
  ...["Create", "Retrieve", "Update", "List"].map((verb) => `Refund${verb}Params`),
  ...["Create", "Retrieve", "Update", "Delete", "List", "ListPaymentMethods"].map(
    (verb) => `Customer${verb}Params`
  ),
  ...["Create", "Retrieve", "Attach", "Detach", "List"].map((verb) => `PaymentMethod${verb}Params`),
  ...["Create", "Retrieve", "Update", "Delete", "List", "CreateLoginLink"].map(
    (verb) => `Account${verb}Params`
  ),
  "AccountLinkCreateParams",
  ...["Create", "Retrieve", "Update", "List"].map((verb) => `Transfer${verb}Params`),
  ...["CreateReversal", "RetrieveReversal", "UpdateReversal", "ListReversals"].map(
    (verb) => `Transfer${verb}Params`
  ),
  "BalanceRetrieveParams",
  ...["Retrieve", "List"].map((verb) => `BalanceTransaction${verb}Params`),
  ...["Retrieve", "List"].map((verb) => `Payout${verb}Params`),
  ...["Retrieve", "Update", "List", "Close"].map((verb) => `Dispute${verb}Params`),
  ...["Retrieve", "List"].map((verb) => `Event${verb}Params`),
  ...["Create", "Retrieve", "Update", "Delete", "List"].map(
    (verb) => `WebhookEndpoint${verb}Params`
  ),
]

const here = dirname(fileURLToPath(import.meta.url))
export const OUTPUT = join(here, "../src/parameters.generated.ts")

const packageJson = createRequire(import.meta.url)
  .resolve("stripe")
  .replace(/(\/stripe)\/.*$/, "$1/package.json")
const entry = join(dirname(packageJson), "esm/stripe.esm.node.d.ts")

class Reader {
  /** @type {Record<string, Definition>} */
  definitions = {}

  /** @param {ts.TypeChecker} checker */
  constructor(checker) {
    this.checker = checker
  }

  /** @param {ts.Type} type @param {string} path @returns {Spec} */
  spec(type, path) {
    if (type.flags & ts.TypeFlags.BooleanLike) return "boolean"
    if (type.isUnion()) return this.union(type, path)
    if (type.isStringLiteral()) return type.value === "" ? "empty" : { enum: [type.value] }
    if (type.flags & ts.TypeFlags.NumberLike) return "integer"
    if (type.flags & ts.TypeFlags.StringLike) return "string"
    if (type.isIntersection()) return "string" // `string & {}`: an open enum
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(/** @type {ts.TypeReference} */ (type))
      return { array: item ? this.spec(item, path) : "string" }
    }
    if (type.symbol.name === "Decimal") return "decimal"
    const index = type.getStringIndexType()
    if (index) return { map: this.spec(index, path) }
    return { object: this.define(type, path) }
  }

  /** @param {ts.UnionType} type @param {string} path @returns {Spec} */
  union(type, path) {
    const parts = type.types.filter(
      (part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null))
    )
    const literals = parts.flatMap((part) =>
      part.isStringLiteral() && part.value ? [part.value] : []
    )
    const rest = parts.filter((part) => !(part.isStringLiteral() && part.value))
    /** @type {Spec[]} */
    const specs = []
    if (literals.length) specs.push({ enum: literals.sort() })
    for (const part of rest) {
      const spec = this.spec(part, path)
      // Beside named values, a plain string only says that Stripe may add some later.
      if (spec === "string" && literals.length) continue
      if (!specs.some((other) => JSON.stringify(other) === JSON.stringify(spec))) specs.push(spec)
    }
    specs.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
    const [only] = specs
    return specs.length === 1 && only ? only : { any: specs }
  }

  /** @param {ts.Type} type @param {string} path */
  define(type, path) {
    const name = type.symbol.name.startsWith("__")
      ? path
      : this.checker.getFullyQualifiedName(type.symbol).replace(/^".*"\./, "")
    if (this.definitions[name]) return name
    /** @type {Definition} */
    const definition = (this.definitions[name] = { required: [], fields: {} })
    for (const property of type.getProperties()) {
      const optional = property.flags & ts.SymbolFlags.Optional
      if (!optional) definition.required.push(property.name)
      definition.fields[property.name] = this.spec(
        this.checker.getNonNullableType(this.checker.getTypeOfSymbol(property)),
        `${path}.${property.name}`
      )
    }
    return name
  }
}

/** @returns {string} the generated file */
export function generate() {
  const program = ts.createProgram([entry], {
    strict: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(entry)
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`No types of the stripe package at ${entry}`)
  const stripe = checker
    .getExportsOfModule(module)
    .find(({ name }) => name === "Stripe" || name === "default")
  if (!stripe) throw new Error("The stripe package exports no Stripe")
  const namespace = stripe.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(stripe) : stripe
  const exported = new Map(
    checker.getExportsOfModule(namespace).map((symbol) => [symbol.name, symbol])
  )
  const reader = new Reader(checker)
  for (const name of OPERATIONS) {
    let symbol = exported.get(name)
    if (!symbol) throw new Error(`The stripe package knows no ${name}`)
    if (symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol)
    reader.define(checker.getDeclaredTypeOfSymbol(symbol), name)
  }
  const lines = Object.entries(reader.definitions).map(
    ([name, definition]) => `  ${JSON.stringify(name)}: ${JSON.stringify(definition)},`
  )
  const version = JSON.parse(readFileSync(packageJson, "utf8")).version
  return [
    `// Written by scripts/generate-parameters.mjs from the types of stripe ${version}. Do not edit.`,
    'import type { Definition } from "./parameters.js"',
    "",
    "// prettier-ignore",
    "export const DEFINITIONS: Record<string, Definition> = {",
    ...lines,
    "}",
    "",
  ].join("\n")
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = generate()
  if (process.argv.includes("--check")) {
    const same = readFileSync(OUTPUT, "utf8") === text
    console.log(same ? "up to date" : "src/parameters.generated.ts is out of date")
    process.exit(same ? 0 : 1)
  }
  writeFileSync(OUTPUT, text)
}
