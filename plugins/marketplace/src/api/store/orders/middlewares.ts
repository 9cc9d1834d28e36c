import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id/invoices*",
    methods: ["GET"],
    middlewares: [authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })],
  },
]
