import { describe, expect, it } from 'vitest'
import type { Part } from '../api/views'
import { gradeOfPart, nextOwed, readyToSign } from './owed'

const part = (id: string, change: Partial<Part> = {}): Part => ({
  id,
  kind: 'projectSelfEvaluation',
  title: id,
  annualBudget: '100.00',
  executed: '90.00',
  statedRate: '90.00',
  computedRate: '90.00',
  passThrough: false,
  claimedScore: '95',
  computedScore: null,
  ceiling: '99.00',
  errors: 0,
  warnings: 0,
  openWarnings: 0,
  infos: 0,
  unanswered: 0,
  state: 'draft',
  draft: 1,
  document: '报告.docx',
  editedBy: '周敏',
  editedAt: '2025-03-06T02:42:18Z',
  ...change,
})

describe('what is owed next', () => {
  it('is the returned material first, then errors, then unexplained warnings', () => {
    const parts = [
      part('clean'),
      part('warned', { warnings: 1, openWarnings: 1 }),
      part('wrong', { errors: 2 }),
      part('back', { state: 'returned' }),
    ]
    expect(nextOwed(parts)?.id).toBe('back')
    expect(nextOwed(parts, 'back')?.id).toBe('wrong')
    expect(nextOwed([part('filed', { state: 'submitted', errors: 1 })])).toBeUndefined()
  })
  it('lets a material with explained warnings go to be signed, one with open warnings not', () => {
    const explained = part('explained', { warnings: 2, openWarnings: 0 })
    const open = part('open', { warnings: 2, openWarnings: 1 })
    const signed = part('signed', { state: 'signedOff' })
    expect(readyToSign([explained, open, signed]).map((each) => each.id)).toEqual(['explained'])
  })
  it('lets a returned material go to be signed once every item is answered', () => {
    const answered = part('answered', { state: 'returned' })
    const asked = part('asked', { state: 'returned', unanswered: 1 })
    expect(readyToSign([answered, asked]).map((each) => each.id)).toEqual(['answered'])
  })
  it('marks a material by what is still open', () => {
    expect(gradeOfPart(part('a', { warnings: 1, openWarnings: 1 }))).toBe('warning')
    expect(gradeOfPart(part('b', { warnings: 1, openWarnings: 0 }))).toBe('info')
    expect(gradeOfPart(part('c'))).toBe('sound')
  })
})
