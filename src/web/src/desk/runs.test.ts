import { describe, expect, it } from 'vitest'
import type { Figure, Finding, Part } from '../api/views'
import { positionOf, runs, spansOf, type Span } from './runs'

const span = (start: number, length: number, mark: Span['mark'], ...keys: string[]): Span => ({
  start,
  length,
  mark,
  keys,
  figure: null,
})

const figure = (start: number, text: string, mark: string, ...findingKeys: string[]): Figure => ({
  block: 0,
  cell: null,
  start,
  length: text.length,
  text,
  kind: 'rate',
  label: null,
  yuan: null,
  asOf: null,
  mark,
  findingKeys,
})

const finding = (key: string, start: number, length: number, partId = 'p1'): Finding => ({
  key,
  partId,
  rule: 'TEXT-001',
  family: 'text',
  severity: 'warning',
  title: '字写错了',
  stated: '帐户',
  computed: '账户',
  difference: null,
  places: [
    {
      partId,
      partTitle: '一',
      document: '一.docx',
      block: 0,
      cell: null,
      start,
      length,
      quote: '',
      line: 1,
      page: null,
    },
  ],
  explanation: '',
  remedy: '',
  basis: '',
  correction: null,
  explained: null,
  handover: null,
})

const desk = (figures: Figure[], findings: Finding[]) => ({ figures, findings, part: { id: 'p1' } as Part })

describe('a text is cut into runs', () => {
  const text = '已使用 100 元，使用率 95%。'
  it('loses no character, whatever the spans', () => {
    const cut = runs(text, [span(4, 5, 'plain'), span(7, 9, 'error', 'a'), span(99, 3, 'info', 'b')])
    expect(cut.map((run) => run.text).join('')).toBe(text)
  })
  it('leaves an unmarked text whole', () => {
    expect(runs(text, [])).toEqual([{ start: 0, text, mark: null, keys: [], figure: null }])
    expect(runs('', [])).toEqual([])
  })
  it('shows the graver of two that overlap and leads to both', () => {
    const cut = runs('12345', [span(0, 4, 'warning', 'a'), span(2, 2, 'error', 'b')])
    expect(cut.map((run) => [run.text, run.mark, run.keys])).toEqual([
      ['12', 'warning', ['a']],
      ['34', 'error', ['a', 'b']],
      ['5', null, []],
    ])
  })
  it('knows the figure only where the whole of it stands', () => {
    const rate = figure(3, '95%', 'error', 'a')
    const whole = spansOf(desk([rate], [])).get('0|')!
    expect(runs('使用率95%。', whole).find((run) => run.figure)?.text).toBe('95%')
    expect(runs('使用率95%。', [...whole, span(3, 1, 'info', 'b')]).some((run) => run.figure)).toBe(false)
  })
})

describe('spans of a material', () => {
  it('mark a place where no figure stands, and not again where one does', () => {
    const rate = figure(3, '95%', 'warning', 'a')
    const spans = spansOf(desk([rate], [finding('a', 0, 7), finding('b', 8, 2)])).get('0|')!
    expect(spans.map((each) => [each.start, each.keys])).toEqual([
      [3, ['a']],
      [8, ['b']],
    ])
  })
  it('leave out what stands in another material', () => {
    expect(spansOf(desk([], [finding('a', 0, 7, 'p2')])).size).toBe(0)
    expect(positionOf(finding('a', 0, 7, 'p2'), 'p1')).toBe(Number.MAX_SAFE_INTEGER)
  })
})
