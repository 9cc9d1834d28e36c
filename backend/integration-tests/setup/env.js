const { mkdtempSync } = require("node:fs")
const { tmpdir } = require("node:os")
const { join } = require("node:path")

// The test runner of Medusa makes its databases on this server; any host but localhost would
// make it insist on TLS.
process.env.DB_HOST ??= "localhost"
process.env.DB_PORT ??= "54329"
process.env.DB_USERNAME ??= "postgres"
process.env.DB_PASSWORD ??= "postgres"
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
process.env.DISABLE_ADMIN = "true"
process.env.JWT_SECRET = "jwt-secret-of-the-tests"
process.env.COOKIE_SECRET = "cookie-secret-of-the-tests"
process.env.REVALIDATE_SECRET = "revalidate-secret-of-the-tests"
process.env.LOG_LEVEL ??= "error"
process.env.KALAVPP_DATA_DIR ??= mkdtempSync(join(tmpdir(), "kalavpp-test-"))
