import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { at } from '../api/address'
import { get, post, type Refusal } from '../api/call'
import type { Resource } from '../api/useResource'
import type { Ledger, LedgerEntry } from '../api/views'
import { duties } from '../frame/duties'
import { Problem } from '../frame/Problem'
import { useMe } from '../signIn/Session'
import { Bones } from '../ui/Blank'
import { Mark, type Grade } from '../ui/Mark'
import { day, exactClock } from '../words/dates'
import { mailWord } from '../words/words'

const grades: Record<string, Grade> = { sent: 'sound', queued: 'waiting', withheld: 'info', failed: 'error' }

/** 发送台账: one line a mail, append-only; withheld for want of rights is ordinary. */
export function LedgerTable({ ledger }: { ledger: Resource<Ledger> }) {
  const { subscribes } = duties(useMe())
  const [show, setShow] = useState('all')
  const [older, setOlder] = useState<LedgerEntry[]>([])
  const [next, setNext] = useState<string | null | undefined>()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  if (!ledger.value)
    return (
      <section className="card ledger" aria-label="发送台账">
        {ledger.refusal ? (
          <Problem refusal={ledger.refusal} onRetry={() => void ledger.reload()} />
        ) : (
          <Bones rows={6} />
        )}
      </section>
    )
  const first = ledger.value.entries
  const entries = [...first, ...older.filter((entry) => !first.some((other) => other.id === entry.id))]
  const of = (result: string) => entries.filter((entry) => entry.result === result)
  const rows = show === 'all' ? entries : of(show)
  const continuation = next === undefined ? ledger.value.continuation : next
  const more = async () => {
    if (!continuation) return
    const answer = await get(at('/api/mail-ledger', { continuation }))
    if (!answer.ok) return setRefusal(answer.refusal)
    setRefusal(null)
    setOlder((now) => [...now, ...answer.value.entries])
    setNext(answer.value.continuation)
  }
  const retry = async (entry: LedgerEntry) => {
    const answer = await post(at('/api/mail-ledger/{ledgerId}/retries', { ledgerId: entry.id }), {})
    if (!answer.ok) return setRefusal(answer.refusal)
    setRefusal(null)
    setOlder((now) => now.map((other) => (other.id === entry.id ? answer.value : other)))
    await ledger.reload()
  }
  return (
    <section className="card ledger" aria-label="发送台账">
      <div className="hd">
        <h2>发送台账</h2>
        <span className="dim s12">
          {entries.length} 封{continuation ? '以上' : ''}
        </span>
        <span className="grow" />
        <Segmented
          size="small"
          aria-label="看哪些邮件"
          value={show}
          onChange={setShow}
          options={[
            { value: 'all', label: '全部' },
            { value: 'failed', label: `没送到 ${of('failed').length}` },
            { value: 'withheld', label: `未发 ${of('withheld').length}` },
          ]}
        />
      </div>
      <div className="scroll grow">
        <table className="t">
          <thead>
            <tr>
              <th>时间</th>
              <th>汇编</th>
              <th>收件人</th>
              <th>邮箱</th>
              <th>发送前核权</th>
              <th>结果</th>
              <th className="r">送出</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((entry) => (
              <tr key={entry.id}>
                <td className="nw">
                  {day(entry.at)} {exactClock(entry.at)}
                </td>
                <td className="el" style={{ maxWidth: 200 }}>
                  {entry.issue}
                </td>
                <td>{entry.recipient}</td>
                <td className="sec">{entry.maskedAddress}</td>
                <td className="sec">
                  <SafetyCertificateOutlined
                    aria-hidden
                    className={entry.result === 'withheld' ? 'dim' : 'br'}
                  />{' '}
                  {entry.rights}
                </td>
                <td>
                  <Mark of={grades[entry.result] ?? 'waiting'} />{' '}
                  <span className={entry.result === 'failed' ? 'err' : ''}>{mailWord(entry.result)}</span>
                  {entry.reason && <span className="dim s12"> {entry.reason}</span>}
                  {entry.result === 'failed' && subscribes && (
                    <button
                      type="button"
                      className="link"
                      aria-label={`重发给${entry.recipient}`}
                      onClick={() => void retry(entry)}
                    >
                      {' '}
                      重发
                    </button>
                  )}
                </td>
                <td className="r sec">{entry.sentAt ? exactClock(entry.sentAt) : '—'}</td>
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={7} className="dim">
                  {entries.length === 0 ? '还没有发过' : '这里没有'}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <footer className="row ledger-foot">
        <span className="dim s12 grow">
          {refusal ? refusal.sentence : '台账逐条留痕，不能改删。每封邮件在发送那一刻重新核对收件人的权限。'}
        </span>
        {continuation && (
          <Button size="small" onClick={() => void more()}>
            再看更早的
          </Button>
        )}
      </footer>
    </section>
  )
}
