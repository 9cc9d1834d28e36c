const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

export const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 30rem; margin: 10vh auto; padding: 0 1.25rem }
  h1 { font-size: 1.4rem; line-height: 1.25 }
  .note { font-size: .875rem; opacity: .8; border-left: 3px solid #b45309; padding-left: .75rem }
  label, legend { display: block; margin-top: 1rem; font-weight: 600 }
  fieldset { border: 0; padding: 0; margin: 1rem 0 0 }
  fieldset label { font-weight: 400; margin-top: .25rem }
  input:not([type=radio]), select { width: 100%; box-sizing: border-box; font: inherit; font-weight: 400; padding: .5rem; margin-top: .25rem }
  .actions { display: flex; gap: .75rem; margin-top: 1.75rem }
  button { font: inherit; padding: .6rem 1.2rem; border-radius: .375rem; border: 1px solid currentColor; background: none; color: inherit; cursor: pointer }
  button.main { background: #635bff; border-color: #635bff; color: #fff }
  :focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px }`

/** @param body HTML; @param title text */
export const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p class="note">This is the local Stripe emulator. No bank and no Stripe is involved, and no real data is needed.</p>
${body}
</main>
</body>
</html>
`
