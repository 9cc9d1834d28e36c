import { randomBytes } from "node:crypto"
import type { IFileModuleService } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import sharp from "sharp"
import type { ImageSize } from "../../modules/listing/service"

/**
 * A picture as a workflow takes it: base64, because the engine copies its input as JSON. A
 * Buffer is understood, too, but arrives as a list of numbers: ten times as much to copy.
 */
export type ImageInput = {
  filename: string
  content: string | Buffer | { type: "Buffer"; data: number[] }
}
type ImageFile = { filename: string; content: Buffer }
export type StoredImage = { url: string; width: number; height: number; sizes: ImageSize[] }

const WIDTHS = [320, 640, 1024, 1600]
const MAX_PIXELS = 50_000_000
const FORMATS = new Set(["jpeg", "png", "webp", "avif"])

function bytesOf(content: ImageInput["content"]): Buffer {
  if (typeof content === "string") {
    return Buffer.from(content, "base64")
  }
  return Buffer.isBuffer(content) ? content : Buffer.from(content.data)
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/** What the bytes are, whatever the name says; AVIF is AV1 inside HEIF. */
const formatOf = (metadata: sharp.Metadata) =>
  metadata.format === "heif" && metadata.compression === "av1" ? "avif" : metadata.format

/** @throws MedusaError `invalid_data` naming the file and what is wrong with it */
async function inspect({
  filename,
  content,
}: ImageFile): Promise<{ width: number; height: number }> {
  let metadata: sharp.Metadata
  try {
    // The limit is checked below, so that the answer can say it in plain words.
    metadata = await sharp(content, { limitInputPixels: false }).metadata()
  } catch {
    throw invalid(`${filename}: is not a picture.`)
  }
  if (!FORMATS.has(formatOf(metadata) ?? "")) {
    throw invalid(`${filename}: must be a JPEG, PNG, WebP or AVIF picture.`)
  }
  const { width, height } = metadata.autoOrient
  if (width * height > MAX_PIXELS) {
    throw invalid(
      `${filename}: ${width} × ${height} is more than ${MAX_PIXELS / 1_000_000} megapixels.`
    )
  }
  return { width, height }
}

/** The widths to make: no larger than the picture, and never none. */
const widthsFor = (width: number) => {
  const smaller = WIDTHS.filter((size) => size < width)
  return width <= WIDTHS.at(-1)! ? [...smaller, width] : WIDTHS
}

/** Turned upright, in sRGB and without any metadata: sharp drops EXIF, place and camera with it. */
async function resize(file: ImageFile, width: number) {
  try {
    return await sharp(file.content, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      // Effort 2 takes two thirds of the time of the default 4, for files a few per cent larger.
      .webp({ quality: 80, effort: 2 })
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw invalid(`${file.filename}: the picture is damaged.`)
  }
}

async function storeImage(
  files: IFileModuleService,
  file: ImageFile,
  width: number,
  stored: string[]
) {
  const name = randomBytes(9).toString("hex")
  const sizes: ImageSize[] = []
  for (const size of widthsFor(width)) {
    const { data, info } = await resize(file, size)
    const { id, url } = await files.createFiles({
      filename: `${name}-${info.width}.webp`,
      mimeType: "image/webp",
      content: data.toString("base64"),
      access: "public",
    })
    stored.push(id)
    sizes.push({ url, width: info.width, height: info.height, file_id: id })
  }
  const largest = sizes.at(-1)!
  return { url: largest.url, width: largest.width, height: largest.height, sizes }
}

/** Makes the sizes of each picture and stores them; all files are judged before one is stored. */
export const storeImageFilesStep = createStep(
  "store-image-files",
  async (input: { files: ImageInput[] }, { container }) => {
    const files = container.resolve(Modules.FILE)
    const pictures = input.files.map(({ filename, content }) => ({
      filename,
      content: bytesOf(content),
    }))
    const dimensions = []
    for (const file of pictures) {
      dimensions.push(await inspect(file))
    }
    const stored: string[] = []
    const images: StoredImage[] = []
    try {
      for (const [index, file] of pictures.entries()) {
        images.push(await storeImage(files, file, dimensions[index]!.width, stored))
      }
    } catch (error) {
      await files.deleteFiles(stored)
      throw error
    }
    return new StepResponse(images, stored)
  },
  async (stored, { container }) => {
    if (stored?.length) {
      await container.resolve(Modules.FILE).deleteFiles(stored)
    }
  }
)
