import { runChecks } from "./lib/checks.mjs"
import { runSuite } from "./lib/run-suite.mjs"
import { verifyChecks } from "./lib/verify-checks.mjs"

/** `npm run verify`: everything that needs no database and no browser. */
await runSuite("Verify", (suite) => runChecks(verifyChecks(suite.reports), suite, 2))
