// Any host but localhost would make Medusa's test runner insist on TLS.
process.env.DB_HOST ??= "localhost"
process.env.DB_PORT ??= "54329"
process.env.DB_USERNAME ??= "postgres"
process.env.DB_PASSWORD ??= "postgres"
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
process.env.LOG_LEVEL ??= "error"
