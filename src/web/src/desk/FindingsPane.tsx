import { useMemo, useState, type ReactNode } from 'react'
import type { Desk, Finding, Handover } from '../api/views'
import { signed } from '../ui/decimal'
import { gradeOf, Mark, type Grade } from '../ui/Mark'
import { placeWord } from './placeWord'
import { positionOf } from './runs'

/** A finding that was just mended and can still be taken back. */
export interface Mended {
  key: string
  title: string
  step: number
  /** The finding that stood after it, to keep its place in the list. */
  before: string | null
}

type Only = Grade | 'mine' | null

const filters: { of: Only; word: string }[] = [
  { of: null, word: '全部' },
  { of: 'error', word: '错误' },
  { of: 'warning', word: '提示' },
  { of: 'info', word: '参考' },
  { of: 'mine', word: '交给我的' },
]

const isOf = (only: Only) => (finding: Finding) =>
  only === null || (only === 'mine' ? (finding.handover?.toMe ?? false) : gradeOf(finding.severity) === only)

/** In the order of the text, or the gravest first. */
export function sorted(desk: Desk, by: 'place' | 'grade'): Finding[] {
  const rank = (finding: Finding) => ['error', 'warning', 'info'].indexOf(finding.severity)
  return [...desk.findings].sort(
    (a, b) =>
      (by === 'grade' ? rank(a) - rank(b) : 0) || positionOf(a, desk.part.id) - positionOf(b, desk.part.id),
  )
}

/** What does not hold; the chosen one opens in place. */
export function FindingsPane({
  desk,
  chosen,
  mended,
  onChoose,
  onUndo,
  top,
  card,
  foot,
  order,
  onOrder,
}: {
  desk: Desk
  chosen: string | null
  mended: Mended[]
  onChoose(key: string): void
  onUndo(step: number): void
  top?: ReactNode
  card(finding: Finding): ReactNode
  foot?: ReactNode
  order: 'place' | 'grade'
  onOrder(order: 'place' | 'grade'): void
}) {
  const [only, setOnly] = useState<Only>(null)
  const all = useMemo(() => sorted(desk, order), [desk, order])
  const rows = all.filter(isOf(only))
  const gone = mended.filter((each) => !all.some((finding) => finding.key === each.key))
  const tail = gone.filter(
    (each) => each.before === null || !rows.some((finding) => finding.key === each.before),
  )
  return (
    <section className="findings" aria-label="对不上的地方">
      <div className="chips">
        {filters.map(({ of, word }) => {
          const count = all.filter(isOf(of)).length
          if (of !== null && count === 0) return null
          return (
            <button
              type="button"
              key={word}
              className={only === of ? 'chip on' : 'chip'}
              aria-pressed={only === of}
              onClick={() => setOnly(of)}
            >
              {of && of !== 'mine' && <Mark of={of} size={12} />}
              {word} {count}
            </button>
          )
        })}
        <span className="grow" />
        <button
          type="button"
          className="bare dim s12"
          onClick={() => onOrder(order === 'place' ? 'grade' : 'place')}
        >
          {order === 'place' ? '按位置' : '按轻重'}
        </button>
      </div>
      {top}
      <div className="findings-list">
        {rows.map((finding) => (
          <div key={finding.key}>
            {gone
              .filter((each) => each.before === finding.key)
              .map((each) => (
                <MendedRow key={each.key} mended={each} onUndo={onUndo} />
              ))}
            {finding.key === chosen ? (
              card(finding)
            ) : (
              <button type="button" className="bare fi" onClick={() => onChoose(finding.key)}>
                <Mark of={gradeOf(finding.severity)} />
                <span className="el grow">{finding.title}</span>
                {finding.handover && <span className="st">{handoverWord(finding.handover)}</span>}
                {finding.explained ? (
                  <span className="st">已说明</span>
                ) : (
                  <span className="n el fi-gap">{signed(finding.difference ?? finding.computed ?? '')}</span>
                )}
                <span className="dim s12">
                  {placeWord(finding.places.find((place) => place.partId === desk.part.id))}
                </span>
              </button>
            )}
          </div>
        ))}
        {tail.map((each) => (
          <MendedRow key={each.key} mended={each} onUndo={onUndo} />
        ))}
        {all.length === 0 && (
          <p className="clean row">
            <Mark of="sound" size={16} />
            <span>没有发现对不上的地方，核验了 {desk.figures.length} 个数</span>
          </p>
        )}
      </div>
      {foot}
    </section>
  )
}

const handoverWord = (handover: Handover) =>
  handover.state === 'answered'
    ? `${handover.toMe ? '我' : handover.to}已答复`
    : handover.toMe
      ? '等我答复'
      : `已转给${handover.to}`

function MendedRow({ mended, onUndo }: { mended: Mended; onUndo(step: number): void }) {
  return (
    <div className="fi mended" role="status">
      <Mark of="sound" />
      <span className="br">已改</span>
      <span className="el grow dim">{mended.title}</span>
      <button type="button" className="link" onClick={() => onUndo(mended.step)}>
        撤销
      </button>
    </div>
  )
}
