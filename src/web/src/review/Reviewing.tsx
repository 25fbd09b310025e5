import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { at } from '../api/address'
import { post, type Answer } from '../api/call'
import { useResource } from '../api/useResource'
import type { Filing, Finding, Part } from '../api/views'
import { gradeOfPart } from '../county/owed'
import { FindingCard } from '../desk/FindingCard'
import { Paper } from '../desk/Paper'
import { placeWord } from '../desk/placeWord'
import { showPlace } from '../desk/showPlace'
import { Problem } from '../frame/Problem'
import { Blank, Bones } from '../ui/Blank'
import { signed } from '../ui/decimal'
import { useKeys } from '../ui/keys'
import { gradeOf, Mark } from '../ui/Mark'
import { Amount, Num } from '../ui/Num'
import { StateTag } from '../ui/StateTag'
import { useStable } from '../ui/useStable'
import { Returns, type Item } from './Returns'
import { Scores } from './Scores'

/** One county's filing: the text in the middle, the decision on the right. 通过 and 退回 exclude each other. */
export function Reviewing({
  filing,
  onDecided,
  onRefused,
}: {
  filing: Filing
  onDecided(filing: Filing): void
  /** Somebody else was quicker, or the answer was lost: what stands there now is read again. */
  onRefused(): void
}) {
  const { message, modal } = App.useApp()
  const [search, setSearch] = useSearchParams()
  const [items, setItems] = useState<Item[]>([])
  const [busy, setBusy] = useState(false)
  const part =
    filing.parts.find((each) => each.id === search.get('part')) ??
    filing.parts.find((each) => each.state === 'submitted') ??
    filing.parts[0]
  const waiting = filing.parts.filter((each) => each.state === 'submitted')
  const show = (to: { part?: string; finding?: string | null }) =>
    setSearch(
      (now) => {
        if (to.part) now.set('part', to.part)
        if (to.finding) now.set('finding', to.finding)
        else now.delete('finding')
        return now
      },
      { replace: true },
    )

  const filingId = filing.id
  const decided = (answer: Answer<Filing>, said: string) => {
    setBusy(false)
    if (answer.ok) {
      setItems([])
      onDecided(answer.value)
      void message.success(said)
    } else {
      void message.error(answer.refusal.sentence, 6)
      onRefused()
    }
  }
  const giveBack = async () => {
    setBusy(true)
    const body = { items: items.map((item) => ({ partId: item.partId, text: item.text.trim() })) }
    decided(
      await post(at('/api/filings/{filingId}/returns', { filingId }), { body }),
      `已退回 ${items.length} 条意见给${filing.bureau.area}`,
    )
  }
  const acceptAll = async () => {
    setBusy(true)
    const parts = waiting.map((each) => each.id)
    decided(
      await post(at('/api/filings/{filingId}/acceptances', { filingId }), { body: { parts } }),
      `已通过${filing.bureau.area}的 ${parts.length} 份材料`,
    )
  }
  const accept = () =>
    void modal.confirm({
      icon: null,
      title: `通过${filing.bureau.area}的 ${waiting.length} 份材料`,
      content: '通过后计入全市、全省汇总。',
      okText: `通过 ${waiting.length} 份`,
      cancelText: '再看看',
      onOk: acceptAll,
    })

  if (!part)
    return (
      <section className="review-none">
        <Blank title={`${filing.bureau.area}还没有报送`}>报送后可以在这里看全文、写意见。</Blank>
      </section>
    )
  return (
    <>
      <PartText
        filing={filing}
        part={part}
        chosen={search.get('finding')}
        onPart={(id) => show({ part: id })}
        onChoose={(key) => show({ part: part.id, finding: key })}
        onTick={(finding) => {
          const source = `${part.id}:${finding.key}`
          setItems((now) =>
            now.some((item) => item.source === source)
              ? now.filter((item) => item.source !== source)
              : [
                  ...now,
                  {
                    source,
                    partId: part.id,
                    partTitle: part.title,
                    place: placeWord(finding.places[0]),
                    text: textOf(finding),
                  },
                ],
          )
        }}
        ticked={(key) => items.some((item) => item.source === `${part.id}:${key}`)}
        mayDecide={filing.permissions.canReturn}
        onApproved={onDecided}
      />
      <Returns
        filing={filing}
        part={part}
        items={items}
        onItems={setItems}
        waiting={waiting.length}
        busy={busy}
        onReturn={() => void giveBack()}
        onAccept={accept}
        onPart={(id) => show({ part: id })}
      />
    </>
  )
}

/** What the county is asked, as a first wording. */
const textOf = (finding: Finding) =>
  `${finding.title}：文中写 ${finding.stated || '没写'}${finding.computed !== null ? `，应为 ${finding.computed}` : ''}。请改正或说明。`

function PartText({
  filing,
  part,
  chosen,
  onPart,
  onChoose,
  onTick,
  ticked,
  mayDecide,
  onApproved,
}: {
  filing: Filing
  part: Part
  chosen: string | null
  onPart(id: string): void
  onChoose(key: string | null): void
  onTick(finding: Finding): void
  ticked(key: string): boolean
  mayDecide: boolean
  onApproved(filing: Filing): void
}) {
  const {
    value: desk,
    refusal,
    reload,
  } = useResource(at('/api/filings/{filingId}/parts/{partId}', { filingId: filing.id, partId: part.id }))
  const paper = useRef<HTMLDivElement>(null)
  const choose = useStable((key: string) => onChoose(key))
  useEffect(() => {
    if (chosen) showPlace(paper.current, chosen)
  }, [chosen, desk])
  const list = desk?.findings ?? []
  const step = (by: number) => {
    const at = list.findIndex((finding) => finding.key === chosen)
    const next = list[at < 0 ? 0 : Math.max(0, Math.min(list.length - 1, at + by))]
    if (next) onChoose(next.key)
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    x: () => {
      const finding = list.find((each) => each.key === chosen)
      if (finding && mayDecide) onTick(finding)
    },
  })
  return (
    <section className="reviewing" aria-label={part.title}>
      <header className="review-head">
        <div className="row">
          <h1 className="el">{part.title}</h1>
          <span className="st">第 {part.draft} 稿</span>
          <StateTag state={part.state} />
          {part.passThrough && <span className="st">直达</span>}
        </div>
        <div className="row sec review-line">
          <span className="el">
            {filing.bureau.area} · {part.editedBy}
          </span>
          <span className="grow" />
          <span>
            预算 <Amount of={part.annualBudget} unit="元" />
          </span>
          <span>
            执行 <Amount of={part.executed} unit="元" />
          </span>
          <span>
            执行率{' '}
            <b>
              <Num of={part.computedRate} unit="%" />
            </b>
          </span>
          <span>
            自评{' '}
            <b>
              <Num of={part.claimedScore} />
            </b>
          </span>
          <span>
            {part.computedScore === null ? '最高可得' : '核算'}{' '}
            <b>
              <Num of={part.computedScore ?? part.ceiling} />
            </b>
          </span>
        </div>
      </header>
      <div className="review-parts" role="tablist" aria-label="这次报送的材料">
        {filing.parts.map((each) => (
          <button
            type="button"
            role="tab"
            key={each.id}
            aria-selected={each.id === part.id}
            className={each.id === part.id ? 'chip on' : 'chip'}
            title={each.title}
            onClick={() => onPart(each.id)}
          >
            <Mark of={gradeOfPart(each)} size={12} />
            <span className="el">{each.title}</span>
            {each.state !== 'submitted' && <StateTag state={each.state} />}
          </button>
        ))}
      </div>
      <div className="review-body" ref={paper}>
        {!desk ? (
          refusal ? (
            <Problem refusal={refusal} onRetry={() => void reload()} />
          ) : (
            <Bones rows={10} />
          )
        ) : (
          <>
            <div className="review-findings">
              <Scores key={part.id} filing={filing} part={part} onApproved={onApproved} />
              {list.length === 0 && (
                <p className="clean row">
                  <Mark of="sound" size={16} />
                  <span>没有发现对不上的地方，核验了 {desk.figures.length} 个数</span>
                </p>
              )}
              {list.map((finding) => (
                <div key={finding.key} className="df">
                  <div className="h">
                    {mayDecide && (
                      <input
                        type="checkbox"
                        aria-label={`写成退回意见：${finding.title}`}
                        checked={ticked(finding.key)}
                        onChange={() => onTick(finding)}
                      />
                    )}
                    <Mark of={gradeOf(finding.severity)} />
                    <button
                      type="button"
                      className="bare el grow df-title"
                      aria-expanded={finding.key === chosen}
                      onClick={() => onChoose(finding.key === chosen ? null : finding.key)}
                    >
                      {finding.title}
                    </button>
                    <span className="n s12 el">{signed(finding.difference ?? '')}</span>
                    <span className="dim s12">{placeWord(finding.places[0])}</span>
                    <span className={finding.explained ? 'st st-accepted' : 'st'}>
                      {finding.explained ? '县里已说明' : finding.severity === 'info' ? '供参考' : '没有说明'}
                    </span>
                  </div>
                  {finding.explained && (
                    <p className="df-said">
                      {finding.explained.by}：{finding.explained.text}
                    </p>
                  )}
                  {finding.key === chosen && (
                    <FindingCard
                      desk={desk}
                      finding={finding}
                      onGo={(place) => showPlace(paper.current, finding.key, place)}
                    />
                  )}
                </div>
              ))}
            </div>
            <Paper desk={desk} chosen={chosen} onChoose={choose} />
          </>
        )}
      </div>
    </section>
  )
}
