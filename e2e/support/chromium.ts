import { existsSync } from "node:fs"

const SYSTEM_CHROMIUM = "/usr/bin/chromium"

/** The browser the person names, the system's, else the one that npm brought along. */
export async function findChromium(): Promise<string> {
  const named = process.env["CHROMIUM_PATH"]
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
    return named
  }
  if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM
  const { default: bundled } = await import("@sparticuz/chromium")
  const path = await bundled.executablePath()
  // Workers evaluate the configuration again and need not unpack it again.
  process.env["CHROMIUM_PATH"] = path
  return path
}

/** Nothing but the pages under test may use the network; root has no sandbox. */
export function chromiumFlags(): string[] {
  return [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater",
    "--metrics-recording-only",
    "--no-first-run",
    "--no-pings",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ]
}
