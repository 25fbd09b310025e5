import { App } from 'antd'
import { useMemo, useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { CarriedTarget, FormFields, Score, ScoreItem } from '../api/views'
import { useStable } from '../ui/useStable'
import { isOf } from './carried'
import { beyond, columns, heads, pasted, withBlock, withCell, type Column } from './fields'
import { IndicatorRow } from './IndicatorRow'

/** The rows of the form by their number, as the score tree knows them. */
function byRow(items: ScoreItem[], found = new Map<number, ScoreItem>()): Map<number, ScoreItem> {
  for (const item of items) {
    if (item.row !== null) found.set(item.row, item)
    byRow(item.items, found)
  }
  return found
}

/** 绩效指标: every typed cell in a box, what is computed as bare text. */
export function Indicators({
  form,
  may,
  score,
  carried,
  onChange,
}: {
  form: FormFields
  may: boolean
  score: Score | null
  carried: CarriedTarget[]
  onChange(form: FormFields): void
}) {
  const { modal } = App.useApp()
  const table = useRef<HTMLTableElement>(null)
  const scored = useMemo(() => byRow(score?.items ?? []), [score])
  const changed = new Map(
    carried.filter((target) => target.needsReason).map((target) => [target.row, target]),
  )
  const dropped = carried.filter((target) => target.change === 'dropped')

  const focus = (row: number, column: Column) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)?.focus()

  const type = useStable((row: number, column: Column | 'targetReason', text: string) =>
    onChange(withCell(form, row, column, text)),
  )
  const remove = useStable((row: number) =>
    onChange({ ...form, indicators: form.indicators.filter((_, index) => index !== row) }),
  )

  const press = useStable((event: KeyboardEvent<HTMLInputElement>, row: number, column: Column) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      focus(row + (event.shiftKey ? -1 : 1), column)
    } else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      const above = form.indicators[row - 1]?.[column]
      if (above !== undefined) onChange(withCell(form, row, column, above))
    }
  })

  const paste = useStable((event: ClipboardEvent, row: number, column: Column) => {
    const block = pasted(event.clipboardData.getData('text/plain'))
    if (!block) return
    event.preventDefault()
    const lost = beyond(column, block)
    modal.confirm({
      title: `从“${heads[column]}”起写 ${block.length} 行`,
      width: 640,
      content: (
        <>
          {lost > 0 && <p className="warn">有 {lost} 列超出表格，不会写入</p>}
          <div className="scroll">
            <table className="t">
              <tbody>
                {block.slice(0, 12).map((cells, index) => (
                  <tr key={index}>
                    {cells.map((cell, at) => (
                      <td key={at}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ),
      okText: '写入',
      cancelText: '不写',
      onOk: () => onChange(withBlock(form, row, column, block)),
    })
  })

  return (
    <div className="scroll">
      <table className="t form-table form-rows" ref={table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} className={column === 'points' || column === 'score' ? 'r' : ''}>
                {heads[column]}
              </th>
            ))}
            <th className="r">完成率</th>
            <th className="r">核算</th>
            {may && <th />}
          </tr>
        </thead>
        <tbody>
          {form.indicators.map((indicator, row) => {
            const item = scored.get(row)
            const target = changed.get(row)
            const asks = item?.needsExplanation === true && indicator.deviation.trim() === ''
            return (
              <IndicatorRow
                key={row}
                row={row}
                indicator={indicator}
                may={may}
                completion={item?.completion ?? null}
                score={item?.score ?? null}
                reason={item?.reason}
                asks={asks}
                target={target && isOf(target, indicator) ? target : undefined}
                onType={type}
                onPress={press}
                onPaste={paste}
                onRemove={remove}
              />
            )
          })}
          {dropped.length > 0 && (
            <tr>
              <td colSpan={columns.length + 3} className="dim s12">
                去年有、今年没有：
                {dropped.map((each) => `${each.name}（${each.before || '没写指标值'}）`).join('、')}
              </td>
            </tr>
          )}
          {form.indicators.length === 0 && (
            <tr>
              <td colSpan={columns.length + 3} className="dim">
                还没有指标。从指标库里选，或者加一行自己写、从 Excel 粘贴一块
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
