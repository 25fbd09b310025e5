import { Link } from 'react-router'
import type { Resource } from '../api/useResource'
import type { ReviewQueue, ReviewRow } from '../api/views'
import { Problem } from '../frame/Problem'
import { YearSwitch } from '../frame/YearSwitch'
import { Bones } from '../ui/Blank'
import { Mark, worst } from '../ui/Mark'
import { lately } from '../words/dates'

/** 待审, first in first, and what has been decided. */
export function Queue({
  queue,
  chosen,
  year,
}: {
  queue: Resource<ReviewQueue>
  chosen: string | null
  year: number
}) {
  const { value, refusal, reload } = queue
  return (
    <nav className="ml" aria-label="待审">
      <div className="hd">
        <YearSwitch title="" />
        <span className="grow" />
        <span className="dim s12">先到先审</span>
      </div>
      {!value ? (
        refusal ? (
          <Problem refusal={refusal} onRetry={() => void reload()} />
        ) : (
          <Bones rows={6} />
        )
      ) : (
        <div className="ml-list">
          <h2 className="ml-group">待审 {value.waiting.length}</h2>
          {value.waiting.length === 0 && <p className="dim ml-note">没有等着审的</p>}
          {value.waiting.map((row) => (
            <Row key={row.filingId} row={row} on={row.filingId === chosen} year={year} />
          ))}
          {value.done.length > 0 && <h2 className="ml-group">审过的 {value.done.length}</h2>}
          {value.done.map((row) => (
            <Row key={row.filingId} row={row} on={row.filingId === chosen} year={year} />
          ))}
        </div>
      )}
    </nav>
  )
}

function Row({ row, on, year }: { row: ReviewRow; on: boolean; year: number }) {
  return (
    <Link
      to={`/review/${row.filingId}?year=${year}`}
      className={on ? 'mi on' : 'mi'}
      aria-current={on ? 'true' : undefined}
    >
      <Mark of={worst(row)} />
      <span className="grow el">
        <b>{row.bureau.area}</b>
        <br />
        <span className="dim s12">
          {row.waiting > 0 ? `${row.waiting} 份待审` : `${row.parts} 份`}
          {row.returned > 0 && ` · 退回 ${row.returned}`}
          {row.late && ' · 迟报'}
        </span>
      </span>
      <span className="dim s12">{row.submittedAt ? lately(row.submittedAt) : ''}</span>
    </Link>
  )
}
