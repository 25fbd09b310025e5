import type { CarriedTarget, FormFields, IndicatorFields, LastYear, LibraryIndicator } from '../api/views'

const bare = (text: string) => text.replace(/\s/g, '')
const key = (row: { category: string; name: string }) => `${bare(row.category)}|${bare(row.name)}`

/** Whether the form has the indicator already. */
export const has = (form: FormFields, row: { category: string; name: string }) =>
  form.indicators.some((each) => key(each) === key(row))

/** Last year's rows that this year's form does not have, as they would be carried into it. */
export const missing = (form: FormFields, lastYear: LastYear | null): IndicatorFields[] =>
  (lastYear?.indicators ?? []).filter((row) => row.name !== '' && !has(form, row))

/** The form with rows behind those of their class, else at the end; a single blank row gives way. */
export function withRows(form: FormFields, rows: IndicatorFields[]): FormFields {
  const only = form.indicators.length === 1 ? form.indicators[0] : undefined
  const isBlank = only !== undefined && only.name === '' && only.target === ''
  const indicators = isBlank ? [] : [...form.indicators]
  for (const row of rows) {
    const last = indicators.findLastIndex((each) => each.class === row.class)
    indicators.splice(last < 0 ? indicators.length : last + 1, 0, row)
  }
  return { ...form, indicators }
}

/** Whether what was told of a row is still of it: until the next answer, rows may have moved. */
export const isOf = (target: CarriedTarget, row: IndicatorFields | undefined) =>
  row !== undefined && bare(row.name) === bare(target.name)

/** Changed targets whose reason nobody has written. */
export const unexplained = (form: FormFields, carried: CarriedTarget[]): CarriedTarget[] =>
  carried.filter(
    (target) =>
      target.needsReason &&
      target.row !== null &&
      isOf(target, form.indicators[target.row]) &&
      !form.indicators[target.row]?.targetReason?.trim(),
  )

/** How a target changed, in a word. */
export const changes: Record<string, string> = {
  raised: '提高',
  lowered: '降低',
  other: '改动',
  added: '新增',
  dropped: '取消',
}

/** A row of the form with what the library knows; the number of a common indicator is the person's to give. */
export const fromLibrary = (indicator: LibraryIndicator, number: string): IndicatorFields => ({
  class: indicator.class,
  category: indicator.category,
  name: indicator.name,
  target:
    indicator.comparison === 'qualitative'
      ? '定性'
      : number
        ? `${indicator.sign}${number}${indicator.unit}`
        : indicator.target,
  actual: '',
  points: indicator.points,
  score: '',
  deviation: '',
  targetReason: '',
})
