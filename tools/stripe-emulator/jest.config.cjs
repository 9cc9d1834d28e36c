// With STRIPE_TEST_KEY the same specs run against Stripe's test mode (see tests/helpers/stripe.ts).
module.exports = {
  displayName: "stripe-emulator",
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.spec.ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript" }, target: "es2022" },
        module: { type: "commonjs" },
      },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  testTimeout: 60_000,
}
