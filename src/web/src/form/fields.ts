import type { FormFields, FundingFields, IndicatorFields } from '../api/views'
import { percent, sum } from '../ui/decimal'

/** The columns of an indicator that a person types, from the left: what Enter, Ctrl+D and a pasted block go by. */
export const columns = [
  'class',
  'category',
  'name',
  'target',
  'actual',
  'points',
  'score',
  'deviation',
] as const satisfies readonly (keyof IndicatorFields)[]
export type Column = (typeof columns)[number]

/** What stands above each. */
export const heads: Record<Column, string> = {
  class: '一级',
  category: '二级',
  name: '三级指标',
  target: '年度指标值',
  actual: '实际完成值',
  points: '分值',
  score: '自评得分',
  deviation: '偏差原因分析及改进措施',
}

export const amounts = ['initial', 'annual', 'executed'] as const satisfies readonly (keyof FundingFields)[]

const isNumber = (text: string) => /^-?[\d,]+(\.\d+)?$/.test(text.trim())
const bare = (text: string) => text.replaceAll(',', '').trim()

/** The exact sum of the rows below the total; empty where nothing, or something that is no number, is written. */
export function total(funding: FundingFields[], column: (typeof amounts)[number]): string {
  const written = funding.filter((row) => row.kind !== 'total' && row[column].trim() !== '')
  if (written.length === 0 || written.some((row) => !isNumber(row[column]))) return ''
  return written.reduce((all, row) => sum(all, bare(row[column])), '0')
}

/** B ÷ A in percent with two decimals; null for 0 ÷ 0 and where an amount is missing. */
export function rate(row: FundingFields): string | null {
  return isNumber(row.annual) && isNumber(row.executed) ? percent(bare(row.executed), bare(row.annual)) : null
}

/** The form with its total row computed from the rows below it, where any is written, and its rates. */
export function computed(form: FormFields): FormFields {
  const sums = amounts.map((column) => total(form.funding, column))
  return {
    ...form,
    funding: form.funding.map((row) => {
      const whole = row.kind === 'total' ? { ...row } : row
      if (row.kind === 'total')
        amounts.forEach((column, index) => {
          if (sums[index]) whole[column] = sums[index]
        })
      const share = rate(whole)
      return { ...whole, rate: share === null ? '' : `${share}%` }
    }),
  }
}

export const blankRow = (above?: IndicatorFields): IndicatorFields => ({
  class: above?.class ?? '产出指标',
  category: above?.category ?? '',
  name: '',
  target: '',
  actual: '',
  points: '',
  score: '',
  deviation: '',
  targetReason: '',
})

/** The form with one cell of an indicator changed. */
export const withCell = (
  form: FormFields,
  row: number,
  column: Column | 'targetReason',
  text: string,
): FormFields => ({
  ...form,
  indicators: form.indicators.map((each, index) => (index === row ? { ...each, [column]: text } : each)),
})

/** A block copied from Excel: rows by line feed, cells by tab. A single cell is no block. */
export function pasted(text: string): string[][] | null {
  const rows = text
    .replaceAll('\r', '')
    .replace(/\n+$/, '')
    .split('\n')
    .map((row) => row.split('\t').map((cell) => cell.trim()))
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null
}

/** The form with a block written from a cell on; rows that are missing are added. */
export function withBlock(form: FormFields, row: number, column: Column, block: string[][]): FormFields {
  const first = columns.indexOf(column)
  const indicators = [...form.indicators]
  block.forEach((cells, down) => {
    const at = row + down
    const target = { ...(indicators[at] ?? blankRow(indicators[at - 1])) }
    cells.forEach((cell, right) => {
      const name = columns[first + right]
      if (name) target[name] = cell
    })
    indicators[at] = target
  })
  return { ...form, indicators }
}

/** How many cells of a block lie beyond the last column, and would be lost. */
export const beyond = (column: Column, block: string[][]) =>
  Math.max(0, ...block.map((cells) => columns.indexOf(column) + cells.length - columns.length))
