import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import multer from "multer"

const MEGABYTE = 1024 * 1024
const MAX_FILES = 10
const MAX_SIZE = 10 * MEGABYTE

const receive = multer({
  storage: multer.memoryStorage(),
  limits: {
    files: MAX_FILES,
    fileSize: MAX_SIZE,
    fields: 5,
    fieldSize: 1024,
    parts: MAX_FILES + 5,
  },
}).array("files", MAX_FILES)

const MESSAGES: Partial<Record<string, [status: number, type: string, message: string]>> = {
  LIMIT_FILE_SIZE: [413, "invalid_data", `files: a picture may have ${MAX_SIZE / MEGABYTE} MB.`],
  LIMIT_FILE_COUNT: [413, "invalid_data", `files: at most ${MAX_FILES} pictures at once.`],
  LIMIT_PART_COUNT: [413, "invalid_data", `files: at most ${MAX_FILES} pictures at once.`],
  LIMIT_UNEXPECTED_FILE: [
    400,
    "invalid_data",
    `files: at most ${MAX_FILES} pictures, in the field "files".`,
  ],
}

/** Takes the multipart body into memory, within limits; a body that is none is a clear 400. */
function receivePictures(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  receive(req, res, (error: unknown) => {
    if (!error) {
      return next()
    }
    const code = error instanceof multer.MulterError ? error.code : ""
    const [status, type, message] = MESSAGES[code] ?? [
      400,
      "invalid_data",
      "files: the upload could not be read.",
    ]
    res.status(status).json({ type, message })
  })
}

export const vendorUploadMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/vendor/uploads",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [receivePictures],
  },
]
