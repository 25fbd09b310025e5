import { useState } from 'react'
import { Link } from 'react-router'
import type { Desk } from '../api/views'
import { gradeOfPart } from '../county/owed'
import { Mark, worst } from '../ui/Mark'

/** Every material of the filing, and the headings of this one; the mark is the worst below, the number errors and warnings. */
export function OutlinePane({ desk, onGo }: { desk: Desk; onGo(block: number): void }) {
  const [at, setAt] = useState<number | null>(null)
  return (
    <nav className="ol" aria-label="目录">
      <div className="g">
        {desk.bureau.area} {desk.fiscalYear}年度 · {desk.siblings.length} 份
      </div>
      <div className="ol-list">
        {desk.siblings.map((part) => {
          const here = part.id === desk.part.id
          const count = part.errors + part.openWarnings
          return (
            <div key={part.id}>
              <Link
                to={`/filings/${desk.filingId}/${part.id}`}
                className={here ? 'on' : ''}
                aria-current={here ? 'page' : undefined}
                title={part.title}
              >
                <Mark of={gradeOfPart(part)} />
                <span className="el grow">{part.title}</span>
                {count > 0 && <span className="dim">{count}</span>}
              </Link>
              {here &&
                desk.outline
                  .filter((item) => item.level > 0)
                  .map((item) => (
                    <button
                      type="button"
                      key={item.block}
                      className={`bare s${at === item.block ? ' at' : ''}`}
                      style={{ paddingLeft: 16 + Math.min(item.level, 4) * 14 }}
                      title={item.text}
                      onClick={() => {
                        setAt(item.block)
                        onGo(item.block)
                      }}
                    >
                      <Mark of={worst(item)} size={13} />
                      <span className="el grow">{item.text}</span>
                      {item.errors + item.warnings > 0 && (
                        <span className="dim">{item.errors + item.warnings}</span>
                      )}
                    </button>
                  ))}
            </div>
          )
        })}
      </div>
      <div className="ol-key" aria-hidden>
        <span>
          <Mark of="error" size={12} /> 有错误
        </span>
        <span>
          <Mark of="warning" size={12} /> 要说明
        </span>
        <span>
          <Mark of="info" size={12} /> 供参考
        </span>
        <span>
          <Mark of="sound" size={12} /> 没问题
        </span>
      </div>
    </nav>
  )
}
