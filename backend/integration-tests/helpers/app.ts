import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance, AxiosResponse } from "axios"

/** `url` is where the application listens, once it is up. */
export type App = { api: Api; url: string; container: MedusaContainer }

/** Answers of every status, so that a test reads `response.status` instead of catching. */
export type Api = {
  get(path: string, headers?: Headers): Promise<AxiosResponse>
  post(path: string, body?: unknown, headers?: Headers): Promise<AxiosResponse>
  delete(path: string, headers?: Headers): Promise<AxiosResponse>
}
export type Headers = Record<string, string>

const tolerant = (headers: Headers = {}) => ({ headers, validateStatus: () => true })

function apiOf(axios: AxiosInstance): Api {
  return {
    get: (path, headers) => axios.get(path, tolerant(headers)),
    post: (path, body = {}, headers) => axios.post(path, body, tolerant(headers)),
    delete: (path, headers) => axios.delete(path, tolerant(headers)),
  }
}

/**
 * One booted application for a spec file. What the file's `beforeAll` makes is there in every
 * test; what a test changes is gone in the next one (Medusa's runner restores the database).
 */
export function withApp(name: string, suite: (app: App) => void) {
  medusaIntegrationTestRunner({
    inApp: true,
    moduleName: name,
    testSuite: ({ api, getContainer }) => {
      const app: App = {
        api: apiOf(api as unknown as AxiosInstance),
        get url() {
          return String((api as unknown as AxiosInstance).defaults.baseURL)
        },
        get container() {
          return getContainer()
        },
      }
      describe(name, () => suite(app))
    },
  })
}
