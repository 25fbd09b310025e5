import type { Edit } from '../api/views'
import { spot } from './runs'

/** The text after the edits, which all count from the text as it stands before. */
export function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (now, edit) => now.slice(0, edit.start) + edit.replacement + now.slice(edit.start + edit.length),
      text,
    )
}

const grows = (edit: Edit) => edit.replacement.length - edit.length

/** The edits that take these back, counted from the text after them. */
export function inverse(edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => ({
    ...edit,
    start:
      edit.start +
      edits
        .filter((other) => spot(other) === spot(edit) && other.start < edit.start)
        .reduce((sum, other) => sum + grows(other), 0),
    length: edit.replacement.length,
    expected: edit.replacement,
    replacement: edit.expected,
  }))
}

/** The edits as they must read after `later` was done as well; null where `later` touches the same characters. */
export function after(edits: readonly Edit[], later: readonly Edit[]): Edit[] | null {
  const moved: Edit[] = []
  for (const edit of edits) {
    let shift = 0
    for (const other of later) {
      if (spot(other) !== spot(edit)) continue
      if (other.start + other.length <= edit.start) shift += grows(other)
      else if (other.start < edit.start + edit.length) return null
    }
    moved.push({ ...edit, start: edit.start + shift })
  }
  return moved
}

/** How much of two texts is alike from the front and from the back, without counting a character twice. */
function alike(a: string, b: string): { front: number; back: number } {
  const most = Math.min(a.length, b.length)
  let front = 0
  while (front < most && a[front] === b[front]) front++
  let back = 0
  while (back < most - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++
  return { front, back }
}

/** The one smallest edit that turns a paragraph or cell into the new text; null where nothing changes. */
export function difference(
  at: { block: number; cell: string | null },
  before: string,
  now: string,
): Edit | null {
  if (before === now) return null
  let { front, back } = alike(before, now)
  // An edit names what stands there, so an insertion takes a neighbour along.
  if (front + back === before.length && before.length > 0) {
    if (front > 0) front--
    else back--
  }
  return {
    block: at.block,
    cell: at.cell,
    start: front,
    length: before.length - front - back,
    expected: before.slice(front, before.length - back),
    replacement: now.slice(front, now.length - back),
  }
}

/** What becomes of an edit when somebody else changed its text meanwhile. */
export type Relocated =
  | { is: 'clean'; edit: Edit }
  | { is: 'already' }
  | { is: 'clash'; mine: string; theirs: string; edit: Edit }
  | { is: 'gone' }

/** Finds the edit's place in the text as it is now; where both changed the same words, says both. */
export function relocated(edit: Edit, before: string, now: string | undefined): Relocated {
  if (now === undefined) return { is: 'gone' }
  if (before === now) return { is: 'clean', edit }
  const { front, back } = alike(before, now)
  const end = edit.start + edit.length
  const moved = now.length - before.length
  if (end <= front) return { is: 'clean', edit }
  if (edit.start >= before.length - back) return { is: 'clean', edit: { ...edit, start: edit.start + moved } }
  const from = Math.min(front, edit.start)
  const to = Math.max(before.length - back, end)
  const mine = before.slice(from, edit.start) + edit.replacement + before.slice(end, to)
  const theirs = now.slice(from, to + moved)
  if (mine === theirs) return { is: 'already' }
  return {
    is: 'clash',
    mine,
    theirs,
    edit: { ...edit, start: from, length: theirs.length, expected: theirs, replacement: mine },
  }
}
