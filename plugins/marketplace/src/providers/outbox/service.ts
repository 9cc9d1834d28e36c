import { randomBytes } from "node:crypto"
import { mkdir, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import type { NotificationTypes } from "@medusajs/framework/types"
import { escapeHtml } from "../../mails/layout"

type Mail = NotificationTypes.ProviderSendNotificationDTO
type OutboxOptions = { directory?: string; from?: string }

/** A name is safe on every file system and still says whom and what the mail is about. */
const fileSafe = (value: string) =>
  value
    .toLowerCase()
    .replace(/[^a-z0-9@._+-]+/g, "-")
    .slice(0, 80)

const link = (path: string) =>
  `<a href="${path.split("/").map(encodeURIComponent).join("/")}">${escapeHtml(path.split("/").at(-1) ?? path)}</a>`

/**
 * The mail server of a single machine: each mail becomes one HTML file that a person opens in a
 * browser. Options: `directory` (made when missing) and `from`.
 */
export class OutboxNotificationService extends AbstractNotificationProviderService {
  static override identifier = "outbox"
  private readonly directory: string
  private readonly from: string

  constructor(_container: object, options: OutboxOptions) {
    super()
    if (!options.directory) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        "The outbox needs the option `directory`."
      )
    }
    this.directory = options.directory
    this.from = options.from ?? "Marketplace <hello@example.com>"
  }

  override async send(mail: Mail): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const now = new Date()
    const stamp = now.toISOString().replace(/:/g, "-")
    const name = `${stamp}_${fileSafe(mail.to)}_${fileSafe(mail.template ?? "mail")}_${randomBytes(3).toString("hex")}.html`
    await mkdir(this.directory, { recursive: true })
    const attached = await this.attach(mail, name)
    // Written aside and renamed, so that a reader never sees half a mail.
    const partial = join(this.directory, `.${name}.partial`)
    await writeFile(partial, this.page(mail, now, attached), { encoding: "utf8", flag: "wx" })
    await rename(partial, join(this.directory, name))
    return { id: name }
  }

  /** Attachments lie in a folder of the mail's name beside it. @returns their paths from the mail */
  private async attach(mail: Mail, name: string): Promise<string[]> {
    const folder = name.replace(/\.html$/, "")
    const files = mail.attachments ?? []
    if (files.length) {
      await mkdir(join(this.directory, folder), { recursive: true })
    }
    return await Promise.all(
      files.map(async ({ filename, content }, index) => {
        const file =
          filename.replace(/[^A-Za-z0-9@._+-]+/g, "-").replace(/^\.+/, "") || String(index)
        await writeFile(join(this.directory, folder, file), Buffer.from(content, "base64"))
        return `${folder}/${file}`
      })
    )
  }

  private page(mail: Mail, now: Date, attached: string[]): string {
    const subject = mail.content?.subject ?? mail.template ?? "(no subject)"
    const head = [
      ["From", mail.from?.trim() || this.from],
      ["To", mail.to],
      ["Subject", subject],
      ["Date", now.toUTCString()],
    ]
      .map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value ?? "")}`)
      .concat(attached.length ? `<b>Attached:</b> ${attached.map(link).join(", ")}` : [])
      .join("<br>")
    const banner = `<div style="font:14px/1.6 ui-monospace,monospace;padding:12px 20px;background:#fff;border-bottom:1px solid #ccc">${head}</div>`
    const body =
      mail.content?.html ?? `<pre>${escapeHtml(JSON.stringify(mail.data ?? {}, null, 2))}</pre>`
    // Below the body tag of a whole page, above everything of a fragment.
    return /<body[^>]*>/i.test(body)
      ? body.replace(/<body[^>]*>/i, (tag) => `${tag}\n${banner}`)
      : `<!doctype html><meta charset="utf-8"><title>${escapeHtml(subject)}</title>${banner}${body}`
  }
}
