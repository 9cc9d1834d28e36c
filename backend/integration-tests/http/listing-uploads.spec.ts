import sharp from "sharp"
import { withApp } from "../helpers/app"
import { picture, upload } from "../helpers/listings"
import { createOperator, createVendor, type Vendor } from "../helpers/people"
import { setUpShop } from "../helpers/shop"

jest.setTimeout(120_000)

withApp("uploads", (app) => {
  let vendor: Vendor

  beforeAll(async () => {
    await setUpShop(app)
    vendor = await createVendor(app, await createOperator(app), "kolam-studio")
  })

  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#204060" } })

  it("makes upright sizes without metadata", async () => {
    const content = await blank(2000, 1000)
      .withExif({ IFD0: { Copyright: "secret place", Orientation: "6" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { status, data } = await upload(app, vendor, [{ name: "tall.jpg", content }])
    expect(status).toBe(201)
    const [stored] = data.uploads
    expect(
      stored.sizes.map(({ width, height }: { width: number; height: number }) => [width, height])
    ).toEqual([
      [320, 640],
      [640, 1280],
      [1000, 2000],
    ])
    const file = await app.api.get(new URL(stored.url).pathname)
    expect(file.status).toBe(200)
    const { readdirSync, readFileSync } = await import("node:fs")
    const directory = `${process.env.KALAVPP_DATA_DIR}/uploads`
    const name = readdirSync(directory).find((entry) => stored.url.endsWith(entry))!
    const metadata = await sharp(readFileSync(`${directory}/${name}`)).metadata()
    expect(metadata).toMatchObject({ format: "webp", width: 1000, height: 2000 })
    expect(metadata.exif).toBeUndefined()
  })

  it("takes JPEG, PNG, WebP and AVIF by their content, whatever their name", async () => {
    const contents = await Promise.all([
      picture(),
      blank(40, 40).png().toBuffer(),
      blank(40, 40).webp().toBuffer(),
      blank(40, 40).avif({ effort: 0 }).toBuffer(),
    ])
    const { status, data } = await upload(
      app,
      vendor,
      contents.map((content) => ({ name: "work.txt", content }))
    )
    expect([status, data.uploads.length]).toEqual([201, 4])
  })

  it.each([
    [
      "a text with a picture's name",
      async () => Buffer.from("not a picture at all"),
      "is not a picture",
    ],
    [
      "a GIF",
      async () => await blank(10, 10).gif().toBuffer(),
      "must be a JPEG, PNG, WebP or AVIF",
    ],
    [
      "an SVG",
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      "must be a JPEG, PNG, WebP or AVIF",
    ],
    [
      "too many pixels",
      async () => await blank(10_000, 5_001).png({ compressionLevel: 9 }).toBuffer(),
      "more than 50 megapixels",
    ],
    [
      "half a picture",
      async () =>
        (await blank(900, 900).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 5_000),
      "is damaged",
    ],
  ])("refuses %s", async (_name, make, message) => {
    const { status, data } = await upload(app, vendor, [
      { name: "work.jpg", content: await make() },
    ])
    expect(status).toBe(400)
    expect(data.message).toContain(message)
  })

  it("refuses what is too big, too many or nothing", async () => {
    const big = await upload(app, vendor, [
      { name: "big.jpg", content: Buffer.alloc(10 * 1024 * 1024 + 1) },
    ])
    expect([big.status, big.data.message]).toEqual([413, "files: a picture may have 10 MB."])
    const small = await picture()
    const many = await upload(
      app,
      vendor,
      Array.from({ length: 11 }, () => ({ name: "a.jpg", content: small }))
    )
    expect([many.status, many.data.message]).toEqual([413, "files: at most 10 pictures at once."])
    expect((await upload(app, vendor, [])).status).toBe(400)
  })
})
