import { App, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { at } from '../api/address'
import { post, type Refusal } from '../api/call'
import { useResource } from '../api/useResource'
import type { PackHead } from '../api/views'
import { duties } from '../frame/duties'
import { NotFoundPage } from '../frame/ErrorPage'
import { Problem } from '../frame/Problem'
import { useMe } from '../signIn/Session'
import { Bones } from '../ui/Blank'
import { Mark } from '../ui/Mark'
import { moment } from '../words/dates'
import { PackPane } from './PackPane'

const states: Record<string, string> = { shipped: '随产品', published: '已发布', draft: '草稿' }

/** 政策包: what the province scores by, which version holds when, and what a change would do. */
export function Component() {
  const can = duties(useMe())
  const packs = useResource(can.keepsPacks ? at('/api/packs') : null)
  const [search, setSearch] = useSearchParams()
  const [copying, setCopying] = useState<PackHead | null>(null)
  if (!can.keepsPacks) return <NotFoundPage />
  const list = packs.value?.packs ?? []
  const named = (pack: PackHead) => `${pack.id}@${pack.version}`
  const chosen = list.find((pack) => named(pack) === search.get('pack')) ?? list[0]
  const choose = (name: string) =>
    setSearch(
      (now) => {
        now.set('pack', name)
        return now
      },
      { replace: true },
    )
  return (
    <main className="main packs">
      <div className="packs-left">
        <h1>政策包</h1>
        <section className="card" aria-label="政策包">
          <div className="hd">
            <h2>全部版本</h2>
            <span className="dim s12">发布后不再改；要改，先复制</span>
          </div>
          {!packs.value ? (
            packs.refusal ? (
              <Problem refusal={packs.refusal} onRetry={() => void packs.reload()} />
            ) : (
              <Bones rows={4} />
            )
          ) : (
            <table className="t">
              <thead>
                <tr>
                  <th>名称</th>
                  <th className="r">版本</th>
                  <th>状态</th>
                  <th>年度</th>
                </tr>
              </thead>
              <tbody>
                {list.map((pack) => (
                  <tr
                    key={named(pack)}
                    className={pack === chosen ? 'go sel' : 'go'}
                    onClick={() => choose(named(pack))}
                  >
                    <td>
                      <button
                        type="button"
                        className="bare"
                        aria-pressed={pack === chosen}
                        onClick={() => choose(named(pack))}
                      >
                        <b>{pack.name}</b>
                      </button>
                    </td>
                    <td className="r">{pack.version}</td>
                    <td>
                      <span className="st">{states[pack.state] ?? pack.state}</span>
                    </td>
                    <td className="sec nw">
                      {pack.from}
                      {pack.until ? `–${pack.until}` : ' 起'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        <section className="card" aria-label="启用情况">
          <div className="hd">
            <h2>启用情况</h2>
            <span className="dim s12">没有列出的年度用全国通用</span>
          </div>
          <table className="t">
            <tbody>
              {(packs.value?.inForce ?? []).map((choice) => (
                <tr key={choice.fiscalYear}>
                  <td className="nw">{choice.fiscalYear}年度</td>
                  <td>
                    {choice.name} <span className="dim s12">第 {choice.version} 版</span>
                  </td>
                  <td className="sec s12 nw">
                    {choice.by} {moment(choice.at)}
                  </td>
                </tr>
              ))}
              {packs.value?.inForce.length === 0 && (
                <tr>
                  <td className="dim">各年度都用全国通用</td>
                </tr>
              )}
            </tbody>
          </table>
        </section>
      </div>
      {chosen && (
        <PackPane
          key={named(chosen)}
          head={chosen}
          onCopy={() => setCopying(chosen)}
          onChanged={() => void packs.reload()}
        />
      )}
      {copying && (
        <CopyBox
          from={copying}
          onClose={() => setCopying(null)}
          onCopied={(name) => {
            setCopying(null)
            void packs.reload().then(() => choose(name))
          }}
        />
      )}
    </main>
  )
}

/** 复制: the copy is the province's own draft. */
function CopyBox({
  from,
  onClose,
  onCopied,
}: {
  from: PackHead
  onClose(): void
  onCopied(name: string): void
}) {
  const { message } = App.useApp()
  const [name, setName] = useState(`${from.name}（本省）`.slice(0, 40))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const key = useRef(crypto.randomUUID())
  const copy = async () => {
    setBusy(true)
    const answer = await post(at('/api/packs'), {
      body: { fromId: from.id, fromVersion: from.version, name },
      key: key.current,
    })
    setBusy(false)
    if (!answer.ok) {
      key.current = crypto.randomUUID()
      setRefusal(answer.refusal)
      return
    }
    void message.success('已复制，可以改了')
    onCopied(`${answer.value.head.id}@${answer.value.head.version}`)
  }
  return (
    <Modal
      open
      title={`复制“${from.name}”`}
      okText="复制"
      cancelText="不复制"
      okButtonProps={{ loading: busy, disabled: name.trim() === '' }}
      onOk={() => void copy()}
      onCancel={onClose}
    >
      <label htmlFor="pack-name" className="sec s12">
        新政策包的名称
      </label>
      <Input
        id="pack-name"
        value={name}
        maxLength={40}
        autoFocus
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => void copy()}
      />
      {refusal && (
        <p className="row" role="alert">
          <Mark of="error" />
          {refusal.sentence}
        </p>
      )}
    </Modal>
  )
}
