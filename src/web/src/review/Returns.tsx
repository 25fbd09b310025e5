import { CheckOutlined, CloseOutlined, PlusOutlined, RollbackOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { Filing, Part } from '../api/views'
import { Answered } from '../desk/ReturnItems'
import { day } from '../words/dates'

/** One thing the county is asked to mend. `source` is the finding it came from, or a number of its own. */
export interface Item {
  source: string
  partId: string
  partTitle: string
  place: string
  text: string
}

/** 逐条退回: what was asked before, what is asked now, and the decision. */
export function Returns({
  filing,
  part,
  items,
  onItems,
  waiting,
  busy,
  onReturn,
  onAccept,
  onPart,
}: {
  filing: Filing
  part: Part
  items: Item[]
  onItems(items: Item[]): void
  waiting: number
  busy: boolean
  onReturn(): void
  onAccept(): void
  onPart(id: string): void
}) {
  const { canAccept, canReturn } = filing.permissions
  // Those of the material on the screen first.
  const before = [...filing.answeredItems].sort(
    (a, b) => Number(b.partId === part.id) - Number(a.partId === part.id),
  )
  const unwritten = items.filter((item) => item.text.trim() === '').length
  const add = () =>
    onItems([
      ...items,
      { source: crypto.randomUUID(), partId: part.id, partTitle: part.title, place: '', text: '' },
    ])
  return (
    <aside className="returns" aria-label="退回意见">
      {before.length > 0 && (
        <section className="returns-before" aria-label="上次退回的意见">
          <h2>上次退回的 {before.length} 条意见</h2>
          {before.map((item) => (
            <div key={`${item.partId}:${item.item}`}>
              <p className="row top-aligned">
                <span className="grow">
                  {item.text}
                  {item.partId !== part.id && (
                    <button type="button" className="link" onClick={() => onPart(item.partId)}>
                      {item.partTitle}
                    </button>
                  )}
                </span>
                <span className="dim s12 nw">{day(item.at)}</span>
              </p>
              <Answered item={item} onTakeBack={null} />
            </div>
          ))}
        </section>
      )}
      <div className="returns-now">
        <div className="row">
          <h2>逐条退回</h2>
          <span className="dim s12">
            {items.length > 0 ? `已写 ${items.length} 条` : '在左边勾选，或自己写一条'}
          </span>
        </div>
        {items.map((item, index) => (
          <div key={item.source} className="returns-item">
            <div className="row">
              <span className="dim">{index + 1}</span>
              <b className="el grow" title={item.partTitle}>
                {item.partTitle}
              </b>
              <span className="dim s12">{item.place}</span>
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={`去掉第 ${index + 1} 条`}
                onClick={() => onItems(items.filter((other) => other !== item))}
              />
            </div>
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={500}
              autoFocus={item.text === ''}
              aria-label={`第 ${index + 1} 条意见`}
              placeholder="写明哪里、为什么、要怎么改"
              value={item.text}
              onChange={(event) =>
                onItems(
                  items.map((other) => (other === item ? { ...item, text: event.target.value } : other)),
                )
              }
            />
          </div>
        ))}
        {canReturn && (
          <button type="button" className="link" onClick={add}>
            <PlusOutlined aria-hidden /> {items.length === 0 ? '写一条' : '再加一条'}
          </button>
        )}
      </div>
      <footer className="returns-foot">
        {waiting === 0 ? (
          <p className="dim">这次报送的都审过了</p>
        ) : (
          <>
            <Button
              type={items.length > 0 ? 'primary' : 'default'}
              className="grow"
              icon={<RollbackOutlined />}
              disabled={!canReturn || items.length === 0 || unwritten > 0}
              loading={busy && items.length > 0}
              onClick={onReturn}
            >
              {items.length > 0 ? `退回 ${items.length} 条` : '退回'}
            </Button>
            <Button
              type={items.length === 0 ? 'primary' : 'default'}
              className="grow"
              icon={<CheckOutlined />}
              disabled={!canAccept || items.length > 0}
              loading={busy && items.length === 0}
              onClick={onAccept}
            >
              通过 {waiting} 份
            </Button>
          </>
        )}
      </footer>
    </aside>
  )
}
