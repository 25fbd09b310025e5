import { ArrowLeftOutlined, CheckOutlined, RollbackOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Input, InputNumber, Modal } from 'antd'
import { useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { at } from '../api/address'
import { post, type Answer } from '../api/call'
import { useResource } from '../api/useResource'
import type { Filing, Part } from '../api/views'
import { Reports } from '../county/Reports'
import { duties } from '../frame/duties'
import { Problem } from '../frame/Problem'
import { useMe } from '../signIn/Session'
import { Blank, Bones } from '../ui/Blank'
import { money } from '../ui/decimal'
import { Mark } from '../ui/Mark'
import { moment } from '../words/dates'
import { SignPart } from './SignPart'

/** 审签: what will be filed, what each material says, and two buttons. Made for the phone first. */
export function Component() {
  const { filing: id = '' } = useParams()
  const { value, refusal, take, reload } = useResource(at('/api/filings/{filingId}', { filingId: id }))
  return (
    <div className="sign">
      <header className="dbar">
        <Link to={value ? `/?year=${value.fiscalYear}` : '/'} className="back" aria-label="回首页">
          <ArrowLeftOutlined />
        </Link>
        <h1 className="el">审签{value ? ` · ${value.fiscalYear}年度绩效自评` : ''}</h1>
        <span className="grow" />
        {value && <span className="dim s12 el">{value.bureau.name}</span>}
      </header>
      {value ? (
        <Loaded filing={value} take={take} reload={reload} />
      ) : (
        <main className="signbody">
          {refusal ? <Problem refusal={refusal} onRetry={() => void reload()} /> : <Bones rows={8} />}
        </main>
      )}
    </div>
  )
}

function Loaded({
  filing,
  take,
  reload,
}: {
  filing: Filing
  take(filing: Filing): void
  reload(): Promise<unknown>
}) {
  const { message, modal } = App.useApp()
  const waiting = filing.parts.filter(
    (part) => part.state === 'awaitingSignOff' || part.state === 'signedOff',
  )
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [stopped, setStopped] = useState<{ kind: string; sentence: string } | null>(null)
  const chosen = waiting.filter((part) => !left.has(part.id))
  const can = filing.permissions
  const letterhead = useResource(duties(useMe()).keepsLetterhead ? at('/api/letterhead') : null).value
  const code = letterhead && letterhead.version > 0 && letterhead.fields.inUse ? letterhead.fields.code : ''
  const serial = useRef<number | null>(null)
  const may = can.canSign || can.canSubmit

  const took = (answer: Answer<Filing>): boolean => {
    if (answer.ok) {
      take(answer.value)
      return true
    }
    setStopped(answer.refusal)
    return false
  }

  const filingId = filing.id
  const sign = async (parts: string[]) =>
    took(await post(at('/api/filings/{filingId}/signatures', { filingId }), { body: { parts } }))
  const submit = async (parts: string[]) =>
    took(
      await post(at('/api/filings/{filingId}/submissions', { filingId }), {
        body: { parts, serial: serial.current },
      }),
    )
  const sendBack = async (parts: string[], reason: string) =>
    took(await post(at('/api/filings/{filingId}/send-backs', { filingId }), { body: { parts, reason } }))

  const signAndSubmit = async () => {
    setBusy(true)
    setStopped(null)
    const unsigned = chosen.filter((part) => part.state === 'awaitingSignOff').map((part) => part.id)
    const parts = chosen.map((part) => part.id)
    if ((unsigned.length === 0 || (await sign(unsigned))) && (await submit(parts)))
      void message.success(`已报送 ${parts.length} 份，公文正在生成`)
    setBusy(false)
  }
  const ask = () => {
    serial.current = null
    void modal.confirm({
      icon: null,
      title: `将报送 ${chosen.length} 份材料`,
      content: (
        <>
          <p>报送后要改，需由{filing.cycle?.reviewedBy || '市医保局'}退回。</p>
          {code !== '' && <Serial code={code} onChange={(number) => (serial.current = number)} />}
        </>
      ),
      okText: '签字并报送',
      cancelText: '再看看',
      onOk: signAndSubmit,
    })
  }

  return (
    <>
      <main className="signbody">
        <Summary filing={filing} chosen={chosen} waiting={waiting.length > 0} />
        {stopped && (
          <div className="note errnote" role="alert">
            <p className="row top-aligned">
              <Mark of="error" />
              <span>{stopped.sentence}</span>
            </p>
            {stopped.kind === 'same-person' && (
              <p className="sec s12">
                把这一份前面的勾去掉，先签其余的；这一份请另一位负责人签，或退回给填报人改定后再送来。
              </p>
            )}
          </div>
        )}
        {waiting.length === 0 ? (
          <section className="card">
            <Blank
              icon={<CheckOutlined />}
              title="没有等您审签的材料"
              actions={<Link to={`/?year=${filing.fiscalYear}`}>回首页</Link>}
            >
              填报人送审签后，会列在这里。
            </Blank>
          </section>
        ) : (
          <>
            <h2 className="signtitle">
              等您审签 {waiting.length} 份{chosen.length < waiting.length && `，已选 ${chosen.length} 份`}
            </h2>
            {waiting.map((part) => (
              <SignPart
                key={part.id}
                filingId={filing.id}
                part={part}
                items={filing.returnItems.filter((item) => item.partId === part.id)}
                box={
                  <Checkbox
                    checked={!left.has(part.id)}
                    aria-label={`选上“${part.title}”`}
                    onChange={(event) => {
                      const next = new Set(left)
                      if (event.target.checked) next.delete(part.id)
                      else next.add(part.id)
                      setLeft(next)
                    }}
                  />
                }
              />
            ))}
          </>
        )}
        {filing.reports.length > 0 && <Reports filing={filing} reload={reload} />}
      </main>
      {waiting.length > 0 && may && (
        <footer className="signfoot">
          <div>
            <Button
              size="large"
              icon={<RollbackOutlined />}
              disabled={!can.canSendBack || chosen.length === 0 || busy}
              onClick={() => setAsking(true)}
            >
              退回修改
            </Button>
            <Button
              size="large"
              type="primary"
              className="grow"
              icon={<CheckOutlined />}
              loading={busy}
              disabled={chosen.length === 0}
              onClick={ask}
            >
              签字并报送{chosen.length > 1 ? ` ${chosen.length} 份` : ''}
            </Button>
          </div>
        </footer>
      )}
      {asking && (
        <SendBack
          count={chosen.length}
          onCancel={() => setAsking(false)}
          onSend={async (reason) => {
            setBusy(true)
            setStopped(null)
            const sent = await sendBack(
              chosen.map((part) => part.id),
              reason,
            )
            setBusy(false)
            setAsking(false)
            if (sent) void message.success(`已退回 ${chosen.length} 份给填报人`)
          }}
        />
      )}
    </>
  )
}

/** 发文字号: the number of the office's register, where there is one already. */
function Serial({ code, onChange }: { code: string; onChange(serial: number | null): void }) {
  return (
    <div className="sign-serial">
      <div className="row">
        <span>
          发文字号 {code}〔{new Date().getFullYear()}〕
        </span>
        <InputNumber
          aria-label="发文顺序号"
          min={1}
          max={9999}
          precision={0}
          controls={false}
          style={{ width: 72 }}
          onChange={onChange}
        />
        号
      </div>
      <p className="dim s12">有几份公文的，从这个号起依次编；还没有编号就空着，印出来再填</p>
    </div>
  )
}

function Summary({ filing, chosen, waiting }: { filing: Filing; chosen: Part[]; waiting: boolean }) {
  const { totals, cycle } = filing
  const sum = (of: (part: Part) => number) => chosen.reduce((all, part) => all + of(part), 0)
  const [errors, open, warnings] = [
    sum((part) => part.errors),
    sum((part) => part.openWarnings),
    sum((part) => part.warnings),
  ]
  const grade = errors > 0 ? 'error' : open > 0 ? 'warning' : 'sound'
  return (
    <section className="card signsum" aria-label="总的情况">
      <p className="row">
        <Mark of={grade} size={16} />
        <b>{waiting ? readiness(chosen.length, errors, open, warnings) : '没有等着签的材料'}</b>
      </p>
      <dl className="signnumbers">
        <div>
          <dt>全年预算</dt>
          <dd>
            <b>{wan(totals.annualBudget)}</b>
            <span className="u">万元</span>
          </dd>
        </div>
        <div>
          <dt>全年执行</dt>
          <dd>
            <b>{wan(totals.executed)}</b>
            <span className="u">万元</span>
          </dd>
        </div>
        <div>
          <dt>执行率</dt>
          <dd>
            <b>{totals.rate ?? '—'}</b>
            <span className="u">%</span>
          </dd>
        </div>
      </dl>
      <p className="sec">
        全年度 {filing.parts.length} 份材料合计，{totals.projects} 个项目，不含直达资金执行率{' '}
        {filing.ownTotals.rate ?? '—'} %
        {cycle &&
          `。${moment(cycle.due)} 截止，${cycle.daysLeft >= 0 ? `还有 ${cycle.daysLeft} 天` : `已过 ${-cycle.daysLeft} 天`}`}
        {chosen.length > 0 && `。报送后由${cycle?.reviewedBy || '市医保局'}审核`}
      </p>
    </section>
  )
}

/** Whether what is chosen may be signed, in one line. */
function readiness(count: number, errors: number, open: number, warnings: number): string {
  if (count === 0) return '没有选上要签的材料'
  const owed = [errors > 0 && `${errors} 处错误要改`, open > 0 && `${open} 处提示要说明`].filter(Boolean)
  if (owed.length > 0) return `还不能签：${owed.join('，')}`
  return warnings > 0 ? `可以签：没有错误，${warnings} 处提示都已说明` : '可以签：没有错误，也没有提示'
}

const wan = (yuan: string) => money(yuan, '万元')

function SendBack({
  count,
  onCancel,
  onSend,
}: {
  count: number
  onCancel(): void
  onSend(reason: string): Promise<void>
}) {
  const [reason, setReason] = useState('')
  const [sending, setSending] = useState(false)
  return (
    <Modal
      open
      title={`退回 ${count} 份给填报人修改`}
      okText={`退回 ${count} 份`}
      cancelText="不退回"
      okButtonProps={{ disabled: reason.trim().length === 0, loading: sending }}
      onCancel={onCancel}
      onOk={() => {
        setSending(true)
        void onSend(reason.trim())
      }}
    >
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={500}
        aria-label="为什么退回"
        placeholder="写明要改哪里、为什么，填报人会看到"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}
