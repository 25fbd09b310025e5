import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { at } from '../api/address'
import { post, put, type Refusal } from '../api/call'
import { useResource } from '../api/useResource'
import type { PackHead, PackValue } from '../api/views'
import { useYear } from '../frame/useYear'
import { Problem } from '../frame/Problem'
import { Bones } from '../ui/Blank'
import { Mark } from '../ui/Mark'
import { choices, grouped } from './values'
import { Impact } from './Impact'

/** One version: every value with its source; a draft can be changed, tried, published and put in force. */
export function PackPane({ head, onCopy, onChanged }: { head: PackHead; onCopy(): void; onChanged(): void }) {
  const { message, modal } = App.useApp()
  const { year, years } = useYear()
  const here = { packId: head.id, version: head.version }
  const pack = useResource(at('/api/packs/{packId}/versions/{version}', here))
  const [edits, setEdits] = useState<Record<string, string>>({})
  const [trying, setTrying] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const view = pack.value
  const changed = Object.keys(edits).length
  const next = Math.max(...years) + 1

  const save = async () => {
    setBusy(true)
    setRefusal(null)
    const answer = await put(at('/api/packs/{packId}/values', { packId: head.id }), {
      body: {
        edits: Object.entries(edits).map(([path, value]) => ({ path, value, basis: '经验规则' })),
      },
      ifMatch: pack.etag,
    })
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    setEdits({})
    pack.take(answer.value, answer.etag)
  }

  const publish = () =>
    modal.confirm({
      title: `发布“${head.name}”？`,
      content: '发布后这一版不能再改。要改，再复制一份。',
      okText: '发布',
      cancelText: '先不发布',
      onOk: async () => {
        const answer = await post(at('/api/packs/{packId}/publication', { packId: head.id }), {
          ifMatch: pack.etag,
        })
        if (!answer.ok) return setRefusal(answer.refusal)
        pack.take(answer.value, answer.etag)
        onChanged()
      },
    })

  const putInForce = async (fiscalYear: number) => {
    setRefusal(null)
    const answer = await put(at('/api/packs/in-force/{fiscalYear}', { fiscalYear }), {
      body: { packId: head.id, version: head.version },
    })
    if (!answer.ok) return setRefusal(answer.refusal)
    void message.success(`${fiscalYear}年度起用“${head.name}”`)
    onChanged()
  }

  return (
    <section className="card packs-right" aria-label={head.name}>
      <div className="hd">
        <h2 className="grow el">{head.name}</h2>
        <Button onClick={onCopy}>复制</Button>
        {view?.canEdit && (
          <>
            <Button type="primary" disabled={changed === 0} loading={busy} onClick={() => void save()}>
              {changed === 0 ? '保存' : `保存 ${changed} 处`}
            </Button>
            <Button disabled={changed > 0} onClick={publish}>
              发布
            </Button>
          </>
        )}
        {view && !view.canEdit && (
          <Select
            aria-label="启用于"
            placeholder="启用于…"
            value={null}
            style={{ width: 128 }}
            options={[next, ...years].map((each) => ({ value: each, label: `${each}年度` }))}
            onChange={(each: number | null) => each !== null && void putInForce(each)}
          />
        )}
        <Select
          aria-label="看影响"
          prefix={trying === null ? null : '影响'}
          placeholder="看影响…"
          value={trying}
          style={{ width: 136 }}
          options={[
            ...[...new Set([year, ...years])].map((each) => ({ value: each, label: `${each}年度` })),
            ...(trying === null ? [] : [{ value: 0, label: '不看影响' }]),
          ]}
          onChange={(each: number | null) => setTrying(each || null)}
        />
      </div>
      {refusal && (
        <p className="note errnote row" role="alert">
          <Mark of="error" />
          <span className="grow">{refusal.sentence}</span>
        </p>
      )}
      {trying !== null && changed > 0 && (
        <p className="note warnnote">先保存，再看影响：没有保存的 {changed} 处还不算在内</p>
      )}
      {trying !== null && <Impact key={`${trying}${view?.editedAt ?? ''}`} pack={head} year={trying} />}
      {!view ? (
        pack.refusal ? (
          <Problem refusal={pack.refusal} onRetry={() => void pack.reload()} />
        ) : (
          <Bones rows={8} />
        )
      ) : (
        <div className="scroll" tabIndex={0} role="group" aria-label="政策包的内容">
          <table className="t">
            <thead>
              <tr>
                <th>项目</th>
                <th className="r">值</th>
                <th>依据</th>
              </tr>
            </thead>
            {grouped(view.values).map(([block, values]) => (
              <tbody key={block}>
                <tr className="tot">
                  <td colSpan={3}>{block}</td>
                </tr>
                {values.map((value) => (
                  <tr key={value.path}>
                    <td>{value.name}</td>
                    <td className="r nw">
                      {view.canEdit ? (
                        <Field
                          value={value}
                          typed={edits[value.path]}
                          onType={(text) =>
                            setEdits((now) => {
                              const { [value.path]: _, ...rest } = now
                              return text === value.value ? rest : { ...rest, [value.path]: text }
                            })
                          }
                        />
                      ) : (
                        <span className="n">
                          {choices(value)?.find((each) => each.value === value.value)?.label ?? value.value}
                        </span>
                      )}
                      {value.unit && <span className="u">{value.unit}</span>}
                    </td>
                    <td className={value.isRuleOfThumb ? 'packs-basis dim s12' : 'packs-basis sec s12'}>
                      {edits[value.path] === undefined ? value.basis : '经验规则（改动后）'}
                    </td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </section>
  )
}

function Field({
  value,
  typed,
  onType,
}: {
  value: PackValue
  typed: string | undefined
  onType(text: string): void
}) {
  const options = choices(value)
  return options ? (
    <Select
      size="small"
      aria-label={value.name}
      value={typed ?? value.value}
      options={options}
      onChange={onType}
    />
  ) : (
    <Input
      size="small"
      aria-label={value.name}
      className="n r packs-value"
      value={typed ?? value.value}
      status={typed === undefined ? '' : 'warning'}
      onChange={(event) => onType(event.target.value)}
    />
  )
}
