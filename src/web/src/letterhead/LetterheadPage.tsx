import { FilePdfOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Input, Radio, Switch } from 'antd'
import { useId, useRef, useState, type ReactNode } from 'react'
import { at } from '../api/address'
import { file, post, put, type Answer, type Refusal } from '../api/call'
import { useResource } from '../api/useResource'
import type { Letterhead, LetterheadFields } from '../api/views'
import { duties } from '../frame/duties'
import { NotFoundPage } from '../frame/ErrorPage'
import { Problem } from '../frame/Problem'
import { useMe } from '../signIn/Session'
import { Bones } from '../ui/Blank'
import { Mark } from '../ui/Mark'
import { moment } from '../words/dates'
import { changed } from './fields'
import { Sheet } from './Sheet'
import { useLogo } from './useLogo'

const seals = [
  { value: 'overDate', label: '盖章', says: '署名、日期右空四字，印章压在上面；盖章的地方不印字' },
  { value: 'besideUnit', label: '电子印章', says: '署名左边印浅色“（电子印章）”，供签章系统定位' },
  { value: 'none', label: '不盖章', says: '署名右空二字，日期比署名再缩进二字' },
]

/** 版头: what the bureau's official documents bear above the title and below the signature. */
export function Component() {
  const can = duties(useMe())
  const { value, etag, refusal, take, reload } = useResource(
    can.keepsLetterhead ? at('/api/letterhead') : null,
  )
  if (!can.keepsLetterhead) return <NotFoundPage />
  return (
    <main className="main letterhead">
      {value ? (
        <Loaded view={value} etag={etag} take={take} reload={reload} />
      ) : refusal ? (
        <Problem refusal={refusal} onRetry={() => void reload()} />
      ) : (
        <Bones rows={8} />
      )}
    </main>
  )
}

function Loaded({
  view,
  etag,
  take,
  reload,
}: {
  view: Letterhead
  etag: string | null
  take(view: Letterhead, etag: string | null): void
  reload(): Promise<unknown>
}) {
  const { bureau } = useMe()
  const [draft, setDraft] = useState<LetterheadFields | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState<'saving' | 'logo' | 'preview' | null>(null)
  const logo = useLogo(view.version, view.hasLogo)
  const chooser = useRef<HTMLInputElement>(null)
  const fields = draft ?? view.fields
  const unsaved = view.version === 0 || changed(view.fields, fields) > 0
  const type = (some: Partial<LetterheadFields>) => setDraft({ ...fields, ...some })

  const ask = async (what: 'saving' | 'logo', question: Promise<Answer<Letterhead>>): Promise<boolean> => {
    setBusy(what)
    setRefusal(null)
    const answer = await question
    setBusy(null)
    if (answer.ok) take(answer.value, answer.etag)
    else setRefusal(answer.refusal)
    return answer.ok
  }
  const save = async () => {
    if (await ask('saving', put(at('/api/letterhead'), { body: fields, ifMatch: etag }))) setDraft(null)
  }
  const upload = async (chosen: File | undefined) => {
    if (!chosen) return
    const form = new FormData()
    form.append('file', chosen)
    await ask('logo', put(at('/api/letterhead/logo'), { form, ifMatch: etag }))
  }
  const dropLogo = () => ask('logo', post(at('/api/letterhead/logo/removals'), { ifMatch: etag }))
  const preview = async () => {
    setBusy('preview')
    setRefusal(null)
    const answer = await file('POST', at('/api/letterhead/preview'), { body: fields })
    setBusy(null)
    if (!answer.ok) return setRefusal(answer.refusal)
    const url = URL.createObjectURL(new Blob([answer.value], { type: 'application/pdf' }))
    Object.assign(document.createElement('a'), { href: url, target: '_blank' }).click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
  const startOver = async () => {
    setRefusal(null)
    setDraft(null)
    await reload()
  }

  return (
    <>
      <section className="card lh-form" aria-label="版头">
        <div className="hd">
          <h1 className="grow">版头</h1>
          <Button icon={<FilePdfOutlined />} loading={busy === 'preview'} onClick={() => void preview()}>
            看 PDF 样张
          </Button>
          <Button type="primary" disabled={!unsaved} loading={busy === 'saving'} onClick={() => void save()}>
            保存
          </Button>
        </div>
        <p className="lh-standing sec s12" role="status">
          {view.version === 0
            ? '还没有设过版头，公文现在不带。下面按单位名称拟了一份，改好保存就用上。'
            : `第 ${view.version} 版，${view.editedBy} ${view.editedAt ? moment(view.editedAt) : ''} 保存。${view.fields.inUse ? '下次报送的公文就用它' : '公文暂不套用'}；已生成的仍用当时的版头。`}
        </p>
        {refusal && (
          <div className="note errnote" role="alert">
            <p className="row top-aligned">
              <Mark of="error" />
              <span className="grow">{refusal.sentence}</span>
              {(refusal.kind === 'stale' || refusal.kind === 'version-missing') && (
                <Button size="small" onClick={() => void startOver()}>
                  看最新的
                </Button>
              )}
            </p>
          </div>
        )}
        <div className="lh-fields scroll" tabIndex={0} role="group" aria-label="版头的各项">
          <label className="row lh-use">
            <Switch
              size="small"
              aria-label="公文套用版头"
              checked={fields.inUse}
              onChange={(inUse) => type({ inUse })}
            />
            公文套用版头
          </label>
          <Field
            label="发文机关标志"
            value={fields.mark}
            max={20}
            hint="单位全称或规范化简称，可以加“文件”；红色，排一行"
            onType={(mark) => type({ mark })}
          />
          <Field
            label="机关代字"
            value={fields.code}
            max={10}
            placeholder="没有就空着，公文不带发文字号"
            hint="年份和顺序号由系统编排；顺序号报送时填，不填就留空手写"
            onType={(code) => type({ code })}
          />
          <Field
            label="签发人"
            value={fields.signer}
            max={20}
            placeholder="上行文才填"
            onType={(signer) => type({ signer })}
          />
          <div className="lh-field">
            <span>徽标</span>
            <div>
              <div className="row">
                {logo && <img className="lh-logo" src={logo} alt="现在的徽标" />}
                <input
                  ref={chooser}
                  type="file"
                  hidden
                  accept="image/png,image/jpeg"
                  aria-label="选徽标图片"
                  onChange={(event) => {
                    void upload(event.target.files?.[0])
                    event.target.value = ''
                  }}
                />
                <Button
                  size="small"
                  icon={<UploadOutlined />}
                  loading={busy === 'logo'}
                  disabled={view.version === 0}
                  onClick={() => chooser.current?.click()}
                >
                  {view.hasLogo ? '换一张' : '上传徽标'}
                </Button>
                {view.hasLogo && (
                  <Button size="small" type="text" disabled={busy !== null} onClick={() => void dropLogo()}>
                    去掉
                  </Button>
                )}
              </div>
              <p className="dim s12">
                {view.version === 0
                  ? '先保存版头，再上传'
                  : '可以不要：国标的版头没有徽标。PNG 或 JPEG，512 KB 以内，每边 32 到 2000 像素；上传就保存'}
              </p>
            </div>
          </div>
          <div className="lh-field">
            <span>用印</span>
            <Radio.Group
              className="lh-seals"
              aria-label="用印"
              value={fields.seal}
              onChange={(event) => type({ seal: event.target.value as string })}
              options={seals.map((seal) => ({
                value: seal.value,
                label: (
                  <>
                    {seal.label}
                    <span className="dim s12">　{seal.says}</span>
                  </>
                ),
              }))}
            />
          </div>
          <Field
            label="抄送机关"
            value={fields.copyTo}
            max={120}
            placeholder="没有就空着"
            long
            onType={(copyTo) => type({ copyTo })}
          />
          <Field
            label="印发机关"
            value={fields.printedBy}
            max={20}
            placeholder="没有就空着"
            hint="印发日期用成文日期；抄送和印发都空着，公文就不带版记"
            onType={(printedBy) => type({ printedBy })}
          />
        </div>
      </section>
      <section className="card lh-right" aria-label="样子">
        <div className="hd">
          <h2 className="grow">样子</h2>
          <span className="dim s12">
            按国标尺寸缩小{fields.seal === 'overDate' && '；虚线圈是盖章的地方，不会印出来'}
          </span>
        </div>
        <div className="scroll lh-scroll" tabIndex={0} role="group" aria-label="一页样张">
          <Sheet fields={fields} bureau={bureau.name} logo={logo} />
        </div>
      </section>
    </>
  )
}

function Field({
  label,
  value,
  max,
  placeholder,
  hint,
  long,
  onType,
}: {
  label: string
  value: string
  max: number
  placeholder?: string
  hint?: ReactNode
  long?: boolean
  onType(text: string): void
}) {
  const id = useId()
  const common = {
    id,
    value,
    maxLength: max,
    placeholder: placeholder ?? '',
    onChange: (event: { target: { value: string } }) => onType(event.target.value.replace(/\n/g, '')),
  }
  return (
    <div className="lh-field">
      <label htmlFor={id}>{label}</label>
      <div>
        {long ? <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} {...common} /> : <Input {...common} />}
        {hint && <p className="dim s12">{hint}</p>}
      </div>
    </div>
  )
}
