import { renderMail } from "../../src/mails"

const vendor = { name: `<b>"Kolam" & Co</b>`, handle: "kolam", email: "k@example.com" }

describe("a rendered mail", () => {
  it("escapes every value in HTML and leaves it readable in text", () => {
    const mail = renderMail("vendor-rejected", { vendor, reason: "<script>alert(1)</script>" })
    expect(mail.html).not.toContain("<script>")
    expect(mail.html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
    expect(mail.html).toContain("&lt;b&gt;&quot;Kolam&quot; &amp; Co&lt;/b&gt;")
    expect(mail.text).toContain("> <script>alert(1)</script>")
  })

  it("links to web addresses only", () => {
    const data = { vendor, url: "javascript:alert(1)" }
    expect(renderMail("vendor-approved", data).html).toContain('href="#"')
    expect(
      renderMail("vendor-approved", { vendor, url: "https://shop.example/v?a=1&b=2" }).html
    ).toContain('href="https://shop.example/v?a=1&amp;b=2"')
  })

  it("keeps its subject on one line", () => {
    const broken = { ...vendor, name: "Kolam\r\nBcc: all@example.com" }
    expect(renderMail("vendor-approved", { vendor: broken }).subject).toBe(
      "Kolam Bcc: all@example.com is approved"
    )
  })

  it("loads nothing from elsewhere", () => {
    expect(renderMail("vendor-pending", { vendor }).html).not.toMatch(
      /<(img|script|link|iframe)|url\(|@import/i
    )
  })
})
