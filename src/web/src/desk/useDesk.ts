import { useCallback, useEffect, useRef, useState } from 'react'
import { at } from '../api/address'
import { connection, post, type Answer, type Refusal } from '../api/call'
import { useResource } from '../api/useResource'
import type { Desk, Edit } from '../api/views'
import { after, inverse, relocated } from './edits'
import type { Reply } from './ReturnItems'
import { spot } from './runs'

/** One thing done to the material. */
export type Change =
  | { do: 'edit'; edits: Edit[] }
  | { do: 'explain'; findingKey: string; text: string; was: string }
  | { do: 'reply'; item: number; reply: Reply; was: Reply }

/** One step of a handover. It changes no word of the material, so it has no 撤销. */
export type HandoverStep =
  | { do: 'give'; findingKey: string; memberId: string; note: string }
  | { do: 'answer'; findingKey: string; text: string }
  | { do: 'close'; findingKey: string }

/** A thing done, in the order of doing; `id` names it for 撤销. */
interface Done {
  id: number
  change: Change
}

/** Both changed the same words. */
export interface Clash {
  mine: string
  theirs: string
  by: string
  at: string
  /** My edits, fitted to the text as it is now. */
  edits: Edit[]
}

/** A change waiting for the network, with the texts that it was made on. */
interface Waiting {
  change: Change
  texts: Record<string, string>
}

const textsOf = (desk: Desk): Map<string, string> => {
  const found = new Map<string, string>()
  for (const block of desk.blocks) {
    found.set(spot({ block: block.index }), block.text)
    for (const cell of block.cells) found.set(spot({ block: block.index, cell: cell.address }), cell.text)
  }
  return found
}

const opposite = (change: Change): Change =>
  change.do === 'edit'
    ? { do: 'edit', edits: inverse(change.edits) }
    : change.do === 'reply'
      ? { ...change, reply: change.was, was: change.reply }
      : { ...change, text: change.was, was: change.text }

/** The material on the desk and everything that changes it: saved at once, undone step by step, never lost. */
export function useDesk(filing: string, part: string) {
  const path = at('/api/filings/{filingId}/parts/{partId}', { filingId: filing, partId: part })
  const desk = useResource(path)
  const [done, setDone] = useState<Done[]>([])
  const [undone, setUndone] = useState<Change[]>([])
  const [saving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<Refusal | null>(null)
  const [clash, setClash] = useState<Clash | null>(null)
  const [waiting, setWaiting] = useState<Waiting[]>(() => stored(path))
  const count = useRef(0)
  const line = useRef(Promise.resolve())
  // Changes stand in line, and each must see what the one before it left.
  const latest = useRef({ value: desk.value, etag: desk.etag })
  latest.current = { value: desk.value, etag: desk.etag }

  useEffect(() => {
    setDone([])
    setUndone([])
    setTrouble(null)
    setClash(null)
    setWaiting(stored(path))
  }, [path])

  const write = useCallback(
    async (change: Change): Promise<Answer<Desk>> => {
      const here = { filingId: filing, partId: part }
      const ifMatch = latest.current.etag
      const answer =
        change.do === 'edit'
          ? await post(at('/api/filings/{filingId}/parts/{partId}/corrections', here), {
              body: { edits: change.edits },
              ifMatch,
            })
          : change.do === 'reply'
            ? await post(at('/api/filings/{filingId}/parts/{partId}/return-answers', here), {
                body: { item: change.item, ...(change.reply ?? { mended: false, text: '' }) },
                ifMatch,
              })
            : await post(at('/api/filings/{filingId}/parts/{partId}/explanations', here), {
                body: { findingKey: change.findingKey, text: change.text },
                ifMatch,
              })
      if (answer.ok) {
        latest.current = { value: answer.value, etag: answer.etag }
        desk.take(answer.value, answer.etag)
      }
      return answer
    },
    [filing, part, desk.take],
  )

  /** Fits the change to what the server has now; both sides are kept for the person where they clash. */
  const fit = useCallback(
    async (change: Change, texts: Record<string, string>): Promise<Change | null> => {
      const fresh = await desk.reload()
      if (!fresh) return null
      latest.current = { value: fresh.value, etag: fresh.etag }
      if (change.do !== 'edit') return change
      const now = textsOf(fresh.value)
      const fitted = change.edits.map((edit) => relocated(edit, texts[spot(edit)] ?? '', now.get(spot(edit))))
      const edits = fitted.flatMap((each) => (each.is === 'clean' || each.is === 'clash' ? [each.edit] : []))
      const clashing = fitted.find((each) => each.is === 'clash')
      if (clashing) {
        const { editedBy, editedAt } = fresh.value.part
        setClash({ mine: clashing.mine, theirs: clashing.theirs, by: editedBy, at: editedAt, edits })
        return null
      }
      if (fitted.some((each) => each.is === 'gone'))
        setTrouble({ kind: 'gone', sentence: '这一段已经不在了，可能有人重新导入过。请看看新内容再改' })
      return edits.length > 0 ? { do: 'edit', edits } : null
    },
    [desk.reload],
  )

  const save = useCallback(
    async (change: Change, texts: Record<string, string>): Promise<Done | null> => {
      setSaving(true)
      setTrouble(null)
      let made: Change = change
      let answer = await write(made)
      if (!answer.ok && answer.refusal.kind === 'stale') {
        const fitted = await fit(change, texts)
        if (!fitted) {
          setSaving(false)
          return null
        }
        made = fitted
        answer = await write(made)
      }
      setSaving(false)
      if (answer.ok) return { id: ++count.current, change: made }
      if (later(answer.refusal)) setWaiting((now) => keep(path, [...now, { change, texts }]))
      else setTrouble(answer.refusal)
      return null
    },
    [write, fit, path],
  )

  /** Does it after everything before it; answers the id for 撤销, or null where it could not be done. */
  const apply = useCallback(
    (change: Change): Promise<number | null> => {
      const value = latest.current.value
      const all = value ? textsOf(value) : new Map<string, string>()
      const texts: Record<string, string> =
        change.do === 'edit'
          ? Object.fromEntries(change.edits.map((edit) => [spot(edit), all.get(spot(edit)) ?? '']))
          : {}
      const result = line.current.then(async () => {
        const made = await save(change, texts)
        if (!made) return null
        setDone((now) => [...now, made])
        setUndone([])
        return made.id
      })
      line.current = result.then(
        () => undefined,
        () => undefined,
      )
      return result
    },
    [save],
  )

  /** Takes back the step of that id, or the last one. */
  const undo = useCallback(
    async (id?: number) => {
      const index = id === undefined ? done.length - 1 : done.findIndex((each) => each.id === id)
      const step = done[index]
      if (!step) return
      let back: Change = opposite(step.change)
      for (const later of done.slice(index + 1)) {
        if (back.do !== 'edit' || later.change.do !== 'edit') continue
        const moved = after(back.edits, later.change.edits)
        if (!moved) {
          setTrouble({ kind: 'overlap', sentence: '后来又改了同一处，请先撤销后一次' })
          return
        }
        back = { do: 'edit', edits: moved }
      }
      const made = await save(back, textsFor(back, latest.current.value))
      if (!made) return
      setDone((now) => now.filter((each) => each.id !== step.id))
      setUndone((now) => [...now, opposite(made.change)])
    },
    [done, save],
  )

  const redo = useCallback(async () => {
    const change = undone.at(-1)
    if (!change) return
    const made = await save(change, textsFor(change, latest.current.value))
    if (!made) return
    setUndone((now) => now.slice(0, -1))
    setDone((now) => [...now, made])
  }, [undone, save])

  // What was kept on this computer goes up as soon as the server is reached again.
  const loaded = desk.value !== null
  useEffect(() => {
    const send = async () => {
      const first = waiting[0]
      if (!first || !loaded || !connection.now()) return
      const fitted = await fit(first.change, first.texts)
      if (fitted) {
        const answer = await write(fitted)
        if (!answer.ok && later(answer.refusal)) return
        if (!answer.ok) setTrouble(answer.refusal)
        else setDone((now) => [...now, { id: ++count.current, change: fitted }])
      } else if (!connection.now()) return
      setWaiting((now) => keep(path, now.slice(1)))
    }
    void send()
    return connection.subscribe((online) => {
      if (online) void send()
    })
  }, [waiting, loaded, path, fit, write])

  /** Takes a step of a handover; answers whether it was taken. */
  const hand = useCallback(
    async (step: HandoverStep): Promise<boolean> => {
      const here = { filingId: filing, partId: part, findingKey: step.findingKey }
      const answer =
        step.do === 'give'
          ? await post(at('/api/filings/{filingId}/parts/{partId}/handovers', here), {
              body: { findingKey: step.findingKey, memberId: step.memberId, note: step.note },
            })
          : step.do === 'answer'
            ? await post(at('/api/filings/{filingId}/parts/{partId}/handovers/{findingKey}/answers', here), {
                body: { text: step.text },
              })
            : await post(
                at('/api/filings/{filingId}/parts/{partId}/handovers/{findingKey}/closings', here),
                {},
              )
      if (answer.ok) desk.take(answer.value, answer.etag)
      else setTrouble(answer.refusal)
      return answer.ok
    },
    [filing, part, desk.take],
  )

  const settle = useCallback(
    async (mine: boolean) => {
      const edits = clash?.edits
      setClash(null)
      if (mine && edits) await apply({ do: 'edit', edits })
    },
    [clash, apply],
  )

  return {
    ...desk,
    apply,
    hand,
    undo,
    redo,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    saving,
    trouble,
    dismiss: () => setTrouble(null),
    clash,
    settle,
    waiting: waiting.length,
  }
}

/** Nothing is wrong with the change: it only could not be brought to the server now. */
const later = (refusal: Refusal) => refusal.kind === 'offline' || refusal.kind === 'signed-out'

function textsFor(change: Change, desk: Desk | null): Record<string, string> {
  if (change.do !== 'edit' || !desk) return {}
  const all = textsOf(desk)
  return Object.fromEntries(change.edits.map((edit) => [spot(edit), all.get(spot(edit)) ?? '']))
}

function stored(path: string): Waiting[] {
  try {
    return JSON.parse(localStorage.getItem(`waiting:${path}`) ?? '[]') as Waiting[]
  } catch {
    return []
  }
}

function keep(path: string, waiting: Waiting[]): Waiting[] {
  if (waiting.length > 0) localStorage.setItem(`waiting:${path}`, JSON.stringify(waiting))
  else localStorage.removeItem(`waiting:${path}`)
  return waiting
}
