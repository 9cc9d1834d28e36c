/** Says what is done and how long it took; the start script shows the last line as it comes. */
export async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now()
  console.log(`${what} …`)
  const result = await work()
  console.log(`${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return result
}

/** Runs `work` over the items, at most `width` at once, and counts aloud every tenth. */
export async function inParallel<T>(
  what: string,
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>
): Promise<void> {
  const queue = [...items]
  let done = 0
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      await work(item)
      done += 1
      if (done % 10 === 0 || done === items.length) {
        console.log(`${what}: ${done} of ${items.length}`)
      }
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
}
