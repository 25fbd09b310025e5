import { EditOutlined } from '@ant-design/icons'
import { memo, useMemo } from 'react'
import type { Block, Cell, Desk, Edit, Figure } from '../api/views'
import { difference } from './edits'
import { moneyOf } from './figureWords'
import { runs, spansOf, spot, type Span } from './runs'
import { FigureBox, TextBox } from './boxes'

/** What is being changed: a figure in its place, or the whole of a paragraph or cell. */
export type Editing =
  | { what: 'figure'; block: number; cell: string | null; start: number }
  | { what: 'text'; block: number; cell: string | null }

/** What may be done to the paper. The functions never change, so that a paragraph is drawn anew only when it must. */
export interface Hands {
  startEditing(editing: Editing): void
  cancel(): void
  /** The edit that was made; null where nothing was changed. */
  finish(edit: Edit | null): void
}

interface PaperProps {
  desk: Desk
  chosen: string | null
  onChoose(key: string): void
  /** Absent where it may only be read. */
  hands?: Hands | null
  editing?: Editing | null
  zoom?: number
}

const none: Span[] = []

/** The material as a page, its figures marked; the style of the line carries the severity. */
export function Paper({ desk, chosen, onChoose, hands = null, editing = null, zoom = 100 }: PaperProps) {
  const spans = useMemo(() => spansOf(desk), [desk])
  return (
    <article className="paper" style={{ fontSize: (16 * zoom) / 100 }} aria-label={desk.part.title}>
      {desk.blocks.map((block) => {
        const here = (cell?: string) => spans.get(spot({ block: block.index, cell: cell ?? null })) ?? none
        const mine = (list: Span[]) => list.some((span) => chosen !== null && span.keys.includes(chosen))
        const lit = mine(here()) || block.cells.some((cell) => mine(here(cell.address)))
        return (
          <BlockPiece
            key={block.index}
            block={block}
            spans={spans}
            chosen={lit ? chosen : null}
            onChoose={onChoose}
            hands={hands}
            editing={editing?.block === block.index ? editing : null}
          />
        )
      })}
    </article>
  )
}

interface PieceProps {
  block: Block
  spans: Map<string, Span[]>
  chosen: string | null
  onChoose(key: string): void
  hands: Hands | null
  editing: Editing | null
}

const BlockPiece = memo(function BlockPiece(props: PieceProps) {
  const { block, hands } = props
  if (block.type === 'table') return <TablePiece {...props} />
  const title = block.type === 'heading'
  const level = block.level ?? 0
  const kind = title ? `h h${Math.min(level, 4)}` : block.type === 'chart' ? 'chartnote' : 'p'
  if (props.editing?.what === 'text' && props.editing.cell === null && hands)
    return (
      <TextBox
        text={block.text}
        className={kind}
        onCancel={hands.cancel}
        onFinish={(now) => hands.finish(difference({ block: block.index, cell: null }, block.text, now))}
      />
    )
  return (
    <div
      className={kind}
      id={`block-${block.index}`}
      {...(title ? { role: 'heading', 'aria-level': level + 1 } : {})}
    >
      {block.type === 'chart' && <span className="st chart-tag">图</span>}
      <Text {...props} cell={null} text={block.text} />
      {hands && (
        <button
          type="button"
          className="pencil"
          aria-label={`改这一段：${block.text.slice(0, 12)}`}
          title="改这一段"
          onClick={() => hands.startEditing({ what: 'text', block: block.index, cell: null })}
        >
          <EditOutlined aria-hidden />
        </button>
      )}
    </div>
  )
})

function TablePiece(props: PieceProps) {
  const { block, hands } = props
  const rows = useMemo(() => rowsOf(block.cells), [block])
  return (
    <div
      className="papertable"
      id={`block-${block.index}`}
      tabIndex={0}
      role="group"
      aria-label={block.text || '表'}
    >
      {block.text && <div className="caption">{block.text}</div>}
      <table>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              {cells.map((cell) => (
                <td
                  key={cell.address}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                  className={/^[-−\d.,%\s]+$/.test(cell.text) ? 'r' : ''}
                  title={hands ? '双击改这一格' : undefined}
                  onDoubleClick={() =>
                    hands?.startEditing({ what: 'text', block: block.index, cell: cell.address })
                  }
                >
                  {props.editing?.what === 'text' && props.editing.cell === cell.address && hands ? (
                    <TextBox
                      text={cell.text}
                      className="cellbox"
                      onCancel={hands.cancel}
                      onFinish={(now) =>
                        hands.finish(difference({ block: block.index, cell: cell.address }, cell.text, now))
                      }
                    />
                  ) : (
                    <Text {...props} cell={cell.address} text={cell.text} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function rowsOf(cells: Cell[]): Cell[][] {
  const rows: Cell[][] = []
  for (const cell of cells) (rows[cell.row] ??= []).push(cell)
  return [...rows].map((row) => (row ?? []).sort((a, b) => a.column - b.column))
}

const look: Record<string, string> = { error: 'e', warning: 'w', info: 'i', sound: 'k', plain: 'k' }

function Text({
  block,
  cell,
  text,
  spans,
  chosen,
  onChoose,
  hands,
  editing,
}: PieceProps & { cell: string | null; text: string }) {
  const here = spans.get(spot({ block: block.index, cell })) ?? none
  return runs(text, here).map((run) => {
    if (run.mark === null) return <span key={run.start}>{run.text}</span>
    if (editing?.what === 'figure' && editing.cell === cell && editing.start === run.start && hands)
      return (
        <FigureBox
          key={run.start}
          text={run.text}
          note={run.figure ? noteOf(run.figure) : ''}
          onCancel={hands.cancel}
          onFinish={(now) =>
            hands.finish(
              now === run.text
                ? null
                : {
                    block: block.index,
                    cell,
                    start: run.start,
                    length: run.text.length,
                    expected: run.text,
                    replacement: now,
                  },
            )
          }
        />
      )
    const first = run.keys.find((key) => key === chosen) ?? run.keys[0]
    const lit = chosen !== null && run.keys.includes(chosen)
    const start = () => hands?.startEditing({ what: 'figure', block: block.index, cell, start: run.start })
    // A click leads to the finding; a click on what is already chosen, or on a sound figure, opens it for change.
    const press = () => (first !== undefined && !lit ? onChoose(first) : start())
    return (
      <span
        key={run.start}
        role="button"
        tabIndex={first !== undefined ? 0 : -1}
        className={`f ${look[run.mark]}${lit ? ' on' : ''}`}
        data-keys={run.keys.map(encodeURIComponent).join(' ')}
        data-start={run.start}
        title={(run.figure && noteOf(run.figure)) || undefined}
        onClick={press}
        onDoubleClick={start}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault()
            event.stopPropagation()
            press()
          }
        }}
      >
        {run.text}
      </span>
    )
  })
}

function noteOf(figure: Figure): string {
  return [figure.label, moneyOf(figure), figure.asOf && `截至 ${figure.asOf}`].filter(Boolean).join(' · ')
}
