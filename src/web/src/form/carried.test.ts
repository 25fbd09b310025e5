import { expect, test } from 'vitest'
import type { CarriedTarget, FormFields, IndicatorFields, LibraryIndicator } from '../api/views'
import { blankRow } from './fields'
import { fromLibrary, missing, unexplained, withRows } from './carried'

const row = (name: string, more: Partial<IndicatorFields> = {}): IndicatorFields => ({
  ...blankRow(),
  category: '质量指标',
  name,
  ...more,
})
const form = (...indicators: IndicatorFields[]) => ({ indicators }) as FormFields

test('only what this year does not have is carried, white space aside', () => {
  const lastYear = { fiscalYear: 2022, title: '', indicators: [row('参保率'), row('宣传场次')] }
  expect(missing(form(row('参保 率')), lastYear).map((each) => each.name)).toEqual(['宣传场次'])
  expect(missing(form(), null)).toEqual([])
})

test('a row goes behind those of its class, and a blank form gives way', () => {
  const rows = [row('甲'), row('丙', { class: '效益指标' })]
  const added = withRows(form(...rows), [row('乙'), row('丁', { class: '满意度指标' })])
  expect(added.indicators.map((each) => each.name)).toEqual(['甲', '乙', '丙', '丁'])
  expect(withRows(form(blankRow()), [row('甲')]).indicators).toHaveLength(1)
})

test('a changed target is asked for its reason until one is written', () => {
  const target = { row: 0, name: '参保率', needsReason: true } as CarriedTarget
  expect(unexplained(form(row('参保率')), [target])).toEqual([target])
  expect(unexplained(form(row('参保率', { targetReason: '范围扩大' })), [target])).toEqual([])
  expect(unexplained(form(row('宣传场次'), row('参保率')), [target])).toEqual([])
})

test('the library gives sign and unit, the person the number', () => {
  const rate = { comparison: 'atLeast', sign: '≥', unit: '%', target: '', points: '' } as LibraryIndicator
  expect(fromLibrary(rate, '95').target).toBe('≥95%')
  expect(fromLibrary({ ...rate, target: '≥96%' }, '').target).toBe('≥96%')
  expect(fromLibrary({ ...rate, comparison: 'qualitative', sign: '', unit: '' }, '').target).toBe('定性')
})
