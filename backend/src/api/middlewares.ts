import { join, resolve } from "node:path"
import { defineMiddlewares } from "@medusajs/framework/http"
import express from "express"

const dataDir = resolve(process.env.KALAVPP_DATA_DIR ?? join(process.cwd(), ".data"))

export default defineMiddlewares({
  routes: [
    {
      // Uploaded pictures. Their names carry a time stamp and never change, so they are cached for good.
      matcher: "/static",
      middlewares: [
        express.static(join(dataDir, "uploads"), { immutable: true, maxAge: "365d", index: false }),
      ],
    },
  ],
})
