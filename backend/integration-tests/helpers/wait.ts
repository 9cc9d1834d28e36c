/** Tries again until `probe` stops throwing: for what subscribers do after the answer. */
export async function eventually<T>(probe: () => Promise<T>, seconds = 15): Promise<T> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    try {
      return await probe()
    } catch (error) {
      if (Date.now() > deadline) {
        throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
