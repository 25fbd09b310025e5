import { DownloadOutlined, EyeOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import { at } from '../api/address'
import { download } from '../api/call'
import { useResource } from '../api/useResource'
import type { Desk, Edit, Finding, Place } from '../api/views'
import { isSound, nextOwed } from '../county/owed'
import { useSendToSign } from '../county/useSendToSign'
import { Opening } from '../frame/Opening'
import { Problem } from '../frame/Problem'
import { useMe } from '../signIn/Session'
import { useKeys } from '../ui/keys'
import { useStable } from '../ui/useStable'
import { annotatedName, takesComments } from '../words/words'
import { ClashBox } from './ClashBox'
import { DeskBar } from './DeskBar'
import { DeskBones } from './DeskBones'
import { FindingCard } from './FindingCard'
import { FindingsPane, sorted, type Mended } from './FindingsPane'
import { HandingOver, HandoverNote } from './Handover'
import { OutlinePane } from './OutlinePane'
import { Paper, type Editing, type Hands } from './Paper'
import { ReturnItems } from './ReturnItems'
import { showPlace } from './showPlace'
import { useDesk } from './useDesk'

/** 填报: one material with its figures marked and what does not hold. */
export function Component() {
  const { filing = '', part = '' } = useParams()
  return part === 'next' ? (
    <Next filing={filing} />
  ) : (
    <DeskOf key={`${filing}/${part}`} filing={filing} part={part} />
  )
}

/** The next material that is owed; home where none is. */
function Next({ filing }: { filing: string }) {
  const { value, refusal } = useResource(at('/api/filings/{filingId}', { filingId: filing }))
  if (!value) return refusal ? <Navigate to="/" replace /> : <Opening />
  const part = nextOwed(value.parts) ?? value.parts[0]
  return <Navigate to={part ? `/filings/${filing}/${part.id}` : '/'} replace />
}

function DeskOf({ filing, part }: { filing: string; part: string }) {
  const desk = useDesk(filing, part)
  if (desk.value) return <Loaded desk={desk.value} hub={desk} />
  if (desk.refusal)
    return (
      <main className="alone">
        <Problem refusal={desk.refusal} onRetry={() => void desk.reload()} />
      </main>
    )
  return <DeskBones />
}

function Loaded({ desk, hub }: { desk: Desk; hub: ReturnType<typeof useDesk> }) {
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [order, setOrder] = useState<'place' | 'grade'>('place')
  const [editing, setEditing] = useState<Editing | null>(null)
  const [explaining, setExplaining] = useState(false)
  const [handing, setHanding] = useState(false)
  const [mended, setMended] = useState<Mended[]>([])
  const [zoom, setZoom] = useState(100)
  const paper = useRef<HTMLDivElement>(null)
  const { send } = useSendToSign(desk.filingId, () => void hub.reload())

  const list = sorted(desk, order)
  const wanted = search.get('finding')
  const chosen = list.find((finding) => finding.key === wanted) ?? list[0]
  const key = chosen?.key ?? null
  const choose = useStable((next: string) => {
    setExplaining(false)
    setHanding(false)
    setSearch(
      (now) => {
        now.set('finding', next)
        return now
      },
      { replace: true },
    )
  })
  const go = (place: Place) => showPlace(paper.current, key, place)
  useEffect(() => {
    showPlace(paper.current, key)
  }, [key])

  const step = (by: number) => {
    const at = list.findIndex((finding) => finding.key === key)
    const next = list[at < 0 ? 0 : Math.max(0, Math.min(list.length - 1, at + by))]
    if (next) choose(next.key)
  }

  /** After a change: the row shrinks to ✓ 已改 for four seconds and the next finding opens. */
  const settle = async (finding: Finding | undefined, change: Promise<number | null>, always = false) => {
    const index = list.findIndex((each) => each.key === finding?.key)
    const following = list.slice(index + 1).find((each) => each.key !== finding?.key)?.key ?? null
    const id = await change
    if (id === null || !finding) return
    if (!always)
      setMended((now) => [...now, { key: finding.key, title: finding.title, step: id, before: following }])
    setTimeout(() => setMended((now) => now.filter((each) => each.step !== id)), 4000)
    if (following) choose(following)
  }
  const correct = (finding: Finding) => {
    if (finding.correction) void settle(finding, hub.apply({ do: 'edit', edits: finding.correction.edits }))
  }
  const explain = (finding: Finding, text: string) => {
    setExplaining(false)
    void settle(
      text ? finding : undefined,
      hub.apply({ do: 'explain', findingKey: finding.key, text, was: finding.explained?.text ?? '' }),
      true,
    )
  }
  const editFigure = (place: Place) => {
    const here = desk.figures.filter(
      (each) =>
        each.findingKeys.includes(key ?? '') && each.block === place.block && each.cell === place.cell,
    )
    // A clause may hold other figures beside the one that is wrong.
    const figure = here.find((each) => chosen?.stated.includes(each.text)) ?? here[0]
    setEditing(
      figure
        ? { what: 'figure', block: figure.block, cell: figure.cell, start: figure.start }
        : { what: 'text', block: place.block, cell: place.cell },
    )
    go(place)
  }
  const may = desk.permissions.canEdit
  const isOwn = useMe().bureau.code === desk.bureau.code
  const finish = useStable((edit: Edit | null) => {
    setEditing(null)
    if (!edit) return
    const touched = chosen?.places.some((place) => place.block === edit.block && place.cell === edit.cell)
    void settle(touched ? chosen : undefined, hub.apply({ do: 'edit', edits: [edit] }))
  })
  const hands = useMemo<Hands>(
    () => ({ startEditing: setEditing, cancel: () => setEditing(null), finish }),
    [finish],
  )

  useKeys({
    j: () => step(1),
    k: () => step(-1),
    enter: () => may && chosen && !hub.saving && correct(chosen),
    m: () => may && chosen?.severity === 'warning' && setExplaining(true),
    t: () => may && chosen?.partId === desk.part.id && mayHandOver(chosen) && setHanding(true),
    g: () => showPlace(paper.current, key),
    n: () => {
      const next = nextOwed(desk.siblings, desk.part.id)
      if (next) void navigate(`/filings/${desk.filingId}/${next.id}`)
    },
    'ctrl+z': () => may && void hub.undo(),
    'ctrl+y': () => may && void hub.redo(),
  })

  const original = async () => {
    const refusal = await download(
      at('/api/filings/{filingId}/parts/{partId}/original', {
        filingId: desk.filingId,
        partId: desk.part.id,
      }),
      desk.part.document,
    )
    if (refusal) void message.error(refusal.sentence, 6)
  }
  const annotated = async () => {
    const refusal = await download(
      at('/api/filings/{filingId}/parts/{partId}/annotated', {
        filingId: desk.filingId,
        partId: desk.part.id,
      }),
      annotatedName(desk.part.document),
    )
    if (refusal) void message.error(refusal.sentence, 6)
  }
  const next = nextOwed(desk.siblings, desk.part.id)

  return (
    <div className="desk">
      <DeskBar
        desk={desk}
        saving={hub.saving}
        waiting={hub.waiting}
        canUndo={hub.canUndo}
        canRedo={hub.canRedo}
        onUndo={() => void hub.undo()}
        onRedo={() => void hub.redo()}
        onSend={() => send([desk.part])}
      />
      <OutlinePane
        desk={desk}
        onGo={(block) => showPlace(paper.current, null, { block, cell: null, start: -1 })}
      />
      <main className="sheet">
        <div className="sheetbar row">
          <span className="el grow sec">{desk.part.document}</span>
          <Button
            size="small"
            type="text"
            icon={<ZoomOutOutlined />}
            aria-label="缩小"
            disabled={zoom <= 80}
            onClick={() => setZoom(zoom - 10)}
          />
          <span className="s12 n">{zoom} %</span>
          <Button
            size="small"
            type="text"
            icon={<ZoomInOutlined />}
            aria-label="放大"
            disabled={zoom >= 160}
            onClick={() => setZoom(zoom + 10)}
          />
          <span className="vr" />
          <Button size="small" type="text" icon={<EyeOutlined />} onClick={() => void original()}>
            看原件
          </Button>
          {isOwn && (
            <Button size="small" type="text" icon={<DownloadOutlined />} onClick={() => void annotated()}>
              {takesComments(desk.part.document) ? '下载带批注的原件' : '下载核验结果'}
            </Button>
          )}
        </div>
        <div className="sheetscroll" ref={paper} tabIndex={-1}>
          <Paper
            desk={desk}
            chosen={key}
            onChoose={choose}
            zoom={zoom}
            editing={editing}
            hands={may ? hands : null}
          />
        </div>
      </main>
      <FindingsPane
        desk={desk}
        chosen={key}
        mended={mended}
        onChoose={choose}
        order={order}
        onOrder={setOrder}
        onUndo={(id) => void hub.undo(id)}
        top={
          <>
            {hub.waiting > 0 && (
              <p className="note warnnote">{hub.waiting} 处改动存在这台电脑上，连上、登录后自动上传</p>
            )}
            {hub.trouble && (
              <p className="note errnote row" role="alert">
                <span className="grow">{hub.trouble.sentence}</span>
                <button type="button" className="link" onClick={hub.dismiss}>
                  知道了
                </button>
              </p>
            )}
            {hub.clash && <ClashBox clash={hub.clash} onSettle={(mine) => void hub.settle(mine)} />}
            <ReturnItems
              desk={desk}
              onReply={
                may
                  ? (item, reply) =>
                      void hub.apply({ do: 'reply', item: item.item, reply, was: item.answer ?? null })
                  : null
              }
            />
          </>
        }
        card={(finding) => (
          <FindingCard
            desk={desk}
            finding={finding}
            onGo={go}
            acts={
              may
                ? {
                    busy: hub.saving,
                    correct,
                    editFigure,
                    editText: (place) => {
                      setEditing({ what: 'text', block: place.block, cell: place.cell })
                      go(place)
                    },
                    explain,
                    explaining,
                    startExplaining: setExplaining,
                    handOver:
                      finding.partId === desk.part.id && !handing && mayHandOver(finding)
                        ? () => setHanding(true)
                        : null,
                  }
                : null
            }
            aside={
              <>
                <HandoverNote finding={finding} onStep={hub.hand} />
                {handing && (
                  <HandingOver
                    filingId={desk.filingId}
                    finding={finding}
                    onStep={hub.hand}
                    onCancel={() => setHanding(false)}
                  />
                )}
              </>
            }
          />
        )}
        foot={
          <div className="findings-foot">
            {desk.findings.length > 0 && (
              <span>
                <kbd>J</kbd> <kbd>K</kbd> 下一处 / 上一处
              </span>
            )}
            {may && desk.findings.length > 0 && (
              <>
                <span>
                  <kbd>Enter</kbd> 采用
                </span>
                <span>
                  <kbd>M</kbd> 说明
                </span>
                <span>
                  <kbd>T</kbd> 转交
                </span>
              </>
            )}
            {isSound(desk.part) && next && (
              <Button size="small" onClick={() => void navigate(`/filings/${desk.filingId}/${next.id}`)}>
                下一份：{next.title.length > 12 ? `${next.title.slice(0, 12)}…` : next.title}
              </Button>
            )}
          </div>
        }
      />
    </div>
  )
}

/** While somebody else waits for an answer it is theirs to take back. */
const mayHandOver = ({ handover }: Finding) => handover === null || handover.byMe || handover.state !== 'open'
