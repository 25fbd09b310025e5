import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { Fragment, useState } from 'react'
import { at } from '../api/address'
import { put } from '../api/call'
import { useResource } from '../api/useResource'
import type { FilledForm, Filing, Part, ScoreItem } from '../api/views'
import { changes } from '../form/carried'
import { Mark } from '../ui/Mark'
import { Num } from '../ui/Num'

/** 自评、核算、核定 side by side, every point explained, and what became of last year's targets. */
export function Scores({
  filing,
  part,
  onApproved,
}: {
  filing: Filing
  part: Part
  onApproved(filing: Filing): void
}) {
  const here = { filingId: filing.id, partId: part.id }
  const form = useResource(at('/api/filings/{filingId}/parts/{partId}/form', here))
  const [open, setOpen] = useState(false)
  const [approving, setApproving] = useState(false)
  const score = form.value?.score
  if (!score) return null
  const may = filing.permissions.canApproveScore && (part.state === 'submitted' || part.state === 'accepted')
  const changed = form.value?.carried.filter((target) => target.needsReason) ?? []
  return (
    <section className="df scores" aria-label="得分">
      <div className="h">
        <button type="button" className="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />} <b>得分</b>
        </button>
        <Figure name="自评" of={score.claimed} />
        <Figure name="核算" of={score.computed} />
        {score.difference && score.difference !== '0.00' && <Figure name="差" of={score.difference} />}
        <Figure name="最高可得" of={score.ceiling} />
        <Figure name="核定" of={part.approved?.score ?? null} />
        <span className="grow" />
        {changed.length > 0 && <span className="st">目标改了 {changed.length} 处</span>}
        {may && !approving && (
          <Button size="small" onClick={() => setApproving(true)}>
            {part.approved ? '改核定得分' : '核定得分'}
          </Button>
        )}
      </div>
      {part.approved && !approving && (
        <p className="df-said">
          {part.approved.by} 核定 {part.approved.score} 分
          {part.approved.reason && `：${part.approved.reason}`}
        </p>
      )}
      {approving && (
        <Approving
          suggested={part.approved?.score ?? score.computed ?? score.claimed ?? ''}
          reason={part.approved?.reason ?? ''}
          onCancel={() => setApproving(false)}
          onSave={async (wanted, reason) => {
            const answer = await put(at('/api/filings/{filingId}/parts/{partId}/approved-score', here), {
              body: { score: wanted, reason },
              ifMatch: form.etag,
            })
            if (!answer.ok) return answer.refusal.sentence
            setApproving(false)
            onApproved(answer.value)
            void form.reload()
            return null
          }}
        />
      )}
      {open && <Tree items={score.items} />}
      {open && changed.length > 0 && <Changed form={form.value!} />}
    </section>
  )
}

function Figure({ name, of }: { name: string; of: string | null }) {
  return (
    <span className="nw">
      <span className="sec s12">{name}</span>{' '}
      <b>
        <Num of={of} />
      </b>
    </span>
  )
}

function Approving({
  suggested,
  reason,
  onSave,
  onCancel,
}: {
  suggested: string
  reason: string
  onSave(score: string, reason: string): Promise<string | null>
  onCancel(): void
}) {
  const { message } = App.useApp()
  const [score, setScore] = useState(suggested)
  const [words, setWords] = useState(reason)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const refused = await onSave(score.trim(), words.trim())
    setBusy(false)
    setProblem(refused)
    if (refused === null) void message.success(`已核定 ${score.trim()} 分`)
  }
  return (
    <div className="scores-approving">
      <div className="row top-aligned">
        <Input
          className="n r scores-number"
          aria-label="核定得分"
          autoFocus
          value={score}
          onChange={(event) => setScore(event.target.value)}
          onPressEnter={() => void save()}
        />
        <Input.TextArea
          className="grow"
          aria-label="核定理由"
          placeholder="与核算得分不同时，写明理由"
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="primary" loading={busy} onClick={() => void save()}>
          核定
        </Button>
        <Button onClick={onCancel}>不改</Button>
      </div>
      {problem && (
        <p className="row s12" role="alert">
          <Mark of="error" size={12} />
          {problem}
        </p>
      )}
    </div>
  )
}

function Tree({ items }: { items: ScoreItem[] }) {
  return (
    <table className="t">
      <thead>
        <tr>
          <th>指标</th>
          <th>指标值</th>
          <th>实际</th>
          <th className="r">分值</th>
          <th className="r">自评</th>
          <th className="r">核算</th>
          <th>说明</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Fragment key={item.id}>
            <Leaf item={item} isClass />
            {item.items.map((below) => (
              <Leaf key={below.id} item={below} isClass={false} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function Leaf({ item, isClass }: { item: ScoreItem; isClass: boolean }) {
  return (
    <tr className={isClass ? '' : 'form-leaf'}>
      <td>{isClass ? <b>{item.title}</b> : item.title}</td>
      <td className="nw">{item.target}</td>
      <td className="nw">{item.actual}</td>
      <td className="r">
        <Num of={item.points} />
      </td>
      <td className="r">
        <Num of={item.claimed} />
      </td>
      <td className="r">
        <b>
          <Num of={item.score} />
        </b>
      </td>
      <td className="dim s12 scores-why">{item.items.length > 0 ? '' : item.reason}</td>
    </tr>
  )
}

/** 与去年比: the targets that are not last year's, with what the county says about it. */
function Changed({ form }: { form: FilledForm }) {
  return (
    <ul className="scores-targets">
      {form.carried
        .filter((target) => target.needsReason || target.change === 'dropped')
        .map((target) => {
          const reason = target.row === null ? '' : (form.form.indicators[target.row]?.targetReason ?? '')
          return (
            <li key={`${target.row}${target.name}`}>
              <b>{target.name}</b> {changes[target.change]}：{target.before || '—'} → {target.after || '—'}{' '}
              {target.needsReason && (
                <span className={reason ? 'sec' : 'warn'}>{reason || '县里没写调整理由'}</span>
              )}
            </li>
          )
        })}
    </ul>
  )
}
