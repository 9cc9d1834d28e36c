import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  truncateSync,
  writeSync,
} from "node:fs"
import { dirname } from "node:path"
import type { Json } from "./json.js"

export type Change = [scope: string, table: string, id: string, value: Json]

const CHUNK = 1 << 20

/**
 * An append-only file, one line per request: all that a request changed is there or nothing.
 * Written before the answer is sent, so it survives `kill -9` (not a power cut: no fsync).
 */
export class Journal {
  private fd: number
  private pending: Change[] = []
  /** Changes in the file; the owner compacts when this is far above what is alive. */
  written = 0

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true })
    this.fd = openSync(file, "a")
  }

  /** Calls back for each change in order; a last line cut short by a crash is dropped. */
  static replay(file: string, apply: (change: Change) => void): number {
    if (!existsSync(file)) return 0
    const fd = openSync(file, "r")
    const buffer = Buffer.alloc(CHUNK)
    let [rest, count, complete] = [Buffer.alloc(0), 0, 0]
    for (;;) {
      const read = readSync(fd, buffer, 0, CHUNK, null)
      if (!read) break
      let data = Buffer.concat([rest, buffer.subarray(0, read)])
      for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10)) {
        for (const change of JSON.parse(data.toString("utf8", 0, end)) as Change[]) {
          apply(change)
          count++
        }
        complete += end + 1
        data = data.subarray(end + 1)
      }
      rest = Buffer.from(data)
    }
    closeSync(fd)
    if (rest.length) truncateSync(file, complete)
    return count
  }

  add(change: Change) {
    this.pending.push(change)
  }

  flush() {
    if (!this.pending.length) return
    const latest = new Map(this.pending.map((change) => [change.slice(0, 3).join("\0"), change]))
    this.pending = []
    this.write([...latest.values()])
  }

  private write(changes: Change[]) {
    writeAll(this.fd, JSON.stringify(changes) + "\n")
    this.written += changes.length
  }

  /** Replaces the file by one that holds only what is alive. */
  compact(alive: Iterable<Change>) {
    const fd = openSync(`${this.file}.new`, "w")
    this.written = 0
    for (const change of alive) {
      writeAll(fd, JSON.stringify([change]) + "\n")
      this.written++
    }
    closeSync(fd)
    renameSync(`${this.file}.new`, this.file)
    closeSync(this.fd)
    this.fd = openSync(this.file, "a")
  }

  close() {
    this.flush()
    closeSync(this.fd)
  }
}

function writeAll(fd: number, text: string) {
  const data = Buffer.from(text)
  for (let at = 0; at < data.length; ) at += writeSync(fd, data, at)
}
