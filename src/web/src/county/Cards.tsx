import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { at } from '../api/address'
import { post } from '../api/call'
import type { Filing, Handover, Part } from '../api/views'
import { duties } from '../frame/duties'
import { useMe } from '../signIn/Session'
import { gradeOf, Mark } from '../ui/Mark'
import { clock, day, moment } from '../words/dates'
import { isOpen, isSound, readyToSign } from './owed'

/** 要到期, 被退回, 对不上, and what colleagues ask each other: one number and at most three rows each. */
export function Cards({
  filing,
  onSend,
  onChanged,
}: {
  filing: Filing
  onSend(parts: Part[]): void
  onChanged(): void
}) {
  return (
    <div className={filing.handovers.length > 0 ? 'cards four' : 'cards'}>
      <Due filing={filing} onSend={onSend} />
      <Returned filing={filing} />
      <Wrong filing={filing} />
      {filing.handovers.length > 0 && <HandedOver filing={filing} onChanged={onChanged} />}
    </div>
  )
}

function Card({
  title,
  aside,
  number,
  words,
  rows,
  none,
}: {
  title: string
  aside?: ReactNode
  number: ReactNode
  words: ReactNode
  rows: ReactNode[]
  none: string
}) {
  return (
    <section className="card number" aria-label={title}>
      <div className="row">
        <h2>{title}</h2>
        <span className="grow" />
        <span className="asof">{aside}</span>
      </div>
      <p className="row bt big">
        <b>{number}</b>
        <span className="sec">{words}</span>
      </p>
      <ul>
        {rows.length > 0 ? (
          rows.slice(0, 3).map((row, index) => <li key={index}>{row}</li>)
        ) : (
          <li className="dim">{none}</li>
        )}
      </ul>
    </section>
  )
}

function Due({ filing, onSend }: { filing: Filing; onSend(parts: Part[]): void }) {
  const can = duties(useMe())
  const { cycle, parts } = filing
  const ready = readyToSign(parts)
  const unsound = parts.filter((part) => isOpen(part) && !isSound(part))
  const toSign = parts.filter((part) => part.state === 'awaitingSignOff')
  const toSubmit = parts.filter((part) => part.state === 'signedOff')
  const rows: ReactNode[] = []
  if (unsound[0])
    rows.push(
      <>
        <Mark of={unsound.some((part) => part.errors > 0) ? 'error' : 'warning'} />
        <span className="el grow">{unsound.length} 份还有要改或要说明的</span>
        {can.prepares && <Link to={`/filings/${filing.id}/${unsound[0].id}`}>去改</Link>}
      </>,
    )
  if (ready.length > 0)
    rows.push(
      <>
        <Mark of="sound" />
        <span className="el grow">{ready.length} 份核验通过，可以送审签</span>
        {can.prepares && (
          <button type="button" className="link" onClick={() => onSend(ready)}>
            送审签
          </button>
        )}
      </>,
    )
  for (const [waiting, words, action] of [
    [toSign, '份等单位负责人审签', '去审签'],
    [toSubmit, '份已审签，等报送', '去报送'],
  ] as const)
    if (waiting.length > 0)
      rows.push(
        <>
          <Mark of="waiting" />
          <span className="el grow">
            {waiting.length} {words}
          </span>
          {can.signs && <Link to={`/sign/${filing.id}`}>{action}</Link>}
        </>,
      )
  const late = cycle !== null && cycle.daysLeft < 0
  return (
    <Card
      title="要到期"
      aside={cycle ? moment(cycle.due) : undefined}
      number={cycle ? <span className={late ? 'warn' : ''}>{Math.abs(cycle.daysLeft)}</span> : '—'}
      words={cycle ? (late ? '天前已截止' : '天后截止') : '这个年度没有定截止时间'}
      rows={rows}
      none="都已报送，没有要赶的"
    />
  )
}

function Returned({ filing }: { filing: Filing }) {
  const items = filing.returnItems
  const count = new Set(items.map((item) => item.partId)).size
  const last = items[0]
  const open = items.filter((item) => item.answer === null)
  return (
    <Card
      title="被退回"
      aside={last ? `${last.by} · ${day(last.at)}` : undefined}
      number={count}
      words={`份，${items.length} 条意见${items.length === open.length ? '' : open.length === 0 ? '都已答复' : `，${open.length} 条要答复`}`}
      rows={[...open, ...items.filter((item) => item.answer !== null)].map((item, index) => (
        <>
          {item.answer ? <Mark of="sound" /> : <b className="dim">{index + 1}</b>}
          <span className="el grow" title={item.text}>
            {item.text}
          </span>
          <Link to={`/filings/${filing.id}/${item.partId}`}>{item.answer ? '已答复' : '去改'}</Link>
        </>
      ))}
      none="没有退回意见"
    />
  )
}

function Wrong({ filing }: { filing: Filing }) {
  const { validity, todo } = filing
  return (
    <Card
      title="对不上"
      aside={`${clock(filing.checkedAt)} 核验`}
      number={validity.errors}
      words={`处错误，${validity.openWarnings} 处提示`}
      rows={todo.map((item) => (
        <>
          <Mark of={gradeOf(item.severity)} />
          <span className="el grow" title={`${item.partTitle}：${item.sentence}`}>
            {item.sentence}
            <span className="dim"> {item.partTitle}</span>
          </span>
          <Link to={`/filings/${filing.id}/${item.partId}?finding=${encodeURIComponent(item.findingKey)}`}>
            去改
          </Link>
        </>
      ))}
      none={filing.parts.length > 0 ? '没有发现对不上的地方' : '导入后自动核验'}
    />
  )
}

/** 交给我的 first; otherwise what I handed over and what came of it. */
function HandedOver({ filing, onChanged }: { filing: Filing; onChanged(): void }) {
  const { handovers } = filing
  const toMe = handovers.filter((each) => each.toMe)
  const back = handovers.filter((each) => each.byMe && each.state !== 'open')
  const away = handovers.length - toMe.length - back.length
  const read = async (handover: Handover) => {
    const here = { filingId: filing.id, partId: handover.partId, findingKey: handover.findingKey }
    await post(at('/api/filings/{filingId}/parts/{partId}/handovers/{findingKey}/closings', here), {})
    onChanged()
  }
  return (
    <Card
      title={toMe.length > 0 ? '交给我的' : '我转交的'}
      number={toMe.length > 0 ? toMe.length : handovers.length}
      words={
        toMe.length > 0
          ? `处等我答复${back.length > 0 ? `，另有 ${back.length} 处有了回音` : ''}`
          : `处，${back.length > 0 ? `${back.length} 处有了回音` : `${away} 处等答复`}`
      }
      rows={handovers.map((each) => (
        <>
          <Mark of={each.state === 'open' ? (each.toMe ? gradeOf(each.severity) : 'waiting') : 'sound'} />
          <span className="el grow" title={`${each.partTitle}：${each.sentence}`}>
            {each.state === 'answered'
              ? `${each.to}：${each.answer?.text ?? ''}`
              : each.state === 'mended'
                ? `${each.to}那里改好了`
                : each.toMe
                  ? `${each.by}：${each.note || each.sentence}`
                  : `等${each.to}答复`}
            <span className="dim"> {each.partTitle}</span>
          </span>
          {each.state === 'mended' ? (
            <button type="button" className="link" onClick={() => void read(each)}>
              知道了
            </button>
          ) : (
            <Link to={`/filings/${filing.id}/${each.partId}?finding=${encodeURIComponent(each.findingKey)}`}>
              {each.toMe ? '去答复' : '去看'}
            </Link>
          )}
        </>
      ))}
      none=""
    />
  )
}
