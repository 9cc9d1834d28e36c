import type { Mail, MailBlock } from "./mail"

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

export const escapeHtml = (value: string) =>
  value.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

/** Only web addresses become links: a `javascript:` URL is left out. */
const safeUrl = (url: string) => (/^https?:\/\//i.test(url) ? escapeHtml(url) : "#")

const CELL =
  "padding:8px 12px 8px 0;border-bottom:1px solid #e7e2d8;text-align:left;vertical-align:top"

function row(cells: string[], tag: "td" | "th", style = CELL) {
  return `<tr>${cells.map((cell) => `<${tag} style="${style}">${escapeHtml(cell)}</${tag}>`).join("")}</tr>`
}

function blockHtml(block: MailBlock): string {
  switch (block.kind) {
    case "text":
      return `<p style="margin:0 0 16px">${escapeHtml(block.text).replace(/\n/g, "<br>")}</p>`
    case "quote":
      return `<blockquote style="margin:0 0 16px;padding:4px 16px;border-left:3px solid #b4532a;color:#4a463f">${escapeHtml(block.text).replace(/\n/g, "<br>")}</blockquote>`
    case "facts":
      return `<table role="presentation" style="border-collapse:collapse;margin:0 0 16px">${block.facts
        .map((fact) => row(fact, "td"))
        .join("")}</table>`
    case "table":
      return [
        block.title
          ? `<h2 style="font:600 17px Georgia,serif;margin:24px 0 8px">${escapeHtml(block.title)}</h2>`
          : "",
        `<table style="border-collapse:collapse;width:100%;margin:0 0 16px">`,
        block.head ? `<thead>${row(block.head, "th")}</thead>` : "",
        `<tbody>${block.rows.map((cells) => row(cells, "td")).join("")}</tbody>`,
        block.foot
          ? `<tfoot>${block.foot.map((cells) => row(cells, "td", `${CELL};font-weight:600`)).join("")}</tfoot>`
          : "",
        `</table>`,
      ].join("")
    case "action":
      return `<p style="margin:24px 0"><a href="${safeUrl(block.url)}" style="background:#24211c;color:#fff;padding:12px 20px;border-radius:6px;text-decoration:none">${escapeHtml(block.label)}</a></p>`
  }
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case "text":
      return block.text
    case "quote":
      return block.text.replace(/^/gm, "> ")
    case "facts":
      return block.facts.map(([label, value]) => `${label}: ${value}`).join("\n")
    case "table":
      return [
        block.title,
        ...[...(block.head ? [block.head] : []), ...block.rows, ...(block.foot ?? [])].map(
          (cells) => cells.join("  ")
        ),
      ]
        .filter((line) => line !== undefined)
        .join("\n")
    case "action":
      return `${block.label}: ${block.url}`
  }
}

/** The one look of all mails: self-contained, no image, no script, no font from elsewhere. */
export function renderHtml(mail: Mail, shopName: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(mail.subject)}</title></head>
<body style="margin:0;background:#f6f3ec;color:#24211c;font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:600px;margin:0 auto;padding:32px 20px">
<p style="margin:0 0 20px;font:600 20px Georgia,serif">${escapeHtml(shopName)}</p>
<div style="background:#fff;border:1px solid #e7e2d8;border-radius:10px;padding:28px">
<h1 style="margin:0 0 16px;font:600 24px/1.3 Georgia,serif">${escapeHtml(mail.title)}</h1>
${mail.blocks.map(blockHtml).join("\n")}
</div>
</div>
</body>
</html>
`
}

export function renderText(mail: Mail, shopName: string): string {
  return `${[mail.title, ...mail.blocks.map(blockText), `— ${shopName}`].join("\n\n")}\n`
}
