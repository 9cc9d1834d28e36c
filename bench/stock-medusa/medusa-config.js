// Medusa without our plugin, for `bench/checkout.mjs`: a second process on a copy of the shop's
// database, with the locking provider Medusa ships for PostgreSQL.
//
//   createdb -T kalavpp kalavpp_stock
//   cd bench/stock-medusa && DATABASE_URL=postgres://…/kalavpp_stock npx medusa db:migrate --skip-scripts
//   NODE_ENV=production DATABASE_URL=postgres://…/kalavpp_stock \
//     PORT=9001 JWT_SECRET=… COOKIE_SECRET=… npx medusa start
const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false },
    http: {
      storeCors: "*",
      adminCors: "*",
      authCors: "*",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  admin: { disable: true },
  modules: [
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/locking-postgres",
            id: "locking-postgres",
            is_default: true,
          },
        ],
      },
    },
  ],
})
