// `*.unit.spec.ts` need nothing; `tests/modules` run one module against a real PostgreSQL.
// Specs stay out of `src`: Medusa loads every file of the folders it scans.
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.spec.ts"],
  setupFiles: ["<rootDir>/tests/setup.js"],
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { decoratorMetadata: true },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/.medusa/"],
  testTimeout: 60_000,
  maxWorkers: 1,
}
