import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { at } from '../api/address'
import { post, put } from '../api/call'
import { useResource } from '../api/useResource'
import type { FormFields, IndicatorFields, LibraryIndicator } from '../api/views'
import { Problem } from '../frame/Problem'
import { Bones } from '../ui/Blank'
import { fromLibrary, has } from './carried'

/** 指标库: the bureau's own indicators and the common ones, with direction and unit, to be put into the form. */
export function LibraryDrawer({
  form,
  onAdd,
  onClose,
}: {
  form: FormFields
  onAdd(row: IndicatorFields): void
  onClose(): void
}) {
  const { message } = App.useApp()
  const library = useResource(at('/api/indicators'))
  const [sought, setSought] = useState('')
  const [busy, setBusy] = useState(false)
  const list = (library.value?.indicators ?? []).filter((each) =>
    `${each.class}${each.category}${each.name}`.includes(sought.trim()),
  )
  const rows = form.indicators.filter((row) => row.name.trim() !== '' && row.target.trim() !== '')

  const keep = async () => {
    setBusy(true)
    const answer = await put(at('/api/indicators'), { body: { rows } })
    setBusy(false)
    if (!answer.ok) return void message.error(answer.refusal.sentence, 6)
    library.take(answer.value)
    void message.success(`已存入 ${rows.length} 条`)
  }
  const drop = async (key: string) => {
    const answer = await post(at('/api/indicators/removals'), { body: { key } })
    if (!answer.ok) return void message.error(answer.refusal.sentence, 6)
    library.take(answer.value)
  }

  return (
    <Drawer
      open
      title="指标库"
      size={560}
      onClose={onClose}
      closable={{ 'aria-label': '关闭' }}
      extra={
        <Button
          disabled={!library.value?.canEdit || rows.length === 0}
          loading={busy}
          onClick={() => void keep()}
        >
          把本表 {rows.length} 条存入
        </Button>
      }
    >
      <Input
        aria-label="找指标"
        placeholder="找指标：名称、类别"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      {!library.value ? (
        library.refusal ? (
          <Problem refusal={library.refusal} onRetry={() => void library.reload()} />
        ) : (
          <Bones rows={6} />
        )
      ) : (
        <ul className="library">
          {list.map((each) => (
            <Entry
              key={each.key}
              indicator={each}
              isIn={has(form, each)}
              onAdd={(number) => onAdd(fromLibrary(each, number))}
              onDrop={each.isOwn && library.value?.canEdit ? () => void drop(each.key) : null}
            />
          ))}
          {list.length === 0 && <li className="dim">没找到“{sought}”。试试类别，或在表里自己加一行</li>}
        </ul>
      )}
    </Drawer>
  )
}

function Entry({
  indicator,
  isIn,
  onAdd,
  onDrop,
}: {
  indicator: LibraryIndicator
  isIn: boolean
  onAdd(number: string): void
  onDrop: (() => void) | null
}) {
  const [number, setNumber] = useState('')
  const asks = indicator.target === '' && indicator.comparison !== 'qualitative'
  return (
    <li className="row">
      <span className="grow el" title={indicator.name}>
        <b>{indicator.name}</b>
        <br />
        <span className="dim s12">
          {indicator.class} · {indicator.category} · {indicator.isOwn ? '本单位' : '常用'}
        </span>
      </span>
      {asks ? (
        <span className="row library-target">
          <span className="sec">{indicator.sign}</span>
          <Input
            size="small"
            className="n r"
            aria-label={`${indicator.name}，指标值`}
            value={number}
            status={number !== '' && !/^\d+(\.\d+)?$/.test(number) ? 'error' : ''}
            onChange={(event) => setNumber(event.target.value.trim())}
          />
          <span className="sec">{indicator.unit}</span>
        </span>
      ) : (
        <span className="n nw">{indicator.target || '定性'}</span>
      )}
      {isIn ? (
        <span className="st">已在表里</span>
      ) : (
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={`加入 ${indicator.name}`}
          disabled={asks && !/^\d+(\.\d+)?$/.test(number)}
          onClick={() => onAdd(number)}
        >
          加入
        </Button>
      )}
      {onDrop && (
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={`从指标库删去 ${indicator.name}`}
          onClick={onDrop}
        />
      )}
    </li>
  )
}
