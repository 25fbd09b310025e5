interface Read {
  value: unknown
  etag: string | null
  asked: number
}

/** What was last read of each path. Of two answers the one asked for later counts, whichever arrives first. */
export class Kept {
  private readonly reads = new Map<string, Read>()
  private readonly watchers = new Set<() => void>()
  private turn = 0

  /** Marks the moment of asking; to be given with the answer. */
  ask(): number {
    return ++this.turn
  }

  /** Keeps an answer unless a newer one is kept; what a write answered is as new as now. */
  put(path: string, value: unknown, etag: string | null, asked = this.ask()) {
    if ((this.reads.get(path)?.asked ?? 0) >= asked) return
    this.reads.set(path, { value, etag, asked })
    this.watchers.forEach((tell) => tell())
  }

  /** Tells of every answer that is kept: what a page asked for may be shown by the one that took its place. */
  watch = (tell: () => void) => {
    this.watchers.add(tell)
    return () => {
      this.watchers.delete(tell)
    }
  }

  get(path: string): Read | undefined {
    return this.reads.get(path)
  }

  forget() {
    this.reads.clear()
  }
}
