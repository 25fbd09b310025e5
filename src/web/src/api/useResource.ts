import { useCallback, useEffect, useRef, useState } from 'react'
import type { Address, Answered, Path } from './address'
import { get, type Refusal } from './call'
import { Kept } from './Kept'

/** Going back shows what was last read at once, while it is read anew. */
const kept = new Kept()

export function forgetEverything() {
  kept.forget()
}

export interface Resource<T> {
  value: T | null
  etag: string | null
  refusal: Refusal | null
  /** Takes over what a write answered. */
  take(value: T, etag?: string | null): void
  /** Reads it again; answers what was read. */
  reload(): Promise<{ value: T; etag: string | null } | null>
}

/** Reads a thing of the API, and again whenever the path changes. Null reads nothing. */
export function useResource<P extends Path>(path: Address<P> | null): Resource<Answered<P, 'get'>> {
  type T = Answered<P, 'get'>
  const [, redraw] = useState(0)
  useEffect(() => kept.watch(() => redraw((n) => n + 1)), [])
  const [failure, setFailure] = useState<{ path: string; refusal: Refusal } | null>(null)
  const current = useRef(path)
  current.current = path

  const take = useCallback(
    (value: T, etag: string | null = null, asked?: number) => {
      if (!path) return
      kept.put(path, value, etag, asked)
      setFailure(null)
    },
    [path],
  )

  const read = useCallback(
    async (signal?: AbortSignal) => {
      if (!path) return null
      const asked = kept.ask()
      const answer = await get(path, signal)
      if (signal?.aborted) return null
      if (answer.ok) {
        take(answer.value, answer.etag, asked)
        const { value, etag } = kept.get(path)!
        return { value: value as T, etag }
      }
      if (current.current === path) setFailure({ path, refusal: answer.refusal })
      return null
    },
    [path, take],
  )

  useEffect(() => {
    const stop = new AbortController()
    void read(stop.signal)
    return () => stop.abort()
  }, [read])

  const found = path ? kept.get(path) : undefined
  return {
    value: (found?.value as T | undefined) ?? null,
    etag: found?.etag ?? null,
    refusal: failure && failure.path === path ? failure.refusal : null,
    take,
    reload: read,
  }
}
