import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

/** The mails to one address, oldest first: what a person would find in the outbox folder. */
export async function mailsTo(address: string): Promise<{ template: string; html: string }[]> {
  const directory = join(process.env.KALAVPP_DATA_DIR!, "outbox")
  const names = (await readdir(directory).catch(() => [])).sort()
  const own = names.filter((name) => name.split("_")[1] === address && name.endsWith(".html"))
  return await Promise.all(
    own.map(async (name) => ({
      template: name.split("_")[2]!,
      html: await readFile(join(directory, name), "utf8"),
    }))
  )
}
