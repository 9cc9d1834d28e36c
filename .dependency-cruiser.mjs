/**
 * The arrows of the design: api → workflows → modules; a module knows no other module; the
 * storefront knows the backend only through HTTP; `marketplace` knows no other plugin.
 */

const PLUGIN_SRC = "^(plugins/[^/]+|backend)/src"

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

export default {
  forbidden: [
    forbid(
      "module-stands-alone",
      "Modules are joined by links and workflows, never by imports.",
      { path: "^plugins/([^/]+)/src/modules/([^/]+)/" },
      { path: "^plugins/[^/]+/src/modules/", pathNot: "^plugins/$1/src/modules/$2/" }
    ),
    forbid(
      "module-is-the-bottom",
      "A module holds data and rules of one noun; it knows nothing above it.",
      { path: `${PLUGIN_SRC}/modules/` },
      { path: `${PLUGIN_SRC}/(workflows|api|links|subscribers|jobs|search|providers|admin)/` }
    ),
    forbid(
      "workflow-knows-no-route",
      "Arrows point one way: api → workflows → modules.",
      { path: `${PLUGIN_SRC}/workflows/` },
      { path: `${PLUGIN_SRC}/(api|subscribers|jobs|admin)/` }
    ),
    forbid(
      "link-knows-modules-only",
      "A link says how nouns belong together, nothing else.",
      { path: `${PLUGIN_SRC}/links/` },
      { path: `${PLUGIN_SRC}/(workflows|api|subscribers|jobs|admin)/` }
    ),
    forbid(
      "route-goes-through-workflows",
      "A route validates, runs a workflow or a query, answers: no models, no migrations.",
      { path: `${PLUGIN_SRC}/api/` },
      {
        path: `${PLUGIN_SRC}/(modules/[^/]+/(models|migrations)|subscribers|jobs|admin)/`,
        dependencyTypesNot: ["type-only"],
      }
    ),
    forbid(
      "admin-runs-in-a-browser",
      "The admin extension talks HTTP.",
      { path: `${PLUGIN_SRC}/admin/` },
      { path: `${PLUGIN_SRC}/(?!admin/)` }
    ),
    forbid(
      "storefront-through-http",
      "The storefront knows the backend only through HTTP.",
      { path: "^storefront/" },
      { path: "^(plugins|backend|scripts)/|node_modules/(@kalavpp|@medusajs/(medusa|framework))/" }
    ),
    forbid(
      "plugin-knows-no-application",
      "Plugins are installed in applications, not the other way round.",
      { path: "^plugins/" },
      { path: "^(backend|storefront|e2e|scripts)/" }
    ),
    forbid(
      "marketplace-comes-first",
      "Other plugins may listen to the marketplace, never the other way round.",
      { path: "^plugins/marketplace/" },
      { path: "^plugins/(?!marketplace/)" }
    ),
    forbid(
      "only-free-parts",
      "These parts of Medusa are proprietary.",
      {},
      { path: "@medusajs/(rbac|auth-oidc)" }
    ),
    forbid(
      "no-circles",
      "Two files that need each other are one file or three.",
      { pathNot: "/models/" },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }
    ),
    forbid("exists", "What is imported must be there.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules|\\.medusa" },
    exclude: { path: "(^|/)(\\.next|\\.medusa|coverage|test-results)/" },
    // For the storefront's `@/` paths; nothing else has any.
    tsConfig: { fileName: new URL("storefront/tsconfig.json", import.meta.url).pathname },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
}
