import { ExperimentOutlined } from '@ant-design/icons'
import { App, Button, Slider } from 'antd'
import { memo, useEffect, useState } from 'react'
import type { FormFields, Part, Score, ScoreItem } from '../api/views'
import { forDrawing } from '../ui/decimal'
import { Num } from '../ui/Num'
import { computed, withCell } from './fields'

/** 核算: the score, its ceiling, every point explained, and what other actual values would give. */
export function ScoreColumn({
  form,
  score,
  approved,
  may,
  ask,
  onUse,
}: {
  form: FormFields
  score: Score | null
  approved: Part['approved']
  may: boolean
  ask(form: FormFields): Promise<{ score: Score | null } | null>
  onUse(form: FormFields): void
}) {
  if (!score)
    return (
      <aside className="form-score" aria-label="核算">
        <p className="dim">这种表没有分值和得分，不核算。</p>
      </aside>
    )
  return (
    <aside className="form-score" aria-label="核算">
      <div className="row">
        <span className="sec grow">核算得分</span>
        {score.grade && <span className="st">{score.grade}</span>}
      </div>
      <p className="row bt">
        <b className="form-big">
          <Num of={score.computed} />
        </b>
        <span className="dim">/ 100</span>
        <span className="grow" />
        <span className="sec s12">
          自评 <Num of={score.claimed} />
        </span>
      </p>
      <Progress score={score} />
      <p className="dim s12">{score.ceilingReason}</p>
      {approved && (
        <p className="s12">
          核定{' '}
          <b>
            <Num of={approved.score} />
          </b>{' '}
          <span className="sec">
            {approved.by}
            {approved.reason && `：${approved.reason}`}
          </span>
        </p>
      )}
      {score.capReason && <p className="warn s12">{score.capReason}</p>}
      <table className="t form-tree">
        <thead>
          <tr>
            <th>得分构成</th>
            <th className="r">分值</th>
            <th className="r">得分</th>
          </tr>
        </thead>
        <tbody>
          {score.items.map((item) => (
            <Branch key={item.id} item={item} />
          ))}
        </tbody>
      </table>
      <Trial key={score.packId} form={form} score={score} may={may} ask={ask} onUse={onUse} />
      <p className="dim s12">
        按“{score.packName}”第 {score.packVersion} 版核算
      </p>
    </aside>
  )
}

/** The computed score as a bar, the claim as a tick on it. */
function Progress({ score }: { score: Score }) {
  return (
    <span className="form-bar" aria-hidden>
      <i style={{ width: `${Math.min(100, forDrawing(score.computed))}%` }} />
      {score.claimed && <u style={{ left: `${Math.min(100, forDrawing(score.claimed))}%` }} />}
    </span>
  )
}

/** Drawn anew with each answer, not with each key. */
const Branch = memo(function Branch({ item }: { item: ScoreItem }) {
  const [open, setOpen] = useState(item.items.some((leaf) => leaf.deduction !== '0.00'))
  const leaf = item.items.length === 0
  return (
    <>
      <tr>
        <td>
          {leaf ? (
            <b title={item.reason}>{item.title}</b>
          ) : (
            <button type="button" className="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
              <b>{item.title}</b>
            </button>
          )}
          {leaf && <div className="dim s12">{item.reason}</div>}
        </td>
        <td className="r">
          <Num of={item.points} />
        </td>
        <td className="r">
          <b>
            <Num of={item.score} />
          </b>
        </td>
      </tr>
      {open &&
        item.items.map((below) => (
          <tr key={below.id} className="form-leaf">
            <td>
              {below.title}
              {below.deduction !== '0.00' && <div className="dim s12">{below.formula || below.reason}</div>}
            </td>
            <td className="r">
              <Num of={below.points} />
            </td>
            <td className="r">
              <Num of={below.score} />
            </td>
          </tr>
        ))}
    </>
  )
})

/** How many sliders: the rows that cost most. */
const most = 3

interface Knob {
  row: number
  title: string
  unit: string
  now: number
  upTo: number
}

/** The rows whose score would rise with their actual value, those that cost most first. */
function knobs(form: FormFields, items: ScoreItem[]): Knob[] {
  return items
    .flatMap((item) => item.items)
    .filter((item) => item.row !== null && item.score !== null && item.deduction !== '0.00')
    .sort((a, b) => forDrawing(b.deduction) - forDrawing(a.deduction))
    .flatMap((item) => {
      const fields = form.indicators[item.row!]
      const actual = /^(-?\d+(?:\.\d+)?)\s*(\D{0,6})$/.exec(fields?.actual.replaceAll(',', '') ?? '')
      const target = /(\d+(?:\.\d+)?)/.exec(fields?.target.replaceAll(',', '') ?? '')
      if (!actual || !target) return []
      const [now, aim] = [Number(actual[1]), Number(target[1])]
      return [
        {
          row: item.row!,
          title: item.title,
          unit: actual[2] ?? '',
          now,
          upTo: Math.max(now, aim) * 1.2 || 1,
        },
      ]
    })
    .slice(0, most)
}

/** 试算: other actual values, answered at once; the form is not touched until one says so. */
function Trial({
  form,
  score,
  may,
  ask,
  onUse,
}: {
  form: FormFields
  score: Score
  may: boolean
  ask(form: FormFields): Promise<{ score: Score | null } | null>
  onUse(form: FormFields): void
}) {
  const { modal } = App.useApp()
  const [tried, setTried] = useState<Record<number, number>>({})
  const [result, setResult] = useState<string | null>(null)
  const list = knobs(form, score.items)
  const changed = Object.keys(tried).length > 0
  const other = () =>
    computed(
      list.reduce(
        (all, knob) =>
          tried[knob.row] === undefined
            ? all
            : withCell(all, knob.row, 'actual', `${tried[knob.row]}${knob.unit}`),
        form,
      ),
    )
  useEffect(() => {
    if (!changed) return setResult(null)
    let late = false
    const soon = setTimeout(() => {
      void ask(other()).then((answer) => {
        if (!late) setResult(answer?.score?.computed ?? null)
      })
    }, 150)
    return () => {
      late = true
      clearTimeout(soon)
    }
    // The form and the tried values are all that it depends on.
  }, [tried, form])
  if (list.length === 0) return null
  return (
    <section className="form-trial" aria-label="试算">
      <div className="row">
        <ExperimentOutlined aria-hidden />
        <b>试算</b>
        <span className="dim s12 grow">不改动填报数</span>
        <Button size="small" type="link" disabled={!changed} onClick={() => setTried({})}>
          复位
        </Button>
      </div>
      {list.map((knob) => (
        <div key={knob.row}>
          <div className="row s12">
            <span className="grow el">{knob.title}</span>
            <span className="n">
              {knob.now} → <b>{tried[knob.row] ?? knob.now}</b> {knob.unit}
            </span>
          </div>
          <Slider
            min={0}
            max={knob.upTo}
            step={knob.upTo > 50 ? 1 : 0.1}
            value={tried[knob.row] ?? knob.now}
            ariaLabelForHandle={knob.title}
            onChange={(value) => setTried((now) => ({ ...now, [knob.row]: value }))}
          />
        </div>
      ))}
      <p className="row bt" role="status">
        <span className="sec grow">试算得分</span>
        <b>
          <Num of={changed ? result : score.computed} />
        </b>
      </p>
      {may && changed && (
        <Button
          size="small"
          onClick={() =>
            modal.confirm({
              title: '改用这些数？',
              content: '试算的数会写进实际完成值。要有佐证，才能这样报。',
              okText: '改用这些数',
              cancelText: '不改',
              onOk: () => {
                onUse(other())
                setTried({})
              },
            })
          }
        >
          改用这些数
        </Button>
      )}
    </section>
  )
}
