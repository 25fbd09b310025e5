import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Desk, ReturnItem } from '../api/views'
import { Mark } from '../ui/Mark'
import { day, moment } from '../words/dates'

/** What the county says to one 退回意见; null takes it back. */
export type Reply = { mended: boolean; text: string } | null

/** 退回意见, each with its answer or the way to one. */
export function ReturnItems({
  desk,
  onReply,
}: {
  desk: Desk
  onReply: ((item: ReturnItem, reply: Reply) => void) | null
}) {
  if (desk.returnItems.length === 0) return null
  const open = desk.part.unanswered
  return (
    <section className="returned" aria-label="退回意见">
      <p className="row">
        <b className="grow">退回意见</b>
        <span className="dim s12">{open > 0 ? `还有 ${open} 条要答复` : '都已答复'}</span>
      </p>
      <ol>
        {desk.returnItems.map((item) => (
          <li key={item.item}>
            <p>
              {item.text}
              <span className="dim s12">
                {' '}
                {item.by} {day(item.at)}
              </span>
            </p>
            {item.answer ? (
              <Answered item={item} onTakeBack={onReply && (() => onReply(item, null))} />
            ) : (
              onReply && <Answering onReply={(reply) => onReply(item, reply)} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The answer as it was given. */
export function Answered({ item, onTakeBack }: { item: ReturnItem; onTakeBack: (() => void) | null }) {
  if (!item.answer) return null
  return (
    <p className="row top-aligned answered">
      <Mark of={item.answer.mended ? 'sound' : 'info'} />
      <span className="grow">
        {item.answer.mended ? '已改' : '没有改'}
        {item.answer.text && `：${item.answer.text}`}
        <span className="dim s12">
          {' '}
          {item.answer.by} {moment(item.answer.at)}
        </span>
      </span>
      {onTakeBack && (
        <button type="button" className="link" onClick={onTakeBack}>
          重答
        </button>
      )}
    </p>
  )
}

function Answering({ onReply }: { onReply(reply: Reply): void }) {
  const [text, setText] = useState('')
  const words = text.trim()
  return (
    <div className="answering">
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={500}
        aria-label="怎么改的，或为什么不改"
        placeholder="怎么改的；不改的，写明为什么"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <Button size="small" type="primary" onClick={() => onReply({ mended: true, text: words })}>
          已改
        </Button>
        <Button size="small" disabled={words === ''} onClick={() => onReply({ mended: false, text: words })}>
          不改，这样答复
        </Button>
      </div>
    </div>
  )
}
