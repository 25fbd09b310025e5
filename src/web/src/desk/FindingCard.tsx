import { CheckOutlined, EditOutlined, SwapOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Desk, Finding, Place } from '../api/views'
import { signed } from '../ui/decimal'
import { gradeOf, Mark } from '../ui/Mark'
import { moment } from '../words/dates'
import { placeWord } from './placeWord'

/** What can be done with a finding; absent where the material may only be read. */
export interface Acts {
  busy: boolean
  correct(finding: Finding): void
  editFigure(place: Place): void
  editText(place: Place): void
  explain(finding: Finding, text: string): void
  explaining: boolean
  startExplaining(on: boolean): void
  /** Absent where the finding is for another material's desk. */
  handOver: (() => void) | null
}

/** A finding in full: what is written, what it should be, why, where, and the buttons that name their effect. */
export function FindingCard({
  desk,
  finding,
  acts = null,
  onGo,
  aside,
}: {
  desk: Desk
  finding: Finding
  acts?: Acts | null
  onGo(place: Place): void
  aside?: React.ReactNode
}) {
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [finding.key])
  const here = finding.places.filter((place) => place.partId === desk.part.id)
  const there = finding.places.filter((place) => place.partId !== desk.part.id)
  const grade = gradeOf(finding.severity)
  return (
    <div ref={card} className={`fx of-${grade}`} role="group" aria-label={finding.title}>
      <div className="row fx-head">
        <Mark of={grade} size={16} />
        <b className="grow">{finding.title}</b>
        <span className="dim s12">{finding.rule}</span>
      </div>
      <div className="cmp">
        <div>
          <span className="dim s12">文中写</span>
          <b className="n">{finding.stated || '没写'}</b>
        </div>
        {finding.computed !== null && (
          <div className="should">
            <span className="dim s12">应为</span>
            <b className="n">{finding.computed}</b>
          </div>
        )}
        {finding.difference !== null && (
          <div>
            <span className="dim s12">相差</span>
            <b className={`n ${grade === 'error' ? 'err' : grade === 'warning' ? 'warn' : 'info'}`}>
              {signed(finding.difference)}
            </b>
          </div>
        )}
      </div>
      <dl className="kv">
        {finding.explanation && (
          <>
            <dt>算法</dt>
            <dd>{finding.explanation}</dd>
          </>
        )}
        {here.length > 0 && (
          <>
            <dt>这里</dt>
            <dd>
              {here.map((place, index) => (
                <p key={index}>
                  <button type="button" className="link" onClick={() => onGo(place)}>
                    {placeWord(place) || '去看'}
                  </button>{' '}
                  “{short(place.quote)}”
                </p>
              ))}
            </dd>
          </>
        )}
        {there.length > 0 && (
          <>
            <dt>那里</dt>
            <dd>
              {there.map((place, index) => (
                <p key={index}>
                  {place.partId ? (
                    <Link
                      to={`/filings/${desk.filingId}/${place.partId}?finding=${encodeURIComponent(finding.key)}`}
                    >
                      {place.partTitle ?? place.document} {placeWord(place)}
                    </Link>
                  ) : (
                    <span className="sec">
                      {place.document} {placeWord(place)}
                    </span>
                  )}{' '}
                  “{short(place.quote)}”
                </p>
              ))}
            </dd>
          </>
        )}
        {finding.basis && (
          <>
            <dt>依据</dt>
            <dd>{finding.basis}</dd>
          </>
        )}
        {finding.remedy && (
          <>
            <dt>怎么改</dt>
            <dd>{finding.remedy}</dd>
          </>
        )}
        {finding.explained && (
          <>
            <dt>说明</dt>
            <dd>
              {finding.explained.text}
              <span className="dim s12">
                {' '}
                {finding.explained.by} {moment(finding.explained.at)}
              </span>
            </dd>
          </>
        )}
      </dl>
      {acts && <Buttons finding={finding} here={here} acts={acts} />}
      {aside}
    </div>
  )
}

function Buttons({ finding, here, acts }: { finding: Finding; here: Place[]; acts: Acts }) {
  const edits = finding.correction?.edits ?? []
  const place = here[0]
  const warning = finding.severity === 'warning'
  if (acts.explaining && warning) return <Explaining finding={finding} acts={acts} />
  return (
    <div className="row fx-foot">
      {finding.correction && edits.length > 0 && (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          loading={acts.busy}
          onClick={() => acts.correct(finding)}
          className="effect"
        >
          <span className="el">
            改为 {finding.correction.text}
            {edits.length > 1 && `，共 ${edits.length} 处`}
          </span>
        </Button>
      )}
      {place && place.length > 0 && <Button onClick={() => acts.editFigure(place)}>改数字</Button>}
      {place && (
        <Button icon={<EditOutlined />} onClick={() => acts.editText(place)}>
          {place.cell === null ? '改这段' : '改这格'}
        </Button>
      )}
      {warning && (
        <Button onClick={() => acts.startExplaining(true)}>{finding.explained ? '改说明' : '说明'}</Button>
      )}
      {acts.handOver && (
        <Button icon={<SwapOutlined />} onClick={acts.handOver}>
          {finding.handover ? '改转' : '转给同事'}
        </Button>
      )}
      {finding.explained && (
        <Button type="text" onClick={() => acts.explain(finding, '')}>
          收回说明
        </Button>
      )}
    </div>
  )
}

function Explaining({ finding, acts }: { finding: Finding; acts: Acts }) {
  const [text, setText] = useState(finding.explained?.text ?? '')
  const ready = text.trim().length > 0
  return (
    <div className="explaining">
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        aria-label="为什么这样写没有错"
        placeholder="写明为什么这样写没有错，审签和审核的人都会看到"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') acts.startExplaining(false)
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready)
            acts.explain(finding, text.trim())
        }}
      />
      <div className="row fx-foot">
        <Button
          type="primary"
          disabled={!ready}
          loading={acts.busy}
          onClick={() => acts.explain(finding, text.trim())}
        >
          记下说明
        </Button>
        <Button onClick={() => acts.startExplaining(false)}>不说明</Button>
        <span className="dim s12">
          <kbd>Ctrl Enter</kbd>
        </span>
      </div>
    </div>
  )
}

const short = (quote: string) => (quote.length > 46 ? `${quote.slice(0, 45)}…` : quote)
