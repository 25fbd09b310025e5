import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import type { PackChange, PackHead } from '../api/views'
import { Problem } from '../frame/Problem'
import { Bones } from '../ui/Blank'
import { gradeOf, Mark } from '../ui/Mark'
import { Num } from '../ui/Num'
import { byDifference, extremes } from './changes'
import { useImpact } from './useImpact'

/** More rows than anybody reads; the county picker leads to the others. */
const most = 200

/** 影响: which scores, ceilings, grades and findings would change, by how much. Nothing is stored by looking. */
export function Impact({ pack, year }: { pack: PackHead; year: number }) {
  const impact = useImpact(pack, year)
  const [county, setCounty] = useState<string | null>(null)
  const { trial, changes, done } = impact
  const counties = useMemo(
    () => [...new Map(changes.map((change) => [change.countyCode, change.county]))],
    [changes],
  )
  const shown = useMemo(
    () => byDifference(changes.filter((change) => county === null || change.countyCode === county)),
    [changes, county],
  )
  if (!trial)
    return impact.refusal ? (
      <Problem refusal={impact.refusal} onRetry={impact.again} />
    ) : (
      <Bones rows={3} label="正在试算" />
    )
  const running = done < trial.areas.length && !impact.refusal
  const range = extremes(changes)
  return (
    <div className="packs-impact" role="region" aria-label={`${year}年度的影响`}>
      <div className="row">
        <p className="grow" role="status">
          {trial.areas.length === 0 ? (
            <>{year}年度还没有县报送，没有可以试算的材料。</>
          ) : (
            <>
              {year}年度现用“{trial.before.name}”。{impact.counties} 县 {impact.materials} 份材料里，
              {changes.length === 0 && running ? (
                <>还没有算出会变的</>
              ) : changes.length === 0 ? (
                <b>没有一份会变</b>
              ) : (
                <>
                  <b>{changes.length} 份会变</b>
                  {range && (
                    <>
                      ，得分或最高可得分相差 <Num of={range.least} />
                      {range.least !== range.greatest && (
                        <>
                          {' '}
                          到 <Num of={range.greatest} />
                        </>
                      )}{' '}
                      分
                    </>
                  )}
                  ；新出 {impact.newFindings} 处问题，消去 {impact.goneFindings} 处
                </>
              )}
              。<span className="dim s12">只是试算，不改动任何材料；分值按新办法的权重折算。</span>
            </>
          )}
        </p>
        {counties.length > 1 && (
          <Select
            size="small"
            aria-label="只看一县"
            placeholder="只看一县…"
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: 120 }}
            value={county ?? undefined}
            options={[
              ...(county === null ? [] : [{ value: '', label: '各县都看' }]),
              ...counties.map(([value, label]) => ({ value, label })),
            ]}
            onChange={(each: string | undefined) => setCounty(each || null)}
          />
        )}
      </div>
      {running && (
        <p className="row s12 sec">
          <span className="bar going" style={{ width: 96, height: 5 }} aria-hidden />
          正在算 {trial.areas[done]?.name}，{done} / {trial.areas.length} 个市已算完
        </p>
      )}
      {impact.refusal && <Problem refusal={impact.refusal} onRetry={impact.again} />}
      {shown.length > 0 && (
        <div className="scroll" tabIndex={0} role="group" aria-label="会变的材料">
          <table className="t">
            <thead>
              <tr>
                <th>县</th>
                <th>材料</th>
                <th className="r">自评</th>
                <th className="r">核算得分</th>
                <th className="r">最高可得</th>
                <th className="r">差</th>
                <th>等级</th>
                <th>问题</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, most).map((change) => (
                <Row key={`${change.countyCode}/${change.part}`} change={change} />
              ))}
            </tbody>
          </table>
          {shown.length > most && (
            <p className="dim s12 packs-more">另有 {shown.length - most} 份，差得更小。选一个县可以看全</p>
          )}
        </div>
      )}
    </div>
  )
}

function Row({ change }: { change: PackChange }) {
  const [open, setOpen] = useState(false)
  const { items, findings } = change
  const counted = (kind: string) => findings.filter((finding) => finding.change === kind).length
  return (
    <>
      <tr className={open ? 'sel' : ''}>
        <td className="nw">{change.county}</td>
        <td className="el">
          <button
            type="button"
            className="bare el"
            aria-expanded={open}
            title={change.title}
            onClick={() => setOpen(!open)}
          >
            {open ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />} {change.title}
          </button>
        </td>
        <td className="r">
          <Num of={change.claimed} />
        </td>
        <td className="r nw">
          <Step before={change.scoreBefore} after={change.scoreAfter} />
        </td>
        <td className="r nw">
          <Step before={change.ceilingBefore} after={change.ceilingAfter} />
        </td>
        <td className="r">
          <b>
            <Num of={change.difference} />
          </b>
        </td>
        <td className="nw">
          {change.gradeBefore === change.gradeAfter
            ? (change.gradeAfter ?? '—')
            : `${change.gradeBefore ?? '—'} → ${change.gradeAfter ?? '—'}`}
        </td>
        <td className="nw">
          {counted('new') > 0 && <span className="warn">新出 {counted('new')} </span>}
          {counted('gone') > 0 && <span>消去 {counted('gone')} </span>}
          {counted('other') > 0 && <span className="sec">数变 {counted('other')}</span>}
        </td>
      </tr>
      {open && (
        <tr className="packs-why">
          <td colSpan={8}>
            <ul>
              {items.map((item) => (
                <li key={item.title} className="row bt">
                  <span className="packs-item el" title={item.title}>
                    {item.title}
                  </span>
                  <span className="sec s12">分值</span>
                  <Step before={item.pointsBefore} after={item.pointsAfter} />
                  <span className="sec s12">得分</span>
                  <Step before={item.scoreBefore} after={item.scoreAfter} />
                  <span className="dim s12 grow el" title={item.reason}>
                    {item.reason}
                  </span>
                </li>
              ))}
              {findings.map((finding, index) => (
                <li key={index} className="row top-aligned">
                  <Mark of={gradeOf(finding.severity)} />
                  <span>
                    <b>{words[finding.change]}</b> {finding.title}
                    <span className="sec">
                      写的是 {finding.stated}
                      {finding.change === 'other'
                        ? `，应为 ${finding.before ?? '—'} → ${finding.after ?? '—'}`
                        : (finding.after ?? finding.before) !== null &&
                          `，应为 ${finding.after ?? finding.before}`}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  )
}

const words: Record<string, string> = { new: '新出', gone: '消去', other: '数变' }

/** Before → after; once where nothing changes. */
function Step({ before, after }: { before: string | null; after: string | null }) {
  return before === after ? (
    <Num of={after} />
  ) : (
    <span>
      <span className="dim">
        <Num of={before} />
      </span>{' '}
      → <Num of={after} />
    </span>
  )
}
