/**
 * Answers kept for a moment. Many shoppers ask the same at once: the first one's question goes
 * to the database, the others wait for its answer. Entries are dropped by age, and all of them
 * when this process writes documents; `ttl` bounds how stale another process may be.
 */
export class AnswerCache<T> {
  private readonly entries = new Map<string, { at: number; answer: Promise<T> }>()

  constructor(
    private readonly ttl: number,
    private readonly most: number
  ) {}

  async get(key: string, ask: () => Promise<T>): Promise<T> {
    const entry = this.entries.get(key)
    if (entry && Date.now() - entry.at < this.ttl) {
      return await entry.answer
    }
    const answer = ask()
    this.entries.delete(key)
    this.entries.set(key, { at: Date.now(), answer })
    const oldest = this.entries.keys().next().value
    if (this.entries.size > this.most && oldest !== undefined) {
      this.entries.delete(oldest)
    }
    try {
      return await answer
    } catch (error) {
      if (this.entries.get(key)?.answer === answer) {
        this.entries.delete(key)
      }
      throw error
    }
  }

  clear() {
    this.entries.clear()
  }
}
