import { defineConfig, type Project } from "@playwright/test"
import { chromiumFlags, findChromium } from "./support/chromium"

const project = (name: string, width: number, height: number, phone: boolean): Project => ({
  name,
  use: { viewport: { width, height }, isMobile: phone, hasTouch: phone },
})

/**
 * The journeys of people through shop and admin, at two sizes. They share one shop, so one
 * worker; every test makes the stores and works it needs, so any of them can run alone.
 */
export default defineConfig({
  testDir: "./tests",
  outputDir: "./test-results",
  globalSetup: "./support/global-setup.ts",
  workers: 1,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: await findChromium(), args: chromiumFlags() },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [project("phone", 390, 844, true), project("desktop", 1280, 800, false)],
})
