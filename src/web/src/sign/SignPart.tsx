import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { at } from '../api/address'
import { useResource } from '../api/useResource'
import type { Part, ReturnItem } from '../api/views'
import { gradeOfPart } from '../county/owed'
import { Paper } from '../desk/Paper'
import { Answered } from '../desk/ReturnItems'
import { Problem } from '../frame/Problem'
import { Bones } from '../ui/Blank'
import { gradeOf, Mark } from '../ui/Mark'
import { Amount, Num } from '../ui/Num'
import { StateTag } from '../ui/StateTag'
import { lately } from '../words/dates'

/** One material to be signed: its numbers, what was explained, and the whole text on demand. */
export function SignPart({
  filingId,
  part,
  items,
  box,
}: {
  filingId: string
  part: Part
  items: ReturnItem[]
  box: ReactNode
}) {
  const [open, setOpen] = useState(false)
  return (
    <section className="card signpart" aria-label={part.title}>
      <div className="row signpart-head">
        {box}
        <Mark of={gradeOfPart(part)} />
        <b className="grow">{part.title}</b>
        {part.passThrough && <span className="st">直达</span>}
        <StateTag state={part.state} />
        <span className="st">第 {part.draft} 稿</span>
      </div>
      <div className="signpart-body">
        <dl className="signline">
          <div>
            <dt>预算</dt>
            <dd>
              <Amount of={part.annualBudget} unit="元" />
            </dd>
          </div>
          <div>
            <dt>执行</dt>
            <dd>
              <Amount of={part.executed} unit="元" />
            </dd>
          </div>
          <div>
            <dt>执行率</dt>
            <dd>
              <Num of={part.computedRate} unit="%" />
            </dd>
          </div>
          <div>
            <dt>自评</dt>
            <dd>
              <Num of={part.claimedScore} unit="分" />
            </dd>
          </div>
        </dl>
        <div className="row s12 sec">
          <span className="grow">
            {part.editedBy} {lately(part.editedAt)} 改定
            {part.warnings > 0 &&
              `，${part.warnings} 处提示${part.openWarnings === 0 ? '已说明' : `，${part.openWarnings} 处没说明`}`}
          </span>
          <Button
            size="small"
            type="link"
            iconPlacement="end"
            icon={open ? <UpOutlined /> : <DownOutlined />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? '收起' : '看全文'}
          </Button>
        </div>
      </div>
      {items.length > 0 && (
        <ul className="signreturns" aria-label="退回意见和答复">
          {items.map((item) => (
            <li key={item.item}>
              <p className="sec">
                {item.by}：{item.text}
              </p>
              <Answered item={item} onTakeBack={null} />
            </li>
          ))}
        </ul>
      )}
      {open && <Whole filingId={filingId} partId={part.id} />}
    </section>
  )
}

function Whole({ filingId, partId }: { filingId: string; partId: string }) {
  const {
    value: desk,
    refusal,
    reload,
  } = useResource(at('/api/filings/{filingId}/parts/{partId}', { filingId: filingId, partId: partId }))
  const [chosen, setChosen] = useState<string | null>(null)
  if (!desk) return refusal ? <Problem refusal={refusal} onRetry={() => void reload()} /> : <Bones rows={5} />
  return (
    <div className="signwhole">
      {desk.findings.length > 0 && (
        <ul className="signfindings">
          {desk.findings.map((finding) => (
            <li key={finding.key} className={finding.key === chosen ? 'on' : ''}>
              <Mark of={gradeOf(finding.severity)} />
              <div>
                <button type="button" className="link plain" onClick={() => setChosen(finding.key)}>
                  {finding.title}
                </button>
                <p className="sec s12">
                  文中写 {finding.stated || '没写'}
                  {finding.computed !== null && `，应为 ${finding.computed}`}
                </p>
                {finding.explained && (
                  <p className="explained">
                    {finding.explained.by}：{finding.explained.text}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <Paper desk={desk} chosen={chosen} onChoose={setChosen} />
    </div>
  )
}
