// HTTP tests run the real application against a real PostgreSQL: one booted application a file.
// Unit tests, which need neither, end in `.unit.spec.ts`.
module.exports = {
  testEnvironment: "node",
  testMatch: ["**/*.spec.ts"],
  setupFiles: ["./integration-tests/setup/env.js"],
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript", decorators: true }, target: "es2022" },
        module: { type: "commonjs" },
      },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/.medusa/"],
  testTimeout: 60_000,
  maxWorkers: 1,
}
