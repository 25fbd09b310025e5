import { describe, expect, it } from 'vitest'
import type { Edit } from '../api/views'
import { after, applied, difference, inverse, relocated } from './edits'

const edit = (text: string, expected: string, replacement: string, from = 0): Edit => {
  const start = text.indexOf(expected, from)
  return { block: 0, cell: null, start, length: expected.length, expected, replacement }
}

const text = '使用率 95.15%，上半年使用率 95.15%，结余 12 元'

describe('taking edits back', () => {
  it('restores the text, though the replacements are of other lengths', () => {
    const edits = [
      edit(text, '95.15%', '95.5064%'),
      edit(text, '95.15%', '95%', 10),
      edit(text, '12 元', '120 万元'),
    ]
    const changed = applied(text, edits)
    expect(changed).toBe('使用率 95.5064%，上半年使用率 95%，结余 120 万元')
    expect(applied(changed, inverse(edits))).toBe(text)
  })
  it('twice is doing it again', () => {
    const edits = [edit(text, '95.15%', '95.51%'), edit(text, '12 元', '')]
    const undone = inverse(edits)
    expect(applied(applied(applied(text, edits), undone), inverse(undone))).toBe(applied(text, edits))
  })
  it('counts other paragraphs and cells apart', () => {
    const here = { ...edit(text, '12 元', '13 元'), block: 3, cell: 'B2' }
    const there = { ...edit(text, '95.15%', '95.51111%'), block: 3, cell: 'A2' }
    expect(inverse([there, here])[1]!.start).toBe(here.start)
  })
  it('still works after a later edit nearby, and refuses after one on the same words', () => {
    const first = [edit(text, '12 元', '13 元')]
    const once = applied(text, first)
    const second = [edit(once, '95.15%', '95.5%')]
    const twice = applied(once, second)
    expect(applied(twice, after(inverse(first), second)!)).toBe(
      applied(text, [edit(text, '95.15%', '95.5%')]),
    )
    expect(after(inverse(first), [edit(once, '13', '14')])).toBeNull()
  })
})

describe('the difference between two texts', () => {
  const at = { block: 2, cell: null }
  it('is the smallest edit', () => {
    const change = difference(at, text, text.replace('12 元', '15 元'))!
    expect([change.expected, change.replacement]).toEqual(['2', '5'])
    expect(applied(text, [change])).toBe(text.replace('12 元', '15 元'))
  })
  it('takes a neighbour along where something is put in', () => {
    for (const now of ['今年' + text, text + '。', text.replace('，结余', '，年末结余')]) {
      const change = difference(at, text, now)!
      expect(change.length).toBeGreaterThan(0)
      expect(applied(text, [change])).toBe(now)
    }
  })
  it('fills an empty cell, and is nothing where nothing changes', () => {
    expect(difference(at, '', '结转')).toMatchObject({
      start: 0,
      length: 0,
      expected: '',
      replacement: '结转',
    })
    expect(difference(at, text, text)).toBeNull()
  })
})

describe('an edit of a text that somebody else changed', () => {
  const mine = edit(text, '95.15%', '95.51%', 10)
  it('stays where it was when the change is behind it', () => {
    const now = text.replace('12 元', '1200 元')
    expect(relocated(mine, text, now)).toEqual({ is: 'clean', edit: mine })
  })
  it('moves along when the change is before it', () => {
    const now = '全年' + text
    const found = relocated(mine, text, now)
    expect(found.is === 'clean' && applied(now, [found.edit])).toBe('全年' + applied(text, [mine]))
  })
  it('shows both where both changed the same words, and can still put mine', () => {
    const now = applied(text, [{ ...mine, replacement: '96.00%' }])
    const found = relocated(mine, text, now)
    if (found.is !== 'clash') throw new Error(found.is)
    expect(found.mine).toContain('5.51')
    expect(found.theirs).toContain('6.00')
    expect(applied(now, [found.edit])).toBe(applied(text, [mine]))
  })
  it('is done already when they did the same', () => {
    expect(relocated(mine, text, applied(text, [mine])).is).toBe('already')
  })
  it('is lost when the paragraph is gone', () => {
    expect(relocated(mine, text, undefined).is).toBe('gone')
  })
})
