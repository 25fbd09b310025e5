import { expect, it } from 'vitest'
import type { FormFields, FundingFields } from '../api/views'
import { beyond, blankRow, computed, pasted, rate, total, withBlock } from './fields'

const fund = (kind: string, annual: string, executed: string): FundingFields => ({
  kind,
  label: kind,
  initial: '',
  annual,
  executed,
  points: '',
  rate: '',
  score: '',
  reason: '',
})

const form: FormFields = {
  layout: 'national',
  title: '项目支出绩效自评表',
  projectName: '参保扩面经费',
  department: '',
  unit: '',
  moneyUnit: '元',
  funding: [fund('total', '', ''), fund('appropriation', '480.10', '455.50'), fund('other', '19.90', '20')],
  objective: '',
  objectiveResult: '',
  indicators: [{ ...blankRow(), name: '参保人数' }],
  totalPoints: '100',
  totalScore: '',
  notes: [],
}

it('adds up exactly', () => {
  expect(total(form.funding, 'annual')).toBe('500.00')
  expect(total([fund('other', '1,000.5', '')], 'annual')).toBe('1000.5')
})

it('leaves a total open where a cell is no number', () => {
  expect(total([fund('other', '约 5', '')], 'annual')).toBe('')
})

it('writes total and rates', () => {
  const [whole, , other] = computed(form).funding
  expect([whole?.annual, whole?.executed, whole?.rate]).toEqual(['500.00', '475.50', '95.10%'])
  expect(other?.rate).toBe('100.50%')
})

it('keeps a total that was typed where nothing is below it', () => {
  const alone = { ...form, funding: [fund('total', '500', '400')] }
  expect(computed(alone).funding[0]?.annual).toBe('500')
})

it('knows no rate of nothing', () => {
  expect(rate(fund('other', '0', '0'))).toBeNull()
})

it('takes a block from Excel and adds the rows that are missing', () => {
  const block = pasted('≥95%\t96%\r\n≥90%\t92%\r\n')
  expect(block).toEqual([
    ['≥95%', '96%'],
    ['≥90%', '92%'],
  ])
  const after = withBlock(form, 0, 'target', block!)
  expect(after.indicators.map((row) => [row.target, row.actual])).toEqual([
    ['≥95%', '96%'],
    ['≥90%', '92%'],
  ])
  expect(after.indicators[1]?.class).toBe('产出指标')
})

it('takes a single cell for what it is', () => {
  expect(pasted('96%')).toBeNull()
})

it('says how much of a block has no column', () => {
  expect(beyond('deviation', [['a', 'b', 'c']])).toBe(2)
  expect(beyond('class', [['a', 'b']])).toBe(0)
})
