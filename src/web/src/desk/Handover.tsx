import { SwapOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { at } from '../api/address'
import { useResource } from '../api/useResource'
import type { Finding } from '../api/views'
import { moment } from '../words/dates'
import { roleWord } from '../words/words'
import type { HandoverStep } from './useDesk'

interface Hands {
  /** Takes a step; answers whether it was taken. */
  onStep(step: HandoverStep): Promise<boolean>
}

/** To whom a finding was handed and what came back; who is asked answers here. */
export function HandoverNote({ finding, onStep }: { finding: Finding } & Hands) {
  const [bettering, setBettering] = useState(false)
  const [busy, setBusy] = useState(false)
  const { handover } = finding
  if (!handover) return null
  const close = async () => {
    setBusy(true)
    await onStep({ do: 'close', findingKey: finding.key })
    setBusy(false)
  }
  const asked = handover.state === 'open'
  return (
    <div className="handover">
      <p className="row">
        <SwapOutlined aria-hidden className="dim" />
        <span className="grow">
          <b>{handover.byMe ? '我' : handover.by}</b> 转给 <b>{handover.toMe ? '我' : handover.to}</b>
        </span>
        <span className="dim s12">{moment(handover.at)}</span>
      </p>
      {handover.note && <p className="handover-said">{handover.note}</p>}
      {handover.answer && !bettering && (
        <>
          <p className="row">
            <span className="grow">
              <b>{handover.toMe ? '我' : handover.to}</b> 答复
            </span>
            <span className="dim s12">{moment(handover.answer.at)}</span>
          </p>
          <p className="handover-said">{handover.answer.text}</p>
        </>
      )}
      {handover.toMe && (asked || bettering) && (
        <Answering
          finding={finding}
          onStep={async (step) => {
            const taken = await onStep(step)
            if (taken) setBettering(false)
            return taken
          }}
        />
      )}
      {handover.byMe && (
        <div className="row">
          <span className="grow sec">{asked ? `等${handover.to}答复` : ''}</span>
          <Button size="small" loading={busy} onClick={() => void close()}>
            {asked ? '收回' : '知道了'}
          </Button>
        </div>
      )}
      {handover.toMe && !asked && !bettering && (
        <button type="button" className="link" onClick={() => setBettering(true)}>
          改答复
        </button>
      )}
    </div>
  )
}

function Answering({ finding, onStep }: { finding: Finding } & Hands) {
  const [text, setText] = useState(finding.handover?.answer?.text ?? '')
  const [busy, setBusy] = useState(false)
  const answer = async () => {
    setBusy(true)
    await onStep({ do: 'answer', findingKey: finding.key, text: text.trim() })
    setBusy(false)
  }
  return (
    <>
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        aria-label="答复"
        placeholder={`写给${finding.handover?.by ?? '同事'}：应该是多少，依据在哪里`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <Button
          type="primary"
          size="small"
          disabled={text.trim() === ''}
          loading={busy}
          onClick={() => void answer()}
        >
          答复
        </Button>
      </div>
    </>
  )
}

/** 转给同事: somebody of the same bureau, with a note. */
export function HandingOver({
  filingId,
  finding,
  onStep,
  onCancel,
}: { filingId: string; finding: Finding; onCancel(): void } & Hands) {
  const { value: colleagues, refusal } = useResource(at('/api/filings/{filingId}/colleagues', { filingId }))
  const [to, setTo] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const chosen = colleagues?.find((each) => each.memberId === to)
  const give = async () => {
    if (!chosen) return
    setBusy(true)
    const given = await onStep({
      do: 'give',
      findingKey: finding.key,
      memberId: chosen.memberId,
      note: note.trim(),
    })
    setBusy(false)
    if (given) onCancel()
  }
  return (
    <div
      className="handover"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <Select
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        aria-label="转给哪位同事"
        placeholder={refusal?.sentence ?? '转给哪位同事'}
        loading={colleagues === null && refusal === null}
        value={to}
        onChange={setTo}
        notFoundContent="本单位还没有别的同事，请管理员先加人"
        options={(colleagues ?? []).map((each) => ({
          value: each.memberId,
          label: `${each.name} · ${each.roles.map(roleWord).join('、')}`,
        }))}
      />
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        aria-label="附言"
        placeholder="想问什么，可以不写"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="row">
        <Button type="primary" size="small" disabled={!chosen} loading={busy} onClick={() => void give()}>
          {chosen ? `转给${chosen.name}` : '转给同事'}
        </Button>
        <Button size="small" onClick={onCancel}>
          不转了
        </Button>
      </div>
    </div>
  )
}
