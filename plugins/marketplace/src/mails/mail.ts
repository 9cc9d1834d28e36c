/**
 * A mail is described, not drawn: the layout renders the same blocks as HTML and as plain text
 * and escapes every string, so a template holds no markup.
 */
export type MailBlock =
  | { kind: "text"; text: string }
  | { kind: "quote"; text: string }
  | { kind: "facts"; facts: [label: string, value: string][] }
  | { kind: "table"; title?: string; head?: string[]; rows: string[][]; foot?: string[][] }
  | { kind: "action"; label: string; url: string }

export type Mail = { subject: string; title: string; blocks: MailBlock[] }

/** One template: what it needs and what it says. */
export type MailTemplate<Data> = (data: Data) => Mail

export const text = (value: string): MailBlock => ({ kind: "text", text: value })

/** Somebody's own words (a reason), or nothing when there are none. */
export const quote = (value?: string | null): MailBlock[] =>
  value ? [{ kind: "quote", text: value }] : []

/** A button, or nothing when the shop's address is not known. */
export const action = (label: string, url?: string | null): MailBlock[] =>
  url ? [{ kind: "action", label, url }] : []
