import js from "@eslint/js"
import medusa from "@medusajs/eslint-plugin"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

const server = ["plugins/*/src/**/*.{ts,tsx}", "backend/src/**/*.{ts,tsx}"]
const admin = ["plugins/*/src/admin/**/*.{ts,tsx}"]
const tests = ["**/*.spec.ts", "**/__tests__/**", "**/tests/**", "**/integration-tests/**"]

/** Medusa's preset names no folders of ours; here it stays away from Next.js and from scripts. */
const medusaRules = medusa.configs.recommended
  .filter((block) => block.rules && Object.keys(block.rules).length)
  .map((block) => ({
    ...block,
    ignores: [
      ...(block.ignores ?? []),
      "storefront/**",
      "e2e/**",
      "scripts/**",
      "tools/**",
      "**/medusa-config.*",
      ...tests,
    ],
  }))

/** Type-aware: a forgotten `await` is a bug that no other check here finds. */
const promises = {
  files: [
    "plugins/*/src/**/*.{ts,tsx}",
    "backend/src/**/*.ts",
    "storefront/src/**/*.{ts,tsx}",
    "tools/*/src/**/*.ts",
  ],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  rules: {
    "@typescript-eslint/no-floating-promises": "error",
    "@typescript-eslint/await-thenable": "error",
  },
}

const house = {
  files: ["**/*.{ts,tsx,mts}"],
  rules: {
    "@typescript-eslint/no-explicit-any": "error",
    "@typescript-eslint/ban-ts-comment": [
      "error",
      { "ts-ignore": true, "ts-expect-error": true, "ts-nocheck": true },
    ],
    "@typescript-eslint/no-unused-vars": [
      "error",
      {
        argsIgnorePattern: "^_",
        varsIgnorePattern: "^_",
        caughtErrors: "none",
        ignoreRestSiblings: true,
      },
    ],
  },
}

const size = {
  files: ["**/*.{ts,tsx,mjs,js}"],
  ignores: [...tests, "**/migrations/**", "**/*.generated.ts"],
  rules: {
    "max-lines": ["error", { max: 320, skipBlankLines: true, skipComments: true }],
    "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
  },
}

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/.medusa/**",
      "**/.next/**",
      "**/.data/**",
      "**/dist/**",
      "**/coverage/**",
      "**/test-results/**",
      "**/playwright-report/**",
      "**/next-env.d.ts",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { plugins: { "@medusajs": medusa } },
  ...medusaRules,
  { files: ["storefront/**/*.{ts,tsx}", ...admin], ...reactHooks.configs.flat.recommended },
  promises,
  house,
  size,
  {
    // Configuration that Medusa and jest load with require().
    files: ["**/*.{js,cjs}", "backend/medusa-config.ts"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        module: "writable",
        require: "readonly",
        process: "readonly",
        console: "readonly",
        __dirname: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "Buffer",
          "URL",
          "fetch",
          "AbortSignal",
          "setTimeout",
          "clearTimeout",
          "setInterval",
          "clearInterval",
          "performance",
        ].map((name) => [name, "readonly"])
      ),
    },
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: server,
    // The seed talks to the person who waits for `npm start`.
    ignores: ["backend/src/seed/**"],
    rules: { "no-console": "error" },
  }
)
