/** Unit tests end in `.unit.spec.ts`; every other spec runs against PostgreSQL. */
module.exports = {
  testEnvironment: "node",
  testMatch: ["**/*.spec.ts"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/"],
  testTimeout: 60_000,
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: { decoratorMetadata: true, react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
}
