import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { CarriedTarget, IndicatorFields } from '../api/views'
import { Num } from '../ui/Num'
import { changes } from './carried'
import { columns, heads, type Column } from './fields'

/** One indicator. It is drawn anew only when something of it changes: a form may have hundreds. */
export const IndicatorRow = memo(function IndicatorRow({
  row,
  indicator,
  may,
  completion,
  score,
  reason,
  asks,
  target,
  onType,
  onPress,
  onPaste,
  onRemove,
}: {
  row: number
  indicator: IndicatorFields
  may: boolean
  completion: string | null
  score: string | null
  reason: string | undefined
  asks: boolean
  target: CarriedTarget | undefined
  onType(row: number, column: Column | 'targetReason', text: string): void
  onPress(event: KeyboardEvent<HTMLInputElement>, row: number, column: Column): void
  onPaste(event: ClipboardEvent, row: number, column: Column): void
  onRemove(row: number): void
}) {
  return (
    <>
      <tr>
        {columns.map((column) => (
          <td key={column} className={`form-${column}`}>
            {may ? (
              <input
                className={`cell${column === 'points' || column === 'score' ? ' n r' : ''}${column === 'deviation' && asks ? ' asks' : ''}`}
                data-cell={`${row}:${column}`}
                aria-label={`第 ${row + 1} 条，${heads[column]}`}
                placeholder={column === 'deviation' && asks ? '请写明原因和措施' : ''}
                title={indicator[column]}
                value={indicator[column]}
                onChange={(event) => onType(row, column, event.target.value)}
                onKeyDown={(event) => onPress(event, row, column)}
                onPaste={(event) => onPaste(event, row, column)}
              />
            ) : (
              indicator[column] || <span className="dim">—</span>
            )}
          </td>
        ))}
        <td className="r">
          <Num of={completion} unit="%" />
        </td>
        <td className="r" title={reason}>
          <b>
            <Num of={score} />
          </b>
        </td>
        {may && (
          <td>
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`删去第 ${row + 1} 条`}
              onClick={() => onRemove(row)}
            />
          </td>
        )}
      </tr>
      {target && (
        <tr className="form-carried">
          <td colSpan={columns.length + 3}>
            <span className="row">
              <span className="s12 nw">
                目标比上年{changes[target.change]}：{target.before} → {target.after}
              </span>
              {may ? (
                <input
                  className={`cell grow${!indicator.targetReason?.trim() ? ' asks' : ''}`}
                  aria-label={`第 ${row + 1} 条，调整理由`}
                  placeholder="请写明为什么调整目标"
                  maxLength={120}
                  value={indicator.targetReason}
                  onChange={(event) => onType(row, 'targetReason', event.target.value)}
                />
              ) : (
                <span className={indicator.targetReason ? 'sec' : 'warn'}>
                  {indicator.targetReason || '没写调整理由'}
                </span>
              )}
            </span>
          </td>
        </tr>
      )}
    </>
  )
})
